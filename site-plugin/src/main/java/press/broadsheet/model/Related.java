package press.broadsheet.model;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
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
        for (String path : byTags(article, count + chosen.size())) {
            if (chosen.size() >= count) {
                break;
            }
            chosen.add(path);
        }
        return chosen.stream().limit(count).toList();
    }

    private List<String> byTags(Article article, int count) {
        IdentityHashMap<Article, long[]> weights = new IdentityHashMap<>();
        for (String tag : article.tags()) {
            List<Article> carriers = site.list(new Scope(Scope.Kind.TAG, tag, article.edition()));
            int at = Collections.binarySearch(carriers, article, Article.OLDEST_FIRST);
            // Rare tags weigh more; whole numbers, so that no rounding differs between machines.
            long weight = 1_000_000L / (at + 2);
            for (int i = Math.max(0, at - WINDOW); i < at; i++) {
                weights.computeIfAbsent(carriers.get(i), key -> new long[1])[0] += weight;
            }
        }
        PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.LIGHTEST_FIRST);
        weights.forEach((candidate, weight) -> {
            best.add(new Candidate(candidate, weight[0]));
            if (best.size() > count) {
                best.poll();
            }
        });
        ArrayDeque<String> paths = new ArrayDeque<>();
        while (!best.isEmpty()) {
            paths.addFirst(best.remove().article().path());
        }
        return List.copyOf(paths);
    }

    private record Candidate(Article article, long weight) {
        static final Comparator<Candidate> LIGHTEST_FIRST =
                Comparator.comparingLong(Candidate::weight).thenComparing(Candidate::article, Article.OLDEST_FIRST);
    }

    /** Where a reference in front matter leads, if that is unambiguous. */
    static Optional<String> only(List<String> paths) {
        return paths.size() == 1 ? Optional.of(paths.get(0)) : Optional.empty();
    }
}
