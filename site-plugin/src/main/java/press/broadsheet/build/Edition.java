package press.broadsheet.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.image.Darkroom;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Canon;
import press.broadsheet.trace.Change;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Recorder;
import press.broadsheet.trace.SiteStamps;
import press.broadsheet.trace.StampsFile;
import press.broadsheet.trace.StateFile;
import press.broadsheet.trace.Trace;
import press.broadsheet.trace.UpToDateCheck;
import press.broadsheet.trace.UpToDateCheck.Verdict;
import press.broadsheet.view.Desk;
import press.broadsheet.view.Press;

/** One build's outputs while they are made: what stays, what is rendered, what the files of both need beside them. */
final class Edition {
    private final Facts facts;
    private final Press press;
    private final Darkroom darkroom;
    private final OutputFolder folder;
    private final BuildRequest request;
    private final SiteStamps stampsBefore;
    private final SiteStamps stamps;
    private final UpToDateCheck check;
    private final BuildState before;
    private final OutputRenderer renderer;
    private final Canon canon = new Canon();
    private final SortedMap<String, Made> made = new TreeMap<>();
    private final SortedMap<String, String> explanations = new TreeMap<>();
    private final Map<String, Long> nanos = new HashMap<>();
    private final Progress progress;
    private int rendered;

    /** What one output came to: its trace and, if its bytes are new, the file put aside. */
    private record Made(Trace trace, Optional<Path> staged, boolean fresh, long nanos) {}

    /** How many files were changed and removed. */
    record Written(int written, int removed) {}

    Edition(
            Facts facts,
            Press press,
            Darkroom darkroom,
            StateFile.Loaded before,
            SiteStamps stampsBefore,
            OutputFolder folder,
            BuildRequest request,
            Progress progress) {
        this.facts = facts;
        this.press = press;
        this.darkroom = darkroom;
        this.folder = folder;
        this.request = request;
        this.progress = progress;
        this.before = before.state();
        this.stampsBefore = stampsBefore;
        this.stamps = SiteStamps.of(facts.inputs().site(), facts.inputs().sources());
        this.check = new UpToDateCheck(facts, before.state(), stampsBefore, stamps, folder);
        this.renderer = new OutputRenderer(facts.inputs(), darkroom);
    }

    /** Makes every output of the plan, then the files that some output was found to use. */
    void make(SitePlan plan, Diagnostics diagnostics) {
        makeAll(List.copyOf(plan.outputs()), diagnostics);
        List<Output> used = UsedFiles.of(made.values().stream().map(Made::trace).toList(), facts, plan, diagnostics);
        if (diagnostics.hasErrors()) {
            // Nothing will be published: only what has problems of its own to tell is looked at.
            used = used.stream().filter(Output.Copy.class::isInstance).toList();
        }
        darkroom.prepare(orders(used));
        makeAll(used, diagnostics);
    }

    /** The copies of pictures that are not there yet. */
    private List<Darkroom.Order> orders(List<Output> used) {
        List<Darkroom.Order> orders = new ArrayList<>();
        for (Output output : used) {
            if (output instanceof Output.Derivative copy && !check.check(copy).fresh()) {
                orders.add(facts.inputs().media().order(copy.source(), copy.made()));
            }
        }
        return orders;
    }

    private void makeAll(List<Output> outputs, Diagnostics diagnostics) {
        progress.begin(outputs.size());
        List<Made> results = InOrder.map(outputs, this::one);
        progress.end();
        for (int i = 0; i < outputs.size(); i++) {
            Made result = results.get(i);
            made.put(outputs.get(i).path(), result);
            diagnostics.reportAll(result.trace().warnings());
            rendered += result.fresh() ? 0 : 1;
            nanos.merge(result.trace().template(), result.nanos(), Long::sum);
        }
    }

    private Made one(Output output) {
        Verdict verdict = check.check(output);
        if (request.explain().covers(output.path())) {
            String reason = verdict.fresh() ? "up to date" : "stale: " + String.join("; ", verdict.reasons());
            synchronized (explanations) {
                explanations.put(output.path(), output.address() + ": " + reason);
            }
        }
        progress.step();
        if (verdict.fresh() && unchanged(output, verdict)) {
            return new Made(current(verdict, output), Optional.empty(), true, 0);
        }
        List<String> reasons = verdict.fresh() ? List.of("its file was changed by hand") : verdict.reasons();
        return render(output, Change.of(request.now(), reasons));
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
        Recorder recorder = new Recorder(facts);
        byte[] bytes = renderer.render(output, new Desk(recorder, press));
        Digest digest = Digest.of(bytes);
        Optional<FileStamp> there = folder.stamp(output.path());
        boolean same = there.isPresent()
                && there.get().size() == bytes.length
                && folder.digest(output.path()).equals(digest);
        List<Fact<?>> read = new ArrayList<>(recorder.read());
        Trace trace = new Trace(
                canon.digest(output),
                digest,
                there.orElse(new FileStamp(0, 0)),
                List.copyOf(read),
                recorder.diagnostics().sorted(),
                recorder.template(),
                change);
        boolean failed = recorder.diagnostics().hasErrors();
        Optional<Path> staged = same || failed ? Optional.empty() : Optional.of(folder.stage(bytes));
        return new Made(trace, staged, false, System.nanoTime() - start);
    }

    /** Puts the new files into place, removes what no output owns, and remembers all of it. */
    Written write(StateFile state, StampsFile stampsFile) {
        TreeMap<String, Trace> traces = new TreeMap<>();
        int written = 0;
        for (Map.Entry<String, Made> entry : made.entrySet()) {
            Made result = entry.getValue();
            Trace trace = result.trace();
            if (result.staged().isPresent()) {
                FileStamp stamp = folder.place(result.staged().get(), entry.getKey());
                trace = trace.withStamp(stamp);
                written++;
            }
            traces.put(entry.getKey(), trace);
        }
        // What is new stands before what is old goes: a reader finds every link of a page on the way.
        List<String> orphans = folder.orphans(made.keySet());
        folder.remove(orphans);
        if (rendered > 0 || !traces.equals(before.traces())) {
            state.save(new BuildState(traces, digests(traces)));
            stampsFile.save(stamps, state.seal());
        } else if (!stamps.equals(stampsBefore)) {
            stampsFile.save(stamps, state.seal());
        }
        return new Written(written, orphans.size());
    }

    private Map<Fact<?>, Digest> digests(SortedMap<String, Trace> traces) {
        Set<Fact<?>> all = new HashSet<>();
        traces.values().forEach(trace -> all.addAll(trace.facts()));
        Map<Fact<?>, Digest> digests = new HashMap<>();
        all.forEach(fact -> digests.put(fact, check.digest(fact)));
        return digests;
    }

    /** The traces of all outputs, by path. */
    SortedMap<String, Trace> traces() {
        TreeMap<String, Trace> traces = new TreeMap<>();
        made.forEach((path, result) -> traces.put(path, result.trace()));
        return traces;
    }

    /** What each template costs, a line each. */
    List<String> costs() {
        return Costs.lines(traces(), rendered(made), nanos);
    }

    private static Map<String, Integer> rendered(SortedMap<String, Made> made) {
        Map<String, Integer> counts = new HashMap<>();
        made.values().forEach(result -> counts.merge(result.trace().template(), result.fresh() ? 0 : 1, Integer::sum));
        return counts;
    }

    int size() {
        return made.size();
    }

    int rendered() {
        return rendered;
    }

    List<String> explanations() {
        return List.copyOf(explanations.values());
    }
}
