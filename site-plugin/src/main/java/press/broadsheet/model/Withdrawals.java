package press.broadsheet.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

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

    private static Instant at(Article article) {
        return article.head().withdrawn().orElseThrow().date().at().toInstant();
    }
}
