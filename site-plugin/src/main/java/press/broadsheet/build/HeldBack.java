package press.broadsheet.build;

import java.util.ArrayList;
import java.util.List;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.Site;
import press.broadsheet.output.BuildLock;

/**
 * What readers must not see at an instant, by what the sources say then.
 *
 * @param settings the settings of the site
 * @param stories the stories that wait, are drafts or were taken back
 */
public record HeldBack(Settings settings, List<Story> stories) {
    /**
     * A story.
     *
     * @param address its address from the site's root
     * @param secret whether nobody is to know of it
     * @param reason why, to follow its name: {@code is embargoed until 2026-12-01T06:00+01:00}
     */
    public record Story(String address, boolean secret, String reason) {}

    /** A list that cannot change. */
    public HeldBack {
        stories = List.copyOf(stories);
    }

    /**
     * Looks at the sources.
     *
     * @throws press.broadsheet.diagnostic.SiteException if they hold errors
     */
    public static HeldBack of(BuildRequest request) {
        BuildLock lock = BuildLock.take(request.state());
        try {
            Blueprint blueprint = Sources.look(request.at(request.now(), false), lock.takenAt(), new Diagnostics());
            return new HeldBack(blueprint.content().settings(), stories(blueprint.site()));
        } finally {
            lock.close();
        }
    }

    private static List<Story> stories(Site site) {
        List<Story> stories = new ArrayList<>();
        site.withdrawn().forEach(story -> stories.add(withdrawn(story)));
        for (Held held : site.held()) {
            Article story = site.keptBack().get(held.path());
            if (story != null && held.state() == Held.State.WITHDRAWN) {
                stories.add(withdrawn(story));
            } else if (story != null && held.state().secret()) {
                stories.add(new Story(story.address(), true, "is " + held.reason(site)));
            }
        }
        return stories;
    }

    private static Story withdrawn(Article story) {
        return new Story(story.address(), false, "was withdrawn since");
    }
}
