package press.broadsheet.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.broadsheet.content.Located;

/**
 * Finds the stories to read after one. Only stories published before it count, and a tag's rarity is that
 * of its own time, so that what a page shows is fixed by publication: a new story changes no older page.
 */
final class Related {
    /** How many earlier stories of each tag are weighed: bounds the work for a common tag. */
    private static final int WINDOW = 40;

    private final Site site;

    Related(Site site) {
        this.site = site;
    }

    List<String> of(Article article, int count) {
        LinkedHashSet<String> chosen = new LinkedHashSet<>();
        for (Located<String> reference : article.head().related()) {
            StoryFinder.find(site, article.path(), reference.value())
                    .filter(path -> site.article(path).isPresent() && !path.equals(article.path()))
                    .ifPresent(chosen::add);
        }
        for (String path : byTags(article)) {
            if (chosen.size() >= count) {
                break;
            }
            chosen.add(path);
        }
        return chosen.stream().limit(count).toList();
    }

    private List<String> byTags(Article article) {
        Map<String, Long> weights = new TreeMap<>();
        for (String tag : article.tags()) {
            List<Article> carriers = site.list(new Scope(Scope.Kind.TAG, tag));
            int at = Collections.binarySearch(carriers, article, Article.OLDEST_FIRST);
            // Rare tags weigh more; whole numbers, so that no rounding differs between machines.
            long weight = 1_000_000L / (at + 2);
            for (int i = Math.max(0, at - WINDOW); i < at; i++) {
                weights.merge(carriers.get(i).path(), weight, Long::sum);
            }
        }
        List<Article> candidates = new ArrayList<>();
        weights.keySet().forEach(path -> site.article(path).ifPresent(candidates::add));
        Comparator<Article> heaviest = Comparator.comparing((Article a) -> weights.getOrDefault(a.path(), 0L));
        candidates.sort(heaviest.reversed().thenComparing(Article.OLDEST_FIRST.reversed()));
        return candidates.stream().map(Article::path).toList();
    }

    /** Where a reference in front matter leads, if that is unambiguous. */
    static Optional<String> only(List<String> paths) {
        return paths.size() == 1 ? Optional.of(paths.get(0)) : Optional.empty();
    }
}
