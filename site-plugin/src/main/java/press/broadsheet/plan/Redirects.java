package press.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import press.broadsheet.content.Located;
import press.broadsheet.model.Article;
import press.broadsheet.model.Author;
import press.broadsheet.model.Page;
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

    private static void add(List<Redirect> redirects, List<Located<String>> aliases, String target) {
        for (Located<String> alias : aliases) {
            redirects.add(new Redirect(alias.value(), target, alias.position()));
        }
    }
}
