package press.broadsheet.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;

/**
 * Which stories of the main language stand in the lists of other editions, for want of a version there, where
 * {@code missingTranslation: show} asks for that. Such a story keeps its one address, and is in no feed and no sitemap of
 * the edition that it is lent to.
 */
final class Lending {
    private final Settings settings;
    private final Map<Scope, List<Article>> own;
    private final List<String> editions;

    /**
     * The lending of a site.
     *
     * @param own the stories of every scope that has any of its own, oldest first
     */
    Lending(Settings settings, Map<Scope, List<Article>> own) {
        this.settings = settings;
        this.own = own;
        this.editions = settings.languages().stream()
                .filter(language -> !language.main() && language.missing() == Settings.MissingTranslation.SHOW)
                .map(Language::prefix)
                .toList();
    }

    /** The scopes of other editions that list a story. */
    List<Scope> scopes(Article story) {
        List<String> borrowers = borrowers(story);
        if (borrowers.isEmpty()) {
            return List.of();
        }
        ZoneId zone = settings.timezone();
        List<Scope> scopes = new ArrayList<>();
        for (Scope scope : ScopeIndex.lists(story, zone)) {
            borrowers.forEach(edition -> scopes.add(scope.in(edition)));
        }
        return scopes;
    }

    /** The editions without a live version of a story of the main language. */
    private List<String> borrowers(Article story) {
        if (editions.isEmpty()
                || !story.edition().isEmpty()
                || settings.declared(story.language()).filter(Language::main).isEmpty()) {
            return List.of();
        }
        Set<String> versions = story
                .head()
                .translation()
                .map(Located::value)
                .map(key -> own.getOrDefault(Scope.versions(key), List.of()))
                .orElse(List.of())
                .stream()
                .map(Article::edition)
                .collect(Collectors.toSet());
        return editions.stream().filter(edition -> !versions.contains(edition)).toList();
    }

    /** What the scopes list that some story is lent to: their own stories and those, oldest first. */
    Map<Scope, List<Article>> lists(List<Article> oldestFirst) {
        Map<Scope, List<Article>> lent = new HashMap<>();
        for (Article story : oldestFirst) {
            for (Scope scope : scopes(story)) {
                lent.computeIfAbsent(scope, key -> new ArrayList<>()).add(story);
            }
        }
        lent.replaceAll((scope, stories) -> {
            stories.addAll(own.getOrDefault(scope, List.of()));
            stories.sort(Article.OLDEST_FIRST);
            return List.copyOf(stories);
        });
        return Map.copyOf(lent);
    }
}
