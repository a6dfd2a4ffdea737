package press.broadsheet.trace;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;

/**
 * The build state on disk: a fingerprint of all that gives the file its meaning, the facts with their
 * digests, the traces, and a digest of the whole. A file that is missing, of another version or damaged
 * is no state at all, which costs a clean build and nothing else.
 */
@SuppressWarnings("EnumOrdinal") // The numbers live as long as one version of the plugin, which the fingerprint holds.
public final class StateFile {
    private static final int FORMAT = 2;
    private static final int DIGEST_LENGTH = 16;

    private final Path file;
    private final Digest fingerprint;
    private final FactCodec codec = new FactCodec();

    /**
     * The state at a path.
     *
     * @param maker what else decides the meaning of a state: the plugin's own version and bytes
     */
    public StateFile(Path file, String maker) {
        this.file = file;
        this.fingerprint = new DigestBuilder()
                .add(FORMAT)
                .add(maker)
                .add(codec.fingerprint())
                .build();
    }

    /** What came of loading: a state, and the reason why it is empty, if it is. */
    public record Loaded(BuildState state, Optional<String> reason) {}

    /** The state that the last build left. */
    public Loaded load() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new Loaded(BuildState.NONE, Optional.of("no state of an earlier build"));
        } catch (IOException e) {
            return new Loaded(BuildState.NONE, Optional.of("the state of the last build cannot be read"));
        }
        int length = bytes.length - DIGEST_LENGTH;
        if (length < DIGEST_LENGTH || !digestAt(bytes, length).equals(Digest.of(Arrays.copyOf(bytes, length)))) {
            return new Loaded(BuildState.NONE, Optional.of("the state of the last build is damaged"));
        }
        if (!digestAt(bytes, 0).equals(fingerprint)) {
            return new Loaded(BuildState.NONE, Optional.of("the state is that of another version of Broadsheet"));
        }
        try {
            int body = length - DIGEST_LENGTH;
            StateIn in = new StateIn(new DataInputStream(new ByteArrayInputStream(bytes, DIGEST_LENGTH, body)));
            return new Loaded(read(in), Optional.empty());
        } catch (IOException | RuntimeException e) {
            return new Loaded(BuildState.NONE, Optional.of("the state of the last build is damaged"));
        }
    }

    private static Digest digestAt(byte[] bytes, int offset) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes, offset, DIGEST_LENGTH);
        return new Digest(buffer.getLong(), buffer.getLong());
    }

    private BuildState read(StateIn in) throws IOException {
        Occasion occasion = new Occasion(readInstant(in), in.number() == 1);
        int factCount = in.number();
        List<Fact<?>> facts = new ArrayList<>(factCount);
        Map<Fact<?>, Digest> digests = new HashMap<>(factCount * 2);
        for (int i = 0; i < factCount; i++) {
            Fact<?> fact = codec.read(in);
            facts.add(fact);
            digests.put(fact, in.digest());
        }
        int changeCount = in.number();
        List<Change> changes = new ArrayList<>(changeCount);
        for (int i = 0; i < changeCount; i++) {
            changes.add(readChange(in));
        }
        int traceCount = in.number();
        TreeMap<String, Trace> traces = new TreeMap<>();
        for (int i = 0; i < traceCount; i++) {
            traces.put(in.text(), readTrace(in, facts, changes));
        }
        return new BuildState(traces, digests, Optional.of(occasion));
    }

    private static Instant readInstant(StateIn in) throws IOException {
        return Instant.ofEpochSecond(in.longNumber(), in.number());
    }

    private static Change readChange(StateIn in) throws IOException {
        Instant now = readInstant(in);
        int count = in.number();
        List<String> reasons = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reasons.add(in.text());
        }
        return new Change(now, List.copyOf(reasons));
    }

    private static Trace readTrace(StateIn in, List<Fact<?>> facts, List<Change> changes) throws IOException {
        Digest output = in.digest();
        Digest bytes = in.digest();
        FileStamp stamp = new FileStamp(in.longNumber(), in.longNumber());
        int factCount = in.number();
        List<Fact<?>> read = new ArrayList<>(factCount);
        for (int i = 0; i < factCount; i++) {
            read.add(facts.get(in.numberBelow(facts.size())));
        }
        int warningCount = in.number();
        List<Diagnostic> warnings = new ArrayList<>(warningCount);
        for (int i = 0; i < warningCount; i++) {
            Code code = Code.values()[in.numberBelow(Code.values().length)];
            Position position = new Position(in.text(), in.number(), in.number());
            warnings.add(new Diagnostic(code, position, in.text(), in.text()));
        }
        String template = in.text();
        Change change = changes.get(in.numberBelow(changes.size()));
        return new Trace(output, bytes, stamp, read, warnings, template, change);
    }

    /** Puts a state in the place of the last, atomically. */
    public void save(BuildState state) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 20);
        try {
            write(state, new DataOutputStream(buffer));
            byte[] content = buffer.toByteArray();
            DataOutputStream end = new DataOutputStream(buffer);
            new StateOut(end).digest(Digest.of(content));
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, buffer.toByteArray());
            move(next);
        } catch (IOException e) {
            throw new MachineException("the build state " + file + " cannot be written: " + e, e);
        }
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write(BuildState state, DataOutputStream data) throws IOException {
        StateOut out = new StateOut(data);
        out.digest(fingerprint);
        writeInstant(state.occasion().map(Occasion::now).orElse(Instant.EPOCH), out);
        out.number(state.occasion().filter(Occasion::drafts).isPresent() ? 1 : 0);
        Map<Fact<?>, Integer> numbers = new HashMap<>(state.facts().size() * 2);
        out.number(state.facts().size());
        for (Map.Entry<Fact<?>, Digest> entry : state.facts().entrySet()) {
            numbers.put(entry.getKey(), numbers.size());
            codec.write(entry.getKey(), out);
            out.digest(entry.getValue());
        }
        Map<Change, Integer> changes = writeChanges(state, out);
        out.number(state.traces().size());
        for (Map.Entry<String, Trace> entry : state.traces().entrySet()) {
            out.text(entry.getKey());
            writeTrace(entry.getValue(), numbers, out);
            out.text(entry.getValue().template());
            out.number(requireNonNull(changes.get(entry.getValue().change())));
        }
    }

    /** Each change once: one edit is the reason of many outputs. */
    private static Map<Change, Integer> writeChanges(BuildState state, StateOut out) throws IOException {
        Map<Change, Integer> changes = new LinkedHashMap<>();
        state.traces().values().forEach(trace -> changes.putIfAbsent(trace.change(), changes.size()));
        out.number(changes.size());
        for (Change change : changes.keySet()) {
            writeInstant(change.now(), out);
            out.number(change.reasons().size());
            for (String reason : change.reasons()) {
                out.text(reason);
            }
        }
        return changes;
    }

    private static void writeInstant(Instant instant, StateOut out) throws IOException {
        out.longNumber(instant.getEpochSecond());
        out.number(instant.getNano());
    }

    private static void writeTrace(Trace trace, Map<Fact<?>, Integer> numbers, StateOut out) throws IOException {
        out.digest(trace.output());
        out.digest(trace.bytes());
        out.longNumber(trace.stamp().size());
        out.longNumber(trace.stamp().modified());
        out.number(trace.facts().size());
        for (Fact<?> fact : trace.facts()) {
            out.number(requireNonNull(numbers.get(fact)));
        }
        out.number(trace.warnings().size());
        for (Diagnostic warning : trace.warnings()) {
            out.number(warning.code().ordinal());
            out.text(warning.position().path());
            out.number(warning.position().line());
            out.number(warning.position().column());
            out.text(warning.what());
            out.text(warning.remedy());
        }
    }
}
