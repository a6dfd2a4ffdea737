package press.broadsheet.content;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Free values for templates: what stood under {@code params}, and every unknown key.
 *
 * @param values by key, sorted
 */
public record Params(SortedMap<String, Datum> values) {
    /** No values. */
    public static final Params NONE = new Params(Collections.emptySortedMap());

    /** A copy that cannot change; most files have no such values, and share one. */
    public Params {
        values = values.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
