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
    private ScopeIndex() {}

    /** The live stories of every scope that has any, each list oldest first as the given one. */
    static Map<Scope, List<Article>> of(List<Article> oldestFirst, ZoneId zone) {
        Map<Scope, List<Article>> index = new HashMap<>();
        for (Article article : oldestFirst) {
            add(index, Scope.ALL, article);
            for (Scope.Kind kind : List.of(
                    Scope.Kind.SECTION, Scope.Kind.TAG, Scope.Kind.SERIES, Scope.Kind.PLACE, Scope.Kind.AUTHOR)) {
                for (String id : article.terms(kind)) {
                    add(index, new Scope(kind, id), article);
                }
            }
            ZonedDateTime published = article.published().atZone(zone);
            add(
                    index,
                    new Scope(
                            Scope.Kind.YEAR,
                            YearMonth.from(published).toString().substring(0, 4)),
                    article);
            add(index, Scope.month(YearMonth.from(published)), article);
            if (!article.head().corrections().isEmpty()) {
                add(index, Scope.CORRECTED, article);
            }
        }
        index.replaceAll((scope, articles) -> List.copyOf(articles));
        return Map.copyOf(index);
    }

    private static void add(Map<Scope, List<Article>> index, Scope scope, Article article) {
        index.computeIfAbsent(scope, key -> new ArrayList<>()).add(article);
    }
}
