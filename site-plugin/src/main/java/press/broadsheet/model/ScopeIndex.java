package press.broadsheet.model;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts stories into their scopes. */
final class ScopeIndex {
    private static final List<Scope.Kind> TERMS =
            List.of(Scope.Kind.SECTION, Scope.Kind.TAG, Scope.Kind.SERIES, Scope.Kind.PLACE, Scope.Kind.AUTHOR);

    private ScopeIndex() {}

    /** The live stories of every scope that has any, each list oldest first as the given one. */
    static Map<Scope, List<Article>> of(List<Article> oldestFirst, ZoneId zone) {
        Map<Scope, List<Article>> index = new HashMap<>();
        for (Article article : oldestFirst) {
            for (Scope scope : scopes(article, zone)) {
                add(index, scope, article);
            }
        }
        index.replaceAll((scope, articles) -> List.copyOf(articles));
        return Map.copyOf(index);
    }

    /** The scopes that a story is of. */
    static List<Scope> scopes(Article article, ZoneId zone) {
        List<Scope> scopes = lists(article, zone);
        if (!article.head().corrections().isEmpty()) {
            scopes.add(Scope.CORRECTED.in(article.edition()));
        }
        article.head().translation().ifPresent(key -> scopes.add(Scope.versions(key.value())));
        return scopes;
    }

    /** Those of them whose stories readers find in lists. */
    static List<Scope> lists(Article article, ZoneId zone) {
        List<Scope> scopes = new ArrayList<>();
        String edition = article.edition();
        scopes.add(Scope.all(edition));
        for (Scope.Kind kind : TERMS) {
            for (String id : article.terms(kind)) {
                scopes.add(new Scope(kind, id, edition));
            }
        }
        ZonedDateTime published = article.published().atZone(zone);
        String month = YearMonth.from(published).toString();
        scopes.add(new Scope(Scope.Kind.YEAR, month.substring(0, 4), edition));
        scopes.add(new Scope(Scope.Kind.MONTH, month, edition));
        return scopes;
    }

    private static void add(Map<Scope, List<Article>> index, Scope scope, Article article) {
        index.computeIfAbsent(scope, key -> new ArrayList<>()).add(article);
    }
}
