package press.broadsheet.model;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Located;

/**
 * What a curated front shows at one instant.
 *
 * @param slots those that are open, in the order written; one may have found no story
 */
public record Front(Optional<Banner> breaking, List<Slot> slots) {
    /**
     * The line above everything.
     *
     * @param text inline Markdown
     * @param story the path of the story it leads to, if it leads to one
     * @param link an address of the site or a web address, if it leads to such
     */
    public record Banner(String text, Optional<String> story, Optional<Located<String>> link) {}

    /**
     * A place with its stories.
     *
     * @param stories their paths; no story stands in two slots of a front
     */
    public record Slot(String name, Optional<String> title, List<String> stories) {}
}
