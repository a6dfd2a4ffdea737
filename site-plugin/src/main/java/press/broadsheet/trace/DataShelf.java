package press.broadsheet.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import press.broadsheet.content.Datum;

/** Data files by the place read in them, so that a change of one row reaches only what shows that row. */
public final class DataShelf {
    private final Function<String, Optional<Datum>> reader;
    private final Map<String, Optional<Datum>> known = new ConcurrentHashMap<>();

    /** A shelf that reads a file, by its path under {@code data/}, when it is first asked for. */
    public DataShelf(Function<String, Optional<Datum>> reader) {
        this.reader = reader;
    }

    /**
     * What stands at a place. A leaf is itself; of a list its length, of a mapping its keys (each with
     * nothing under it): what is inside is read, and recorded, by itself.
     */
    Optional<Datum> at(String file, List<String> steps) {
        Optional<Datum> datum = known.computeIfAbsent(file, reader);
        for (String step : steps) {
            datum = datum.flatMap(value -> inside(value, step));
        }
        return datum.map(DataShelf::outline);
    }

    private static Optional<Datum> inside(Datum datum, String step) {
        if (datum instanceof Datum.Fields fields) {
            return Optional.ofNullable(fields.values().get(step));
        }
        if (datum instanceof Datum.Items items) {
            return index(step)
                    .filter(index -> index < items.values().size())
                    .map(index -> items.values().get(index));
        }
        return Optional.empty();
    }

    /** Empty for a key: the file held a mapping here when the last build read it, and holds a list now. */
    private static Optional<Integer> index(String step) {
        try {
            return Optional.of(Integer.parseUnsignedInt(step)).filter(index -> index >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Datum outline(Datum datum) {
        if (datum instanceof Datum.Fields fields) {
            TreeMap<String, Datum> keys = new TreeMap<>();
            fields.values().keySet().forEach(key -> keys.put(key, new Datum.Nothing()));
            return new Datum.Fields(keys);
        }
        if (datum instanceof Datum.Items items) {
            return new Datum.Items(
                    List.of(new Datum.Numeral(BigDecimal.valueOf(items.values().size()))));
        }
        return datum;
    }
}
