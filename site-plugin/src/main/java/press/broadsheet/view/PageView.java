package press.broadsheet.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Permalinks;
import press.broadsheet.plan.Output;

/** The page being rendered: what every page has, whatever it shows. */
public final class PageView implements View {
    private final Desk desk;
    private final Output output;
    private final Subject subject;

    /** The page of an output, whose subject says what it is about. */
    public PageView(Desk desk, Output output, Subject subject) {
        this.desk = desk;
        this.output = output;
        this.subject = subject;
    }

    @Property(
            "What it is: `article`, `home`, `section`, `tag`, `series`, `place`, `author`, `tags`, `places`, `authors`,"
                    + " `archive`, `year`, `month`, `corrections`, `newsletter`, `issue`, `page`, `not-found`, `expired`,"
                    + " `withdrawn`, `redirect` or `search`.")
    public String kind() {
        return subject.kind();
    }

    @Property("Its address from the site's root.")
    public String url() {
        return desk.href(output.address());
    }

    @Property("Its canonical absolute URL.")
    public String canonical() {
        return desk.absolute(output.address());
    }

    @Property("What it is about, as plain text without the site's name; empty for the home page.")
    public String title() {
        return subject.title();
    }

    @Property("The text for `<title>`: unique on the site.")
    public String headTitle() {
        String site = desk.siteName();
        if (subject.title().isEmpty()) {
            String tagline = desk.tagline();
            return tagline.isEmpty() ? site : site + " \u2013 " + tagline;
        }
        String number = number() == 0 ? "" : " \u2013 " + desk.message("page-number", List.of(number()));
        return subject.title() + index() + number + " \u2013 " + site;
    }

    /** A topic, series or place may be named as a section is; its index tells them apart. */
    private String index() {
        boolean term = List.of("tag", "series", "place").contains(subject.kind());
        return term
                ? " \u2013 " + subject.above().get(subject.above().size() - 1).title()
                : "";
    }

    @Property("What it says, in a sentence of plain text; may be empty.")
    public String description() {
        return subject.description();
    }

    @Property("The picture for social cards.")
    public Optional<PictureView> image() {
        return subject.image();
    }

    @Property("The number of a list page, counted from the oldest; 0 for fronts and other pages.")
    public int number() {
        if (output instanceof Output.ListPage list) {
            return list.number();
        }
        if (output instanceof Output.IssuesPage issues) {
            return issues.number();
        }
        return output instanceof Output.CorrectionsPage corrections ? corrections.number() : 0;
    }

    @Property("Whether search engines should leave it out.")
    public boolean noindex() {
        return output instanceof Output.NotFoundPage
                || output instanceof Output.ExpiredPage
                || output instanceof Output.WithdrawnPage
                || output instanceof Output.IssuePage
                || output instanceof Output.RedirectPage
                || output instanceof Output.SearchPage;
    }

    @Property("The feeds to announce: the site's, and its own.")
    public List<FeedLinkView> feeds() {
        String site = desk.siteName();
        List<FeedLinkView> feeds = new ArrayList<>(FeedLinkView.of(desk, desk.all(), site));
        subject.scope()
                .ifPresent(
                        scope -> feeds.addAll(FeedLinkView.of(desk, scope, subject.scopeTitle() + " \u2013 " + site)));
        if (output instanceof Output.ArticlePage story) {
            desk.article(story.article()).flatMap(ArticleView::live).ifPresent(live -> feeds.addAll(live.feeds()));
        }
        if (output instanceof Output.IssuesPage issues) {
            NewsletterView.find(desk, issues.newsletter()).ifPresent(letter -> feeds.addAll(letter.feeds()));
        }
        return feeds;
    }

    @Property("The same page in the languages of the site, itself included; none if there is no other.")
    public List<VersionView> versions() {
        return noindex() ? List.of() : Versions.of(desk, output);
    }

    @Property("What a reader may switch to: a version for each language of the site, its own included; none if there is"
            + " nothing to switch to.")
    public List<VersionView> languages() {
        return Versions.switcher(desk, output);
    }

    @Property("The trail from the home page to here, the page itself last; empty on the home page.")
    public List<LinkView> breadcrumbs() {
        List<LinkView> trail = new ArrayList<>();
        if (!subject.title().isEmpty()) {
            trail.add(new LinkView(desk.message("home", List.of()), desk.href(Permalinks.front(desk.all()))));
            trail.addAll(subject.above());
            trail.add(new LinkView(subject.title(), url()));
        }
        return trail;
    }

    /** What a page is about. */
    public Subject subject() {
        return subject;
    }
}
