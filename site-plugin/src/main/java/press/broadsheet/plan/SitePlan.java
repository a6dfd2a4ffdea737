package press.broadsheet.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every output of a site by its path: one owner per path. */
public final class SitePlan {
    private final SortedMap<String, Output> outputs;

    SitePlan(SortedMap<String, Output> outputs) {
        this.outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    /** All outputs, sorted by path. */
    public Collection<Output> outputs() {
        return outputs.values();
    }

    /** The output at a path of the output folder. */
    public Optional<Output> at(String path) {
        return Optional.ofNullable(outputs.get(path));
    }

    /** How many outputs there are. */
    public int size() {
        return outputs.size();
    }
}
