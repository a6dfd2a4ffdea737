package press.broadsheet.model;

import java.util.List;
import java.util.function.Function;

/** Finds a time in a list that is in the order of time. */
final class Chronology {
    private Chronology() {}

    /** The index of the first item after an instant or a day; the list's size if there is none. */
    static <T, C extends Comparable<? super C>> int after(List<T> oldestFirst, Function<T, C> at, C time) {
        int low = 0;
        int high = oldestFirst.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at.apply(oldestFirst.get(middle)).compareTo(time) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
