package press.broadsheet.trace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    private static final int FORMAT = 3;

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
        SealedFile.Opened<BuildState> opened = file.open(this::read);
        return new Loaded(opened.content().orElse(BuildState.NONE), opened.reason());
    }

    private BuildState read(BinaryReader in) {
        int factCount = in.count();
        List<Fact<?>> all = new ArrayList<>(factCount);
        Map<Fact<?>, Digest> digests = new HashMap<>(factCount * 2);
        for (int i = 0; i < factCount; i++) {
            Fact<?> fact = facts.read(in);
            all.add(fact);
            digests.put(fact, in.digest());
        }
        int changeCount = in.count();
        List<Change> changes = new ArrayList<>(changeCount);
        for (int i = 0; i < changeCount; i++) {
            changes.add(readChange(in));
        }
        int traceCount = in.count();
        TreeMap<String, Trace> traces = new TreeMap<>();
        for (int i = 0; i < traceCount; i++) {
            traces.put(in.text(), readTrace(in, all, changes));
        }
        return new BuildState(traces, digests);
    }

    private static Change readChange(BinaryReader in) {
        Instant now = in.instant();
        int count = in.count();
        List<String> reasons = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reasons.add(in.text());
        }
        return new Change(now, List.copyOf(reasons));
    }

    private Trace readTrace(BinaryReader in, List<Fact<?>> facts, List<Change> changes) {
        Digest output = in.digest();
        Digest bytes = in.digest();
        FileStamp stamp = new FileStamp(in.longNumber(), in.longNumber());
        int factCount = in.count();
        List<Fact<?>> read = new ArrayList<>(factCount);
        for (int i = 0; i < factCount; i++) {
            read.add(facts.get(in.numberBelow(facts.size())));
        }
        int warningCount = in.count();
        List<Diagnostic> told = new ArrayList<>(warningCount);
        for (int i = 0; i < warningCount; i++) {
            told.add(warnings.read(in));
        }
        String template = in.text();
        Change change = changes.get(in.numberBelow(changes.size()));
        return new Trace(output, bytes, stamp, read, told, template, change);
    }

    /**
     * Puts a state in the place of the last, atomically.
     *
     * @throws press.broadsheet.diagnostic.MachineException if it cannot be written
     */
    public void save(BuildState state) {
        file.save(out -> write(state, out));
    }

    private void write(BuildState state, BinaryWriter out) {
        Map<Fact<?>, Integer> numbers = new HashMap<>(state.facts().size() * 2);
        out.number(state.facts().size());
        for (Map.Entry<Fact<?>, Digest> entry : state.facts().entrySet()) {
            numbers.put(entry.getKey(), numbers.size());
            facts.write(entry.getKey(), out);
            out.digest(entry.getValue());
        }
        Map<Change, Integer> changes = writeChanges(state, out);
        out.number(state.traces().size());
        for (Map.Entry<String, Trace> entry : state.traces().entrySet()) {
            out.text(entry.getKey());
            writeTrace(entry.getValue(), numbers, out);
            out.text(entry.getValue().template());
            out.number(Objects.requireNonNull(changes.get(entry.getValue().change())));
        }
    }

    /** Each change once: one edit is the reason of many outputs. */
    private static Map<Change, Integer> writeChanges(BuildState state, BinaryWriter out) {
        Map<Change, Integer> changes = new LinkedHashMap<>();
        state.traces().values().forEach(trace -> changes.putIfAbsent(trace.change(), changes.size()));
        out.number(changes.size());
        for (Change change : changes.keySet()) {
            out.instant(change.now());
            out.number(change.reasons().size());
            change.reasons().forEach(out::text);
        }
        return changes;
    }

    private void writeTrace(Trace trace, Map<Fact<?>, Integer> numbers, BinaryWriter out) {
        out.digest(trace.output());
        out.digest(trace.bytes());
        out.longNumber(trace.stamp().size());
        out.longNumber(trace.stamp().modified());
        out.number(trace.facts().size());
        for (Fact<?> fact : trace.facts()) {
            out.number(Objects.requireNonNull(numbers.get(fact)));
        }
        out.number(trace.warnings().size());
        trace.warnings().forEach(warning -> warnings.write(warning, out));
    }
}
