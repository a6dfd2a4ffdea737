package press.broadsheet.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import press.broadsheet.content.Correction;

/**
 * All corrections of a site by the time they were made, in pages numbered from the oldest as those of stories are
 * ({@link Listing}): a new correction changes the front, however old its story is.
 */
public final class Amendments {
    /** No corrections. */
    static final Amendments NONE = new Amendments(List.of(), 1);

    private final List<Dated> dated;
    private final List<Amendment> oldestFirst;
    private final int size;

    /**
     * One page of them.
     *
     * @param entries newest first
     * @param older the number of the page with older ones, 0 if there is none
     * @param newer the number of the page with newer ones, 0 for the front; -1 if this is the front
     */
    public record Page(List<Amendment> entries, int older, int newer) {}

    private record Dated(Instant at, Amendment amendment) {}

    Amendments(List<Article> corrected, int size) {
        this.size = size;
        List<Dated> all = new ArrayList<>();
        for (Article article : corrected) {
            List<Correction> corrections = article.head().corrections();
            for (int i = 0; i < corrections.size(); i++) {
                all.add(new Dated(corrections.get(i).date().instant(), new Amendment(article.path(), i)));
            }
        }
        all.sort(Comparator.comparing(Dated::at)
                .thenComparing(dated -> dated.amendment().path())
                .thenComparing(dated -> dated.amendment().number()));
        this.dated = List.copyOf(all);
        this.oldestFirst = all.stream().map(Dated::amendment).toList();
    }

    /** How many numbered pages stand behind the front. */
    public int pages() {
        return Listing.pages(oldestFirst.size(), size);
    }

    /** A page; 0 is the front. */
    public Page page(int number) {
        Listing.Range range = Listing.range(oldestFirst.size(), size, number);
        return new Page(newestFirst(range.from(), range.to()), range.older(), range.newer());
    }

    /** The newest ones, newest first. */
    public List<Amendment> newest(int count) {
        return Listing.newest(oldestFirst, count, Function.identity());
    }

    /** Those made after an instant and not after another, newest first. */
    List<Amendment> between(Instant after, Instant until) {
        return newestFirst(Chronology.after(dated, Dated::at, after), Chronology.after(dated, Dated::at, until));
    }

    private List<Amendment> newestFirst(int from, int to) {
        return Listing.newestFirst(oldestFirst, from, to, Function.identity());
    }
}
