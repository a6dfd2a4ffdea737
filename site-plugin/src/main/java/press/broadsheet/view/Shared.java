package press.broadsheet.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final Map<K, Made<V>> made = new ConcurrentHashMap<>();
    private final Predicate<V> room;

    private record Made<V>(V part, List<Fact<?>> facts, List<Diagnostic> problems) {}

    /**
     * No parts yet.
     *
     * @param room whether there is room to keep one more part; one that is not kept is made again when it is wanted
     */
    public Shared(Predicate<V> room) {
        this.room = room;
    }

    /** The part of a key for the output of a desk. */
    public V at(Desk desk, K key, Function<Desk, V> maker) {
        Made<V> known = made.get(key);
        if (known == null) {
            Desk own = desk.fork();
            V part = maker.apply(own);
            known = new Made<>(part, own.facts(), own.diagnostics().sorted());
            if (room.test(part)) {
                made.put(key, known);
            }
        }
        desk.note(known.facts());
        desk.diagnostics().reportAll(known.problems());
        return known.part();
    }
}
