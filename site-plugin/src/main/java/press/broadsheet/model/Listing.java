package press.broadsheet.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The arithmetic of lists numbered from the oldest story, so that a full page never changes again: page
 * {@code k} holds stories {@code (k-1)n .. kn-1} counted from the oldest, and the front shows what is
 * left, between {@code n} and {@code 2n-1} stories.
 */
final class Listing {
    private Listing() {}

    /** How many numbered pages stand behind the front. */
    static int pages(int stories, int size) {
        return Math.max(0, stories / size - 1);
    }

    /** The front: the newest stories. */
    static Slice front(List<Article> oldestFirst, int size) {
        int pages = pages(oldestFirst.size(), size);
        return new Slice(newestFirst(oldestFirst, pages * size, oldestFirst.size()), pages, -1);
    }

    /** A numbered page, from 1 for the oldest; one that a list has no longer is short or empty. */
    static Slice page(List<Article> oldestFirst, int size, int number) {
        int pages = pages(oldestFirst.size(), size);
        int newer = number < pages ? number + 1 : 0;
        int all = oldestFirst.size();
        int from = Math.min(all, (number - 1) * size);
        return new Slice(newestFirst(oldestFirst, from, Math.min(all, number * size)), number - 1, newer);
    }

    /** The paths of a range, newest first. */
    static List<String> newestFirst(List<Article> oldestFirst, int from, int to) {
        List<String> paths = new ArrayList<>(to - from);
        for (Article article : oldestFirst.subList(Math.max(0, from), to)) {
            paths.add(article.path());
        }
        Collections.reverse(paths);
        return List.copyOf(paths);
    }
}
