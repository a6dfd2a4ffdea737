package press.broadsheet.feed;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.broadsheet.content.Settings;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.ListFact;
import press.broadsheet.view.AmendmentView;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.NewsletterView;
import press.broadsheet.view.SiteView;
import press.broadsheet.view.TermView;

/**
 * What every format of one feed tells.
 *
 * @param title plain text
 * @param link the absolute URL of the page whose stories these are
 * @param self the feed's own absolute URL
 * @param description plain text, not empty
 * @param hubUrl the WebSub hub that is told when the feed changes, or empty
 * @param items the stories or corrections, newest first
 */
record Channel(String title, String link, String self, String description, String hubUrl, List<Item> items) {

    static Channel of(Desk desk, Output.Feed feed) {
        Scope scope = feed.scope();
        Settings.Feeds settings = desk.setting("feeds", Settings.Feeds.class);
        List<Item> items = items(desk, scope, settings);
        SiteView site = new SiteView(desk);
        String name = name(desk, scope);
        String title = name.isEmpty() ? site.name() : name + " \u2013 " + site.name();
        return new Channel(
                title,
                desk.absolute(Permalinks.front(scope)),
                desk.absolute(feed.address()),
                description(desk, scope, site).filter(text -> !text.isBlank()).orElse(title),
                settings.hub(),
                items);
    }

    /** The entries of a live story, newest first; as many as the settings allow. */
    static Channel of(Desk desk, Output.LiveFeed feed) {
        ArticleView story = desk.article(feed.article()).orElseThrow();
        Settings.Feeds settings = desk.setting("feeds", Settings.Feeds.class);
        List<Item> items = story.live().stream()
                .flatMap(live -> live.entries().stream())
                .limit(settings.items())
                .map(entry -> Item.of(story, entry, settings.fullText()))
                .toList();
        String title = story.plainTitle() + " \u2013 " + new SiteView(desk).name();
        String about = story.plainStandfirst();
        return new Channel(
                title,
                story.permalink(),
                desk.absolute(feed.address()),
                about.isBlank() ? title : about,
                settings.hub(),
                items);
    }

    /** The issues of a newsletter, newest first; as many as the settings allow. */
    static Channel of(Desk desk, Output.IssuesFeed feed) {
        NewsletterView newsletter = NewsletterView.find(desk, feed.newsletter()).orElseThrow();
        Settings.Feeds settings = desk.setting("feeds", Settings.Feeds.class);
        List<Item> items = newsletter.newest(settings.items()).stream()
                .map(issue -> Item.of(desk, issue))
                .toList();
        String title = newsletter.title() + " \u2013 " + new SiteView(desk).name();
        String about = newsletter.plainIntro();
        return new Channel(
                title,
                newsletter.permalink(),
                desk.absolute(feed.address()),
                about.isBlank() ? title : about,
                settings.hub(),
                items);
    }

    private static List<Item> items(Desk desk, Scope scope, Settings.Feeds settings) {
        if (scope.kind() == Scope.Kind.CORRECTED) {
            return AmendmentView.newest(desk, settings.items()).stream()
                    .map(amendment -> Item.of(desk, amendment))
                    .toList();
        }
        return desk.articles(desk.read(new ListFact.Newest(scope, settings.items(), true))).stream()
                .map(story -> Item.of(desk, story, settings.fullText()))
                .toList();
    }

    private static String name(Desk desk, Scope scope) {
        return switch (scope.kind()) {
            case ALL -> "";
            case AUTHOR -> author(desk, scope).name();
            case CORRECTED -> desk.message("corrections", List.of());
            default -> term(desk, scope).title();
        };
    }

    private static Optional<String> description(Desk desk, Scope scope, SiteView site) {
        return switch (scope.kind()) {
            case ALL -> Optional.of(site.description().isBlank() ? site.tagline() : site.description());
            case AUTHOR -> author(desk, scope).plainSummary().or(author(desk, scope)::role);
            case CORRECTED -> Optional.empty();
            default -> term(desk, scope).plainDescription();
        };
    }

    private static AuthorView author(Desk desk, Scope scope) {
        return desk.author(scope.id()).orElseThrow(() -> unknown(scope));
    }

    private static TermView term(Desk desk, Scope scope) {
        return desk.term(scope.kind(), scope.id()).orElseThrow(() -> unknown(scope));
    }

    private static IllegalArgumentException unknown(Scope scope) {
        return new IllegalArgumentException("the site has no " + scope);
    }

    /** The attributes of the link that names the hub (W3C WebSub, section 4); nothing if there is none. */
    Optional<Map<String, String>> hub() {
        return hubUrl.isEmpty() ? Optional.empty() : Optional.of(new TreeMap<>(Map.of("href", hubUrl, "rel", "hub")));
    }

    /** The last change of any item: that of the feed itself, which must not depend on when it was built. */
    Optional<DateView> changed() {
        return items.stream()
                .map(item -> item.modified())
                .max(Comparator.comparing((DateView date) -> date.at(), OffsetDateTime.timeLineOrder()));
    }
}
