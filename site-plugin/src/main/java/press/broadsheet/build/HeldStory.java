package press.broadsheet.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.content.Content;
import press.broadsheet.model.Site;

/**
 * A story that is not part of the site at the instant it was built for.
 *
 * @param path its source file as told to the user, relative to the project
 * @param reason why, a clause: {@code draft}, {@code embargoed until 2026-12-01T06:00+01:00}
 */
public record HeldStory(String path, String reason) {
    /** All stories that a site holds back, by path. */
    static List<HeldStory> all(Site site, Content content) {
        Map<String, String> shown = shown(content);
        return site.held().stream()
                .map(story -> new HeldStory(shown.getOrDefault(story.path(), story.path()), story.reason(site)))
                .toList();
    }

    /** Stories' files as told to the user, by their paths in the content folder. */
    static Map<String, String> shown(Content content) {
        Map<String, String> shown = new HashMap<>();
        content.articles()
                .forEach(entry -> shown.put(entry.file().path(), entry.file().shown()));
        return shown;
    }

    /** {@code path: reason}. */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
