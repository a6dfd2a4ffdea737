package press.broadsheet.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.image.Darkroom;
import press.broadsheet.model.Site;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Canon;
import press.broadsheet.trace.Change;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.FactList;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Recorder;
import press.broadsheet.trace.SiteStamps;
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
    private final Tracking tracking;
    private final LastSite last;
    private final SiteStamps stamps;
    private final UpToDateCheck check;
    private final BuildState before;
    private final OutputRenderer renderer;
    private final Canon canon = new Canon();
    private final List<Made> made = new ArrayList<>();
    /** One edit is the reason of many outputs. */
    private final Map<List<String>, Change> changes = new ConcurrentHashMap<>();

    private final SortedMap<String, String> explanations = new TreeMap<>();
    private final Map<String, Long> nanos = new HashMap<>();
    private final Progress progress;
    private int rendered;

    /** What one output came to: its trace and, if its bytes are new, the file put aside. */
    private record Made(Output output, Trace trace, OptionalInt staged, boolean fresh, long nanos) {}

    /** How many files were changed and removed. */
    record Written(int written, int removed) {}

    Edition(
            Facts facts,
            Press press,
            Darkroom darkroom,
            LastSite last,
            BuildRequest request,
            Tracking tracking,
            Progress progress) {
        this.facts = facts;
        this.press = press;
        this.darkroom = darkroom;
        this.last = last;
        this.folder = last.folder();
        this.request = request;
        this.progress = progress;
        this.tracking = tracking;
        this.before = last.loaded().state();
        Site site = facts.inputs().site();
        this.stamps = tracking.stamps().apply(site, facts.inputs().sources());
        Predicate<Fact<?>> surely = tracking.surely().apply(stamps.unchangedSince(last.stamps(), site));
        this.check = new UpToDateCheck(facts, before, surely, folder);
        this.renderer = new OutputRenderer(facts.inputs(), darkroom);
    }

    /** Makes every output of the plan, then the files that some output was found to use. */
    void make(SitePlan plan, Diagnostics diagnostics) {
        makeAll(List.copyOf(plan.outputs()), diagnostics);
        List<Output> used =
                UsedFiles.of(before.facts(made.stream().map(Made::trace).toList()), facts, plan, diagnostics);
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
            made.add(result);
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
            return new Made(output, current(verdict, output), OptionalInt.empty(), true, 0);
        }
        List<String> reasons = verdict.fresh() ? List.of("its file was changed by hand") : verdict.reasons();
        return render(output, changes.computeIfAbsent(reasons, known -> Change.of(request.now(), known)));
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
        byte[] bytes = renderer.render(output, new Desk(recorder, press));
        Digest digest = Digest.of(bytes);
        Optional<FileStamp> there = folder.stamp(output.path());
        boolean same = there.isPresent()
                && there.get().size() == bytes.length
                && folder.digest(output.path()).equals(digest);
        Trace trace = new Trace(
                canon.digest(output),
                digest,
                there.orElse(new FileStamp(0, 0)),
                FactList.of(before.table(), recorder.read()),
                recorder.diagnostics().sorted(),
                recorder.template(),
                change);
        boolean failed = recorder.diagnostics().hasErrors();
        OptionalInt staged = same || failed ? OptionalInt.empty() : OptionalInt.of(folder.stage(bytes));
        return new Made(output, trace, staged, false, System.nanoTime() - start);
    }

    /** Puts the new files into place, removes what no output owns, and remembers all of it. */
    Written write() {
        Set<String> paths = new HashSet<>(made.size() * 2);
        made.forEach(result -> paths.add(result.output().path()));
        List<String> orphans = folder.orphans(paths);
        List<String> changed = made.stream()
                .filter(result -> result.staged().isPresent())
                .map(result -> result.output().path())
                .toList();
        folder.prepare(changed, orphans);
        List<Trace> placed = InOrder.map(made, this::placed);
        Map<String, Trace> traces = new LinkedHashMap<>(made.size() * 2);
        for (int i = 0; i < made.size(); i++) {
            traces.put(made.get(i).output().path(), placed.get(i));
        }
        // What is new stands before what is old goes: a reader finds every link of a page on the way.
        folder.remove(orphans);
        if (rendered > 0 || !traces.equals(before.traces())) {
            last.stateFile().save(traces, before.table(), check::digest);
            last.stampsFile().save(stamps, last.stateFile().seal());
        } else if (!stamps.equals(last.stamps())) {
            last.stampsFile().save(stamps, last.stateFile().seal());
        }
        return new Written(changed.size(), orphans.size());
    }

    private Trace placed(Made result) {
        if (result.staged().isEmpty()) {
            return result.trace();
        }
        FileStamp stamp =
                folder.place(result.staged().getAsInt(), result.output().path());
        return result.trace().withStamp(stamp);
    }

    /** The traces of all outputs, by path. */
    Map<String, Trace> traces() {
        Map<String, Trace> traces = new LinkedHashMap<>(made.size() * 2);
        made.forEach(result -> traces.put(result.output().path(), result.trace()));
        return traces;
    }

    /** What each template costs, a line each. */
    List<String> costs() {
        return Costs.lines(traces(), rendered(made), nanos);
    }

    private static Map<String, Integer> rendered(List<Made> made) {
        Map<String, Integer> counts = new HashMap<>();
        made.forEach(result -> counts.merge(result.trace().template(), result.fresh() ? 0 : 1, Integer::sum));
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
