package press.broadsheet.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import press.broadsheet.plan.Output;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;

/** Decides which outputs still are what a clean build would make. */
public final class UpToDateCheck {
    private final Facts facts;
    private final BuildState before;
    private final Disk disk;
    private final Predicate<Fact<?>> surely;
    private final Canon canon = new Canon();
    private static final List<String> NEW = List.of("it is new");
    /** How many facts or traces one thread takes at a time. */
    private static final int PART = 1 << 12;

    private static final byte SAME = 1;
    private static final byte CHANGED = 2;

    /** How each fact of the last build stands, by number; 0 as long as it was not asked. Any thread may find it out. */
    private final byte[] standing;

    /** The output folder as it is now. */
    public interface Disk {
        /** The file at a path, if there is one. */
        Optional<FileStamp> stamp(String path);

        /** The digest of a file's bytes. */
        Digest digest(String path);
    }

    /**
     * What to do with an output.
     *
     * @param reasons why it is stale, for people; none if it is fresh
     */
    public record Verdict(Output output, Optional<Trace> trace, List<String> reasons) {
        /** Whether the file on disk can stay. */
        public boolean fresh() {
            return reasons.isEmpty();
        }
    }

    /**
     * A check of one build's facts against the state the last one left.
     *
     * @param surely which of the answers are those that the state is of, so that they need not be worked out
     */
    public UpToDateCheck(Facts facts, BuildState before, Predicate<Fact<?>> surely, Disk disk) {
        this.facts = facts;
        this.before = before;
        this.surely = surely;
        this.disk = disk;
        this.standing = new byte[before.size()];
    }

    /** The verdict on one output. */
    public Verdict check(Output output) {
        Trace trace = before.traces().get(output.path());
        if (trace == null) {
            return new Verdict(output, Optional.empty(), NEW);
        }
        List<String> reasons = new ArrayList<>();
        if (!trace.output().equals(canon.digest(output))) {
            reasons.add("the plan for it changed");
        }
        trace.facts().forEachNumber(number -> {
            if (changed(number)) {
                reasons.add(Explanation.of(before.table().fact(number), trace, facts));
            }
        });
        if (reasons.isEmpty()) {
            fileReason(output.path(), trace).ifPresent(reasons::add);
        }
        return new Verdict(output, Optional.of(trace), List.copyOf(reasons));
    }

    /**
     * Finds what a change reaches, one fact after the other, without asking every output.
     *
     * @param leaving the traces of those that go, which are not asked
     * @param readers who read the facts before
     * @param since the paths of the outputs that were made since the readers were gathered
     * @return the paths of those that read a fact whose answer is another now
     */
    public Set<String> reach(List<Trace> leaving, Readers readers, Set<String> since) {
        BitSet all = leaving.isEmpty() ? before.known() : before.without(leaving);
        BitSet changed = new BitSet();
        InOrder.mapSlow(parts(all.length()), part -> changed(all, part)).forEach(changed::or);
        return changed.isEmpty() ? Set.of() : readers.of(changed, before.traces(), since);
    }

    private static List<Integer> parts(int size) {
        return IntStream.iterate(0, start -> start < size, start -> start + PART)
                .boxed()
                .toList();
    }

    private BitSet changed(BitSet all, int start) {
        BitSet changed = new BitSet();
        int end = start + PART;
        for (int number = all.nextSetBit(start); number >= 0 && number < end; number = all.nextSetBit(number + 1)) {
            if (changed(number)) {
                changed.set(number);
            }
        }
        return changed;
    }

    /** The digest of the answer now to the fact of a number. */
    public Digest digest(int number) {
        boolean same = number < standing.length && standing[number] == SAME;
        return same ? before.digest(number) : digest(before.table().fact(number));
    }

    /** The digest of a fact's answer now; that of the last build where it is surely the same. */
    private Digest digest(Fact<?> fact) {
        Optional<Digest> old = before.digest(fact);
        return old.isPresent() && surely.test(fact) ? old.get() : facts.digest(fact);
    }

    private boolean changed(int number) {
        byte known = standing[number];
        if (known == 0) {
            Fact<?> fact = before.table().fact(number);
            boolean same = surely.test(fact) || facts.digest(fact).equals(before.digest(number));
            known = same ? SAME : CHANGED;
            standing[number] = known;
        }
        return known == CHANGED;
    }

    private Optional<String> fileReason(String path, Trace trace) {
        Optional<FileStamp> stamp = disk.stamp(path);
        if (stamp.isEmpty()) {
            return Optional.of("its file is gone");
        }
        if (stamp.get().equals(trace.stamp())) {
            return Optional.empty();
        }
        return disk.digest(path).equals(trace.bytes()) ? Optional.empty() : Optional.of("its file was changed by hand");
    }
}
