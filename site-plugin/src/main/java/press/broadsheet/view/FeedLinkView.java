package press.broadsheet.view;

import java.util.ArrayList;
import java.util.List;
import press.broadsheet.content.Settings;
import press.broadsheet.content.Settings.FeedFormat;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.FeedScopes;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.SiteFact;

/** A feed to announce in a page's head. */
public final class FeedLinkView implements View {
    private final String title;
    private final String type;
    private final String url;

    private FeedLinkView(String title, String type, String url) {
        this.title = title;
        this.type = type;
        this.url = url;
    }

    /** The feeds of a scope under the given title, by the settings. */
    static List<FeedLinkView> of(Desk desk, Scope scope, String title) {
        Settings.Feeds feeds = desk.setting("feeds", Settings.Feeds.class);
        List<FeedLinkView> links = new ArrayList<>();
        if (FeedScopes.wanted(feeds, scope.kind())) {
            for (FeedFormat format : feeds.formats()) {
                String address = new Output.Feed(scope, format).address();
                // An edition without stories has no feeds.
                if (scope.edition().isEmpty() || desk.read(new SiteFact.Planned(address))) {
                    links.add(new FeedLinkView(title, type(format), desk.href(address)));
                }
            }
        }
        return links;
    }

    /** The feeds of the entries of a live story. */
    static List<FeedLinkView> ofEntries(Desk desk, String address, String path, String title) {
        return desk.setting("feeds", Settings.Feeds.class).formats().stream()
                .map(format -> new FeedLinkView(
                        title,
                        type(format),
                        desk.href(new Output.LiveFeed(address, path, desk.edition(), format).address())))
                .toList();
    }

    /** The feeds of the issues of a newsletter. */
    static List<FeedLinkView> ofIssues(Desk desk, String newsletter, String title) {
        return desk.setting("feeds", Settings.Feeds.class).formats().stream()
                .map(format -> new FeedLinkView(
                        title,
                        type(format),
                        desk.href(new Output.IssuesFeed(desk.edition(), newsletter, format).address())))
                .toList();
    }

    private static String type(FeedFormat format) {
        return switch (format) {
            case RSS -> "application/rss+xml";
            case ATOM -> "application/atom+xml";
            case JSON -> "application/feed+json";
        };
    }

    @Property("The feed's title.")
    public String title() {
        return title;
    }

    @Property("Its media type.")
    public String type() {
        return type;
    }

    @Property("Its address.")
    public String url() {
        return url;
    }
}
