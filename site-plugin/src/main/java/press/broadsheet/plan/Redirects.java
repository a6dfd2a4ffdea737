package press.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.model.Article;
import press.broadsheet.model.Author;
import press.broadsheet.model.Page;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.model.Term;

/** All aliases of a site. */
public final class Redirects {
    private Redirects() {}

    /** The aliases of stories that are live or leave a notice, of pages, authors and terms, in the order of their files. */
    public static List<Redirect> of(Site site) {
        List<Redirect> redirects = new ArrayList<>();
        for (Article article : site.articles()) {
            add(redirects, article.head().aliases(), article.address());
        }
        for (List<Article> notices : List.of(site.expired(), site.withdrawn())) {
            notices.forEach(article -> add(redirects, article.head().aliases(), article.address()));
        }
        for (Page page : site.pages().values()) {
            add(redirects, page.entry().head().aliases(), page.address());
        }
        for (Author author : site.authors().values()) {
            author.entry().ifPresent(entry -> add(redirects, entry.head().aliases(), author.address()));
        }
        for (Scope.Kind kind : List.of(Scope.Kind.SECTION, Scope.Kind.TAG, Scope.Kind.SERIES, Scope.Kind.PLACE)) {
            for (Term term : site.terms(kind).values()) {
                term.entry().ifPresent(entry -> add(redirects, entry.head().aliases(), term.address()));
            }
        }
        return redirects;
    }

    /**
     * The old feeds of terms and authors, whose aliases name their old fronts: {@code /tags/boats/feed.xml} for the alias
     * {@code /tags/boats/}. Hosts alone can redirect these: a page would be no feed. Aliases name addresses of the main edition.
     */
    public static List<Redirect> ofFeeds(Site site) {
        List<Redirect> redirects = new ArrayList<>();
        for (Scope scope : FeedScopes.of(site, "")) {
            for (Located<String> alias : aliases(site, scope)) {
                for (Settings.FeedFormat format : site.settings().feeds().formats()) {
                    front(scope.kind(), alias.value())
                            .ifPresent(old -> redirects.add(new Redirect(
                                    new Output.Feed(old, format).address(),
                                    new Output.Feed(scope, format).address(),
                                    alias.position())));
                }
            }
        }
        return redirects;
    }

    private static List<Located<String>> aliases(Site site, Scope scope) {
        if (scope.kind() == Scope.Kind.AUTHOR) {
            return Optional.ofNullable(site.authors().get(scope.id()))
                    .flatMap(Author::entry)
                    .map(entry -> entry.head().aliases())
                    .orElse(List.of());
        }
        return Optional.ofNullable(site.terms(scope.kind()).get(scope.id()))
                .flatMap(Term::entry)
                .map(entry -> entry.head().aliases())
                .orElse(List.of());
    }

    /** The scope of a kind that had its front at an address. */
    private static Optional<Scope> front(Scope.Kind kind, String address) {
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        Scope scope = new Scope(kind, bare.substring(bare.lastIndexOf('/') + 1));
        return Optional.of(scope).filter(old -> Permalinks.front(old).equals(bare + "/"));
    }

    private static void add(List<Redirect> redirects, List<Located<String>> aliases, String target) {
        for (Located<String> alias : aliases) {
            redirects.add(new Redirect(alias.value(), target, alias.position()));
        }
    }
}
