package press.broadsheet.model;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Finds a time in a list that is in the order of time. */
final class Chronology {
    private Chronology() {}

    /** The index of the first item after an instant; the list's size if there is none. */
    static <T> int after(List<T> oldestFirst, Function<T, Instant> at, Instant instant) {
        int low = 0;
        int high = oldestFirst.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at.apply(oldestFirst.get(middle)).isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
