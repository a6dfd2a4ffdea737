package press.broadsheet.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.Output;
import press.broadsheet.source.Digest;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Canon;
import press.broadsheet.trace.Change;
import press.broadsheet.trace.FactList;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Recorder;
import press.broadsheet.trace.Trace;
import press.broadsheet.trace.UpToDateCheck.Verdict;
import press.broadsheet.view.Desk;

/** Where single outputs are made, on any thread, each with its trace. */
final class Workshop {
    private final Blueprint blueprint;
    private final Facts facts;
    private final OutputFolder folder;
    private final BuildState before;
    private final BuildRequest request;
    private final Tracking tracking;
    private final Function<String, byte[]> finished;
    private final OutputRenderer renderer;
    private final Canon canon = new Canon();
    /** One edit is the reason of many outputs. */
    private final Map<List<String>, Change> changes = new ConcurrentHashMap<>();

    private final SortedMap<String, String> explanations = new TreeMap<>();

    /** @param finished the bytes of a file of this site that was made before */
    Workshop(
            Blueprint blueprint,
            LastSite last,
            BuildRequest request,
            Tracking tracking,
            Function<String, byte[]> finished) {
        this.blueprint = blueprint;
        this.facts = blueprint.facts();
        this.folder = last.folder();
        this.before = last.loaded().state();
        this.request = request;
        this.tracking = tracking;
        this.finished = finished;
        this.renderer = new OutputRenderer(blueprint);
    }

    /** What one output came to: its trace and, if its bytes are new, the file put aside. */
    record Made(Trace trace, OptionalInt staged, boolean fresh, long nanos) {}

    /** Makes an output, unless it is fresh and its file is what it was. */
    Made make(Verdict verdict) {
        Output output = verdict.output();
        explain(output, verdict.reasons());
        if (verdict.fresh() && unchanged(output, verdict)) {
            return new Made(current(verdict, output), OptionalInt.empty(), true, 0);
        }
        List<String> reasons = verdict.fresh() ? List.of("its file was changed by hand") : verdict.reasons();
        return render(output, changes.computeIfAbsent(reasons, known -> Change.of(request.now(), known)));
    }

    /** Notes why an output is made, for those who asked; no reasons for one that is up to date. */
    void explain(Output output, List<String> reasons) {
        if (!request.explain().covers(output.path())) {
            return;
        }
        String reason = reasons.isEmpty() ? "up to date" : "stale: " + String.join("; ", reasons);
        synchronized (explanations) {
            explanations.put(output.path(), output.address() + ": " + reason);
        }
    }

    private boolean unchanged(Output output, Verdict verdict) {
        return !request.verify()
                || verdict.trace()
                        .map(trace -> trace.bytes().equals(folder.digest(output.path())))
                        .orElse(false);
    }

    /** A fresh trace with its file's stamp of today: a copied site has new times, and is not read twice for it. */
    private Trace current(Verdict verdict, Output output) {
        Trace trace = verdict.trace().orElseThrow();
        FileStamp stamp = folder.stamp(output.path()).orElse(trace.stamp());
        return trace.withStamp(stamp);
    }

    private Made render(Output output, Change change) {
        long start = System.nanoTime();
        Recorder recorder = new Recorder(facts, tracking.remembered());
        byte[] bytes = output instanceof Output.Gzip gzip
                ? Gzips.pack(finished.apply(Output.path(gzip.of())))
                : renderer.render(output, new Desk(recorder, blueprint.press(), output.edition()));
        Digest digest = Digest.of(bytes);
        Optional<FileStamp> there = folder.stamp(output.path());
        boolean same = there.isPresent()
                && there.get().size() == bytes.length
                && folder.digest(output.path()).equals(digest);
        Trace trace = new Trace(
                canon.digest(output),
                digest,
                same ? there.get() : new FileStamp(bytes.length, 0),
                FactList.of(before.table(), recorder.read()),
                recorder.diagnostics().sorted(),
                recorder.template(),
                change);
        boolean failed = recorder.diagnostics().hasErrors();
        OptionalInt staged = same || failed ? OptionalInt.empty() : OptionalInt.of(folder.stage(bytes));
        return new Made(trace, staged, false, System.nanoTime() - start);
    }

    /** A line for each output whose reason was asked for, sorted by its path. */
    List<String> explanations() {
        return List.copyOf(explanations.values());
    }
}
