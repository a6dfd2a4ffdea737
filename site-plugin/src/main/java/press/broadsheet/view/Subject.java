package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;

/**
 * What a page is about, in the words that its head and its structured data need.
 *
 * @param kind the word for {@code page.kind}
 * @param title plain text; empty for the home page
 * @param description plain text; may be empty
 * @param scope the stories whose feed is the page's own
 * @param scopeTitle the name of that scope
 * @param above the trail between the home page and this one
 */
public record Subject(
        String kind,
        String title,
        String description,
        Optional<PictureView> image,
        Optional<Scope> scope,
        String scopeTitle,
        List<LinkView> above) {

    /** A page about nothing but itself. */
    public static Subject plain(String kind, String title, String description) {
        return new Subject(kind, title, description, Optional.empty(), Optional.empty(), "", List.of());
    }

    /** A story. */
    public static Subject of(ArticleView article) {
        TermView section = article.section();
        return new Subject(
                "article",
                article.plainTitle(),
                article.plainStandfirst(),
                article.image(),
                Optional.of(section.scope()),
                section.title(),
                List.of(new LinkView(section.title(), section.url())));
    }

    /** A plain page. */
    public static Subject of(PlainPageView page) {
        return new Subject(
                "page",
                page.plainTitle(),
                page.plainStandfirst().orElse(""),
                page.image(),
                Optional.empty(),
                "",
                List.of());
    }

    /** An author. */
    public static Subject of(Desk desk, AuthorView author) {
        return new Subject(
                "author",
                author.name(),
                author.plainSummary().orElse(author.role().orElse("")),
                author.picture(),
                Optional.of(author.scope()),
                author.name(),
                List.of(indexLink(desk, Scope.Kind.AUTHOR)));
    }

    /** A section, tag, series or place. */
    public static Subject of(Desk desk, Scope scope, TermView term) {
        boolean section = scope.kind() == Scope.Kind.SECTION;
        return new Subject(
                scope.kind().name().toLowerCase(java.util.Locale.ROOT),
                term.title(),
                term.plainDescription().orElse(""),
                term.image(),
                Optional.of(scope),
                term.title(),
                section ? List.of() : List.of(indexLink(desk, scope.kind())));
    }

    /** All corrections. */
    public static Subject ofCorrections(Desk desk) {
        String title = desk.message("corrections", List.of());
        return new Subject(
                "corrections",
                title,
                "",
                Optional.empty(),
                Optional.of(Scope.CORRECTED.in(desk.edition())),
                title,
                List.of());
    }

    /** The list of the issues of a newsletter. */
    public static Subject of(NewsletterView newsletter) {
        return plain("newsletter", newsletter.title(), newsletter.plainIntro());
    }

    /** An issue of a newsletter. */
    public static Subject of(IssueView issue) {
        return plain("issue", issue.title(), "");
    }

    /** A month of the archive. */
    public static Subject of(Desk desk, MonthView month) {
        String title = desk.message("archive-of", List.of(month.title()));
        return new Subject(
                "month",
                title,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(archiveLink(desk), new LinkView(month.yearTitle(), month.yearUrl())));
    }

    /** A year of the archive. */
    public static Subject ofYear(Desk desk, int year) {
        return new Subject(
                "year",
                desk.message("archive-of", List.of(desk.number(year))),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(archiveLink(desk)));
    }

    private static LinkView archiveLink(Desk desk) {
        return new LinkView(desk.message("archive", List.of()), desk.href(desk.edition() + "/archive/"));
    }

    private static LinkView indexLink(Desk desk, Scope.Kind kind) {
        String address = Permalinks.index(kind);
        return new LinkView(desk.message(indexKind(kind), List.of()), desk.href(desk.edition() + address));
    }

    /** The word for the index of a kind of term. */
    public static String indexKind(Scope.Kind kind) {
        return switch (kind) {
            case TAG -> "tags";
            case SERIES -> "all-series";
            case PLACE -> "places";
            case AUTHOR -> "authors";
            default -> throw new IllegalArgumentException("no index of " + kind);
        };
    }
}
