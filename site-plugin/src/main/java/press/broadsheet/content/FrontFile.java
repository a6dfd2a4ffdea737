package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import press.broadsheet.source.SourceFile;

/**
 * A curated front as its file says it.
 *
 * @param file the file under {@code fronts/}
 * @param breaking the banner above everything
 * @param slots its slots in the order written, which is the order in which they take stories
 */
public record FrontFile(SourceFile file, Optional<Breaking> breaking, List<SlotRule> slots) {
    private static final String FOLDER = "fronts/";

    /** The name of the home page's front. */
    public static final String HOME = "home";

    /** A copy that cannot change. */
    public FrontFile {
        slots = List.copyOf(slots);
    }

    /** The file's name without its ending: {@link #HOME}, or a section's id. */
    public String id() {
        String name = file.name();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The language whose edition it is of, as its folder under {@code fronts/} names it; empty for the main one. */
    public String language() {
        String folder = file.folder();
        return folder.length() > FOLDER.length() ? folder.substring(FOLDER.length(), folder.length() - 1) : "";
    }

    /**
     * When something is shown: from an instant on, and until just before another.
     *
     * @param from always, if absent
     * @param until for ever, if absent
     */
    public record Span(Optional<Moment> from, Optional<Moment> until) {
        /** At all times. */
        public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
    }

    /**
     * A line about what is happening now.
     *
     * @param text inline Markdown
     * @param link the path or slug of a story, an address of the site, or a web address
     */
    public record Breaking(String text, Optional<Located<String>> link, Span span) {}

    /** A story's claim on a slot, by path or slug. */
    public record Pin(Located<String> story, Span span) {}

    /**
     * Which stories fill what pins leave free: the newest that are all of this; of all stories if it is empty.
     *
     * @param type the word of a type of story
     */
    public record Fill(
            Optional<Located<String>> section,
            Optional<Located<String>> tag,
            Optional<Located<String>> series,
            Optional<Located<String>> place,
            Optional<String> type) {}

    /**
     * A place for stories.
     *
     * @param count how many stories it shows, pinned ones counted; never less than are pinned
     * @param fill empty if pinned stories stand alone
     */
    public record SlotRule(
            String name, Optional<String> title, int count, List<Pin> pins, Optional<Fill> fill, Span span) {
        /** A copy that cannot change. */
        public SlotRule {
            pins = List.copyOf(pins);
        }
    }
}
