package press.broadsheet.trace;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import press.broadsheet.source.Digest;

/**
 * What a build leaves for the next: a trace of every output, and the digest of every fact they read; one for all
 * outputs, since a build sees one site.
 */
public final class BuildState {
    private final Map<String, Trace> traces;
    private final FactTable table;
    private final long[] digests;
    private final BitSet known;

    /**
     * @param traces by path in the output folder
     * @param digests two numbers for each fact of the table
     */
    BuildState(Map<String, Trace> traces, FactTable table, long[] digests) {
        this.traces = Collections.unmodifiableMap(traces);
        this.table = table;
        this.digests = digests;
        this.known = new BitSet();
        known.set(0, digests.length / 2);
    }

    private BuildState(Map<String, Trace> traces, FactTable table, long[] digests, BitSet known) {
        this.traces = Collections.unmodifiableMap(traces);
        this.table = table;
        this.digests = digests;
        this.known = known;
    }

    /** The state before the first build. */
    static BuildState none(FactTable table) {
        return new BuildState(Map.of(), table, new long[0]);
    }

    /** The same facts with other digests, and other traces of them. */
    public BuildState with(Map<String, Trace> others, Function<Fact<?>, Digest> digest) {
        long[] numbers = new long[2 * table.size()];
        BitSet used = used(others.values());
        for (int number = used.nextSetBit(0); number >= 0; number = used.nextSetBit(number + 1)) {
            Digest each = digest.apply(table.fact(number));
            numbers[2 * number] = each.high();
            numbers[2 * number + 1] = each.low();
        }
        return new BuildState(others, table, numbers, used);
    }

    /** The traces by path in the output folder. */
    public Map<String, Trace> traces() {
        return traces;
    }

    /** The table of the facts, which further traces may add to. */
    public FactTable table() {
        return table;
    }

    /** How many facts have digests. */
    int size() {
        return digests.length / 2;
    }

    /** The digest that the fact of a number had. */
    Digest digest(int number) {
        return new Digest(digests[2 * number], digests[2 * number + 1]);
    }

    /** The digest that a fact had, if any output had read it. */
    Optional<Digest> digest(Fact<?> fact) {
        int number = table.find(fact);
        return number >= 0 && known.get(number) ? Optional.of(digest(number)) : Optional.empty();
    }

    /** All facts that some traces of this state's table name. */
    public Set<Fact<?>> facts(Collection<Trace> some) {
        Set<Fact<?>> facts = new LinkedHashSet<>();
        used(some).stream().mapToObj(table::fact).forEach(facts::add);
        return facts;
    }

    static BitSet used(Collection<Trace> traces) {
        BitSet used = new BitSet();
        traces.forEach(trace -> trace.facts().addTo(used));
        return used;
    }
}
