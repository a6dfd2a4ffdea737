package press.broadsheet.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.RecordCodec;
import press.broadsheet.source.SealedFile;

/**
 * The build state on disk: the facts with their digests, then the traces, which name facts by number. A
 * file that is missing, of another version or damaged is no state at all, which costs a clean build and
 * nothing else.
 */
public final class StateFile {
    private static final int FORMAT = 4;

    private final SealedFile file;
    private final FactCodec facts = new FactCodec();
    private final RecordCodec.Of<Diagnostic> warnings;

    /**
     * The state at a path.
     *
     * @param maker what else decides the meaning of a state: the plugin's own version
     */
    public StateFile(Path path, String maker) {
        RecordCodec codec = new RecordCodec();
        this.warnings = codec.of(Diagnostic.class);
        this.file = new SealedFile(
                path,
                new DigestBuilder()
                        .add(FORMAT)
                        .add(maker)
                        .add(facts.fingerprint())
                        .add(codec.fingerprint())
                        .build());
    }

    /** What came of loading: a state, and the reason why it is empty, if it is. */
    public record Loaded(BuildState state, Optional<String> reason) {}

    /** Tells the state that was last loaded or saved from any other. */
    public long seal() {
        return file.seal();
    }

    /** The state that the last build left. */
    public Loaded load() {
        return load(new FactTable());
    }

    /** The same, its facts in an empty table that this build goes on with. */
    public Loaded load(FactTable table) {
        SealedFile.Opened<BuildState> opened = file.open(in -> read(in, table));
        return new Loaded(opened.content().orElseGet(() -> BuildState.none(table)), opened.reason());
    }

    private BuildState read(BinaryReader in, FactTable table) {
        int factCount = in.count();
        long[] digests = new long[2 * factCount];
        table.expect(factCount);
        for (int i = 0; i < factCount; i++) {
            if (table.number(facts.read(in)) != i) {
                throw new IllegalStateException("a fact is there twice");
            }
            digests[2 * i] = in.longNumber();
            digests[2 * i + 1] = in.longNumber();
        }
        int changeCount = in.count();
        List<Change> changes = new ArrayList<>(changeCount);
        for (int i = 0; i < changeCount; i++) {
            changes.add(readChange(in));
        }
        int traceCount = in.count();
        Map<String, Trace> traces = new LinkedHashMap<>(traceCount * 2);
        for (int i = 0; i < traceCount; i++) {
            traces.put(in.text(), readTrace(in, table, changes));
        }
        return new BuildState(traces, table, digests);
    }

    private static Change readChange(BinaryReader in) {
        return new Change(in.instant(), in.texts());
    }

    private Trace readTrace(BinaryReader in, FactTable table, List<Change> changes) {
        Digest output = in.digest();
        Digest bytes = in.digest();
        FileStamp stamp = new FileStamp(in.longNumber(), in.longNumber());
        int size = table.size();
        int[] read = new int[in.count()];
        for (int i = 0; i < read.length; i++) {
            read[i] = in.numberBelow(size);
        }
        int warningCount = in.count();
        List<Diagnostic> told = new ArrayList<>(warningCount);
        for (int i = 0; i < warningCount; i++) {
            told.add(warnings.read(in));
        }
        String template = in.text();
        Change change = changes.get(in.numberBelow(changes.size()));
        return new Trace(output, bytes, stamp, FactList.of(table, read), told, template, change);
    }

    /**
     * Puts a state in the place of the last, atomically.
     *
     * @param traces all outputs by path
     * @param table the table of their facts
     * @param digest the digest of the fact of a number
     * @throws press.broadsheet.diagnostic.MachineException if it cannot be written
     */
    public void save(Map<String, Trace> traces, FactTable table, IntFunction<Digest> digest) {
        file.save(out -> write(traces, table, digest, out));
    }

    /** Facts that no output reads any more are left out, and the others numbered anew. */
    private void write(Map<String, Trace> traces, FactTable table, IntFunction<Digest> digest, BinaryWriter out) {
        BitSet used = BuildState.used(traces.values());
        int[] numbers = new int[used.length()];
        int count = 0;
        out.number(used.cardinality());
        for (int number = used.nextSetBit(0); number >= 0; number = used.nextSetBit(number + 1)) {
            numbers[number] = count++;
            facts.write(table.fact(number), out);
            out.digest(digest.apply(number));
        }
        Map<Change, Integer> changes = writeChanges(traces, out);
        out.number(traces.size());
        for (Map.Entry<String, Trace> entry : traces.entrySet()) {
            out.text(entry.getKey());
            writeTrace(entry.getValue(), numbers, out);
            out.text(entry.getValue().template());
            out.number(Objects.requireNonNull(changes.get(entry.getValue().change())));
        }
    }

    /** Each change once: one edit is the reason of many outputs. */
    private static Map<Change, Integer> writeChanges(Map<String, Trace> traces, BinaryWriter out) {
        Map<Change, Integer> changes = new LinkedHashMap<>();
        traces.values().forEach(trace -> changes.putIfAbsent(trace.change(), changes.size()));
        out.number(changes.size());
        for (Change change : changes.keySet()) {
            out.instant(change.now());
            out.texts(change.reasons());
        }
        return changes;
    }

    private void writeTrace(Trace trace, int[] numbers, BinaryWriter out) {
        out.digest(trace.output());
        out.digest(trace.bytes());
        out.longNumber(trace.stamp().size());
        out.longNumber(trace.stamp().modified());
        out.number(trace.facts().size());
        trace.facts().forEachNumber(number -> out.number(numbers[number]));
        out.number(trace.warnings().size());
        trace.warnings().forEach(warning -> warnings.write(warning, out));
    }
}
