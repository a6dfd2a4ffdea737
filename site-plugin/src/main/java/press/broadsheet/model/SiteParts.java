package press.broadsheet.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import press.broadsheet.content.Settings;
import press.broadsheet.source.SourceFile;

/** What the assembler hands to a site. */
record SiteParts(
        Settings settings,
        Instant now,
        Map<String, Article> articles,
        List<Article> oldestFirst,
        Map<Scope, List<Article>> scopes,
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
        List<String> gone) {}
