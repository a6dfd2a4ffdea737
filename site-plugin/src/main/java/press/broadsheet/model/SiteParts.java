package press.broadsheet.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import press.broadsheet.content.Settings;
import press.broadsheet.source.SourceFile;

/**
 * What the assembler hands to a site.
 *
 * @param scopes the stories of each scope, those of its edition alone, oldest first
 * @param lent what the lists of scopes show to which stories of another edition are lent ({@link Lending})
 */
record SiteParts(
        Settings settings,
        Instant now,
        Map<String, Article> articles,
        List<Article> oldestFirst,
        Map<Scope, List<Article>> scopes,
        Map<Scope, List<Article>> lent,
        Map<Scope.Kind, SortedMap<String, Term>> terms,
        SortedMap<String, Author> authors,
        SortedMap<String, Page> pages,
        Map<String, Route> routes,
        Map<String, List<String>> bySlug,
        SortedMap<String, SourceFile> data,
        SortedMap<Scope, CuratedFront> fronts,
        CuratedFront.Ids ids,
        List<Held> held,
        SortedMap<String, Article> keptBack,
        List<Article> expired,
        List<Article> withdrawn,
        List<String> gone) {
    /** The same with other texts of some stories, which keep their places in all lists. */
    SiteParts with(List<Article> edited, Instant instant) {
        Map<String, Article> byPath = new HashMap<>(articles);
        Map<Scope, List<Article>> lists = new HashMap<>(scopes);
        Map<Scope, List<Article>> shown = new HashMap<>(lent);
        Lending lending = new Lending(settings, scopes);
        List<Article> all = new ArrayList<>(oldestFirst);
        for (Article article : edited) {
            byPath.put(article.path(), article);
            put(article, all);
            for (Scope scope : ScopeIndex.scopes(article, settings.timezone())) {
                lists.computeIfPresent(scope, (key, list) -> put(article, new ArrayList<>(list)));
                shown.computeIfPresent(scope, (key, list) -> put(article, new ArrayList<>(list)));
            }
            for (Scope scope : lending.scopes(article)) {
                shown.computeIfPresent(scope, (key, list) -> put(article, new ArrayList<>(list)));
            }
        }
        return new SiteParts(
                settings,
                instant,
                byPath,
                Collections.unmodifiableList(all),
                lists,
                shown,
                terms,
                authors,
                pages,
                routes,
                bySlug,
                data,
                fronts,
                ids,
                held,
                keptBack,
                expired,
                withdrawn,
                gone);
    }

    private static List<Article> put(Article article, List<Article> oldestFirst) {
        oldestFirst.set(Collections.binarySearch(oldestFirst, article, Article.OLDEST_FIRST), article);
        return oldestFirst;
    }
}
