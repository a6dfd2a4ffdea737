package press.broadsheet.build;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Held;
import press.broadsheet.model.Site;

/**
 * A story that is not part of the site at the instant it was built for.
 *
 * @param path its source file as told to the user, relative to the project
 * @param reason why, a clause: {@code draft}, {@code embargoed until 2026-12-01T06:00+01:00}
 */
public record HeldStory(String path, String reason) {
    /** All stories that a site holds back, by path. */
    static List<HeldStory> all(Site site) {
        return site.held().stream()
                .map(story -> new HeldStory(shown(site, story), story.reason(site)))
                .toList();
    }

    /** The file of a story that is held as told to the user. */
    static String shown(Site site, Held story) {
        return Optional.ofNullable(site.keptBack().get(story.path()))
                .map(article -> article.entry().file().shown())
                .orElse(story.path());
    }

    /** {@code path: reason}. */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
