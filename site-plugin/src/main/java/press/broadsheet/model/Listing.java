package press.broadsheet.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * The arithmetic of lists of stories, corrections or issues, numbered from the oldest so that a full page never changes
 * again: page {@code k} holds those {@code (k-1)n .. kn-1} counted from the oldest, and the front shows what is left,
 * between {@code n} and {@code 2n-1} of them.
 */
final class Listing {
    private Listing() {}

    /** How many numbered pages stand behind the front of a list of so many. */
    static int pages(int all, int size) {
        return Math.max(0, all / size - 1);
    }

    /**
     * Which part of a list stands on a page.
     *
     * @param from the first, counted from the oldest
     * @param to the one after the last
     * @param older the number of the page with older ones, 0 if there is none
     * @param newer the number of the page with newer ones, 0 for the front; -1 if this is the front
     */
    record Range(int from, int to, int older, int newer) {}

    /**
     * The front (0) or a numbered page, from 1 for the oldest, of a list of so many; a page that a list has no longer
     * is short or empty.
     */
    static Range range(int all, int size, int number) {
        int pages = pages(all, size);
        if (number == 0) {
            return new Range(pages * size, all, pages, -1);
        }
        return new Range(
                Math.min(all, (number - 1) * size),
                Math.min(all, number * size),
                number - 1,
                number < pages ? number + 1 : 0);
    }

    /** The front (0) or a numbered page of a list of stories. */
    static Slice slice(List<Article> oldestFirst, int size, int number) {
        Range range = range(oldestFirst.size(), size, number);
        return new Slice(
                newestFirst(oldestFirst, range.from(), range.to(), Article::path), range.older(), range.newer());
    }

    /** The newest of a list, newest first. */
    static <T, R> List<R> newest(List<T> oldestFirst, int count, Function<T, R> shown) {
        int all = oldestFirst.size();
        return newestFirst(oldestFirst, Math.max(0, all - count), all, shown);
    }

    /** A part of a list, newest first. */
    static <T, R> List<R> newestFirst(List<T> oldestFirst, int from, int to, Function<T, R> shown) {
        List<R> part = new ArrayList<>(to - from);
        oldestFirst.subList(from, to).forEach(each -> part.add(shown.apply(each)));
        Collections.reverse(part);
        return List.copyOf(part);
    }
}
