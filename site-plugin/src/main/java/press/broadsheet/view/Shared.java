package press.broadsheet.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.trace.Fact;

/**
 * Parts that several outputs show alike: each is made once a build, and what its making read is noted with every output
 * that shows it, as if it had been made for that one alone.
 *
 * @param <K> what a part is made from; whatever else it is made from is read at the desk it is made at
 * @param <V> a part
 */
public final class Shared<K, V> {
    private final Map<Key<K>, Made<V>> made = new ConcurrentHashMap<>();
    private final ToLongFunction<V> size;
    private final long most;
    private final AtomicLong kept = new AtomicLong();

    /** What a part is made from; each edition has its own language and lists. */
    private record Key<K>(String edition, K key) {}

    private record Made<V>(V part, List<Fact<?>> facts, List<Diagnostic> problems) {}

    /**
     * No parts yet.
     *
     * @param size how much room a part takes
     * @param most how much room there is; when it is full all parts are let go, and made again when they are wanted: outputs
     *     that show the same parts stand close together in a plan
     */
    public Shared(ToLongFunction<V> size, long most) {
        this.size = size;
        this.most = most;
    }

    /** The part of a key for the output of a desk. */
    public V at(Desk desk, K key, Function<Desk, V> maker) {
        Key<K> whole = new Key<>(desk.edition(), key);
        Made<V> known = made.get(whole);
        if (known == null) {
            Desk own = desk.fork();
            V part = maker.apply(own);
            known = new Made<>(part, own.facts(), own.diagnostics().sorted());
            keep(whole, known);
        }
        desk.note(known.facts());
        desk.diagnostics().reportAll(known.problems());
        return known.part();
    }

    private void keep(Key<K> key, Made<V> part) {
        if (kept.addAndGet(size.applyAsLong(part.part())) > most) {
            made.clear();
            kept.set(size.applyAsLong(part.part()));
        }
        made.put(key, part);
    }
}
