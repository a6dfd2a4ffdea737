package press.broadsheet.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The order of stories that were taken back. */
final class Withdrawals {
    private Withdrawals() {}

    /** Paths of the stories by when they were taken back, the last one first; of one instant by path. */
    static List<String> lastFirst(List<Article> withdrawn) {
        return withdrawn.stream()
                .sorted(Comparator.comparing(Withdrawals::at).reversed().thenComparing(Article::path))
                .map(Article::path)
                .toList();
    }

    /** The addresses at which nothing is left, sorted: those of stories taken down with all that led to them. */
    static List<String> gone(List<Article> takenDown, List<Article> expired) {
        TreeSet<String> gone = new TreeSet<>();
        expired.forEach(article -> gone.add(article.address()));
        takenDown.forEach(article -> {
            gone.add(article.address());
            article.head().aliases().forEach(alias -> gone.add(alias.value()));
        });
        return List.copyOf(gone);
    }

    private static Instant at(Article article) {
        return article.head().withdrawn().orElseThrow().date().instant();
    }
}
