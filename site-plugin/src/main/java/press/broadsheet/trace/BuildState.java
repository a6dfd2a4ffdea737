package press.broadsheet.trace;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
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

    /**
     * The same facts with other digests, and other traces of them.
     *
     * @param digest the digest of the fact of a number
     */
    public BuildState with(Map<String, Trace> others, IntFunction<Digest> digest) {
        long[] numbers = new long[2 * table.size()];
        BitSet used = used(others.values());
        for (int number = used.nextSetBit(0); number >= 0; number = used.nextSetBit(number + 1)) {
            Digest each = digest.apply(number);
            numbers[2 * number] = each.high();
            numbers[2 * number + 1] = each.low();
        }
        return new BuildState(others, table, numbers, used);
    }

    /** The same facts as others answer them. */
    public BuildState with(Map<String, Trace> others, Facts answers) {
        return with(others, number -> answers.digest(table.fact(number)));
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

    /** Those facts that some traces of this state's table name which are of the site as a whole or of a file. */
    public Set<Fact<?>> facts(Collection<Trace> some) {
        return facts(used(some));
    }

    /** The same of facts by number. */
    private Set<Fact<?>> facts(BitSet numbers) {
        Set<Fact<?>> facts = new LinkedHashSet<>();
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            Fact<?> fact = table.fact(number);
            if (fact instanceof SiteFact || fact instanceof FileFact) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /** The numbers of the facts that all traces but a few name. */
    BitSet without(List<Trace> leaving) {
        Set<Trace> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(leaving);
        return used(
                traces.values().stream().filter(trace -> !gone.contains(trace)).toList());
    }

    /** The numbers of the facts whose digests are known: those that traces name. */
    BitSet known() {
        return known;
    }

    static BitSet used(Collection<Trace> traces) {
        BitSet used = new BitSet();
        traces.forEach(trace -> trace.facts().addTo(used));
        return used;
    }
}
