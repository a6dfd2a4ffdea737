package press.broadsheet.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.diagnostic.Nearest;

/** All keys of one kind of file, or of one mapping in it. */
public final class KeyTable {
    private final String of;
    private final List<Key> keys;
    private final Map<String, Key> byName = new HashMap<>();
    private final Map<String, String> foreign = new HashMap<>();

    /**
     * @param of what has these keys, as in "x is not a key of a story"
     * @param foreign names that other tools use, each with the key here that means the same
     */
    KeyTable(String of, List<Key> keys, Map<String, String> foreign) {
        this.of = of;
        this.keys = List.copyOf(keys);
        for (Key key : keys) {
            byName.put(key.name(), key);
            key.synonyms().forEach(synonym -> byName.put(synonym, key));
        }
        foreign.forEach((name, key) -> this.foreign.put(name.toLowerCase(Locale.ROOT), key));
    }

    /** The table of a mapping inside a file. */
    static KeyTable within(Key key) {
        return new KeyTable(key.name(), key.inner(), Map.of());
    }

    /** What has these keys: {@code a story}. */
    public String of() {
        return of;
    }

    /** The keys in the order of the documentation. */
    public List<Key> keys() {
        return keys;
    }

    /** The key of a name or a synonym. */
    Optional<Key> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The key probably meant by a name that is not known. */
    Optional<String> nearest(String name) {
        String other = foreign.get(name.toLowerCase(Locale.ROOT));
        if (other != null) {
            return Optional.of(other);
        }
        Optional<String> near = Nearest.to(name, byName.keySet());
        if (near.isPresent()) {
            return near;
        }
        List<String> others = new ArrayList<>(foreign.keySet());
        return Nearest.to(name, others).map(foreign::get);
    }
}
