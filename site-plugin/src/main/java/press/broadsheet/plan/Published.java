package press.broadsheet.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Ledger;
import press.broadsheet.content.Moment;
import press.broadsheet.model.Article;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.source.DigestBuilder;

/** What of a site goes into its ledger: every address that somebody may have noted down. */
public final class Published {
    /** Says how digests are made, so that those of another way are not compared. */
    private static final String WAY = "x";

    /** The file that newsletters come from. */
    static final String SETTINGS = "site.yaml";

    private Published() {}

    /**
     * The lines of the ledger for a site as it is planned, by address: stories, plain pages, the fronts of sections,
     * topics, series, places and authors, newsletters and their issues, and old addresses that lead on.
     */
    public static SortedMap<String, Ledger.Line> lines(Site site, SitePlan plan) {
        SortedMap<String, Ledger.Line> lines = new TreeMap<>();
        Map<String, String> paths = new HashMap<>();
        for (Output output : plan.outputs()) {
            line(output, site).ifPresent(line -> {
                lines.put(line.address(), line);
                paths.put(line.address(), line.path());
            });
        }
        for (Output output : plan.outputs()) {
            if (output instanceof Output.RedirectPage redirect) {
                String path = paths.getOrDefault(redirect.target(), Ledger.NONE);
                lines.put(redirect.address(), bare(redirect.address(), path));
            }
        }
        return lines;
    }

    private static Optional<Ledger.Line> line(Output output, Site site) {
        if (output instanceof Output.ArticlePage page) {
            return site.article(page.article())
                    .map(article ->
                            new Ledger.Line(page.address(), text(article), notes(article.head()), article.path(), 0));
        } else if (output instanceof Output.ExpiredPage page) {
            return Optional.of(bare(page.address(), page.article()));
        } else if (output instanceof Output.WithdrawnPage page) {
            return Optional.of(bare(page.address(), page.article()));
        } else if (output instanceof Output.PlainPage page) {
            return Optional.of(bare(page.address(), page.page()));
        } else if (output instanceof Output.ListPage list && list.number() == 0) {
            return Optional.of(bare(list.address(), file(list.scope(), site)));
        } else if (output instanceof Output.IssuePage
                || (output instanceof Output.IssuesPage issues && issues.number() == 0)) {
            return Optional.of(bare(output.address(), SETTINGS));
        }
        return Optional.empty();
    }

    private static Ledger.Line bare(String address, String path) {
        return new Ledger.Line(address, Ledger.NONE, Ledger.NONE, path, 0);
    }

    private static String file(Scope scope, Site site) {
        Optional<? extends Entry<?>> entry = scope.kind() == Scope.Kind.AUTHOR
                ? Optional.ofNullable(site.authors().get(scope.id())).flatMap(author -> author.entry())
                : Optional.ofNullable(site.terms(scope.kind()).get(scope.id())).flatMap(term -> term.entry());
        return entry.map(each -> each.file().path()).orElse(Ledger.NONE);
    }

    /** The digest of a story's text. */
    static String text(Article article) {
        return WAY + article.entry().body().shortHex();
    }

    /** The digest of all that a story says of its own changes; {@link Ledger#NONE} if it says nothing. */
    static String notes(ArticleHead head) {
        if (head.updated().isEmpty()
                && head.corrections().isEmpty()
                && head.note().isEmpty()) {
            return Ledger.NONE;
        }
        DigestBuilder notes = new DigestBuilder().add(head.note().orElse(""));
        notes.add(head.updated().map(Published::instant).orElse(""));
        head.corrections()
                .forEach(correction -> notes.add(instant(correction.date())).add(correction.text()));
        return WAY + notes.build().shortHex();
    }

    private static String instant(Moment moment) {
        return moment.instant().toString();
    }

    /** Whether two digests can be compared. */
    static boolean comparable(String one, String other) {
        return one.startsWith(WAY) && other.startsWith(WAY);
    }
}
