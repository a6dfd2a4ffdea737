package press.broadsheet.build;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.image.Darkroom;
import press.broadsheet.model.Article;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.model.Site;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.SiteStamps;
import press.broadsheet.trace.StateFile;
import press.broadsheet.trace.Trace;
import press.broadsheet.trace.UpToDateCheck;
import press.broadsheet.trace.UpToDateCheck.Verdict;

/** One build's outputs while they are made: what stays, what is rendered, what the files of both need beside them. */
final class Edition {
    private final Blueprint blueprint;
    private final Facts facts;
    private final OutputFolder folder;
    private final LastSite last;
    private final SiteStamps stamps;
    private final UpToDateCheck check;
    private final BuildState before;
    private final Workshop workshop;
    private final Map<String, Trace> traces = new LinkedHashMap<>();
    private final List<Staged> staged = new ArrayList<>();
    /** The numbers of those by path, for whoever needs their bytes once more. */
    private final Map<String, Integer> put = new HashMap<>();

    private Set<Fact<?>> read = Set.of();
    private SortedMap<String, Output> files = new TreeMap<>();
    /** The paths of the outputs that were asked for. */
    private final Set<String> made = new HashSet<>();

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Long> nanos = new HashMap<>();
    private final Progress progress;
    private int rendered;

    /** As many outputs as are made before what is known of them only while they are made is forgotten. */
    private static final int BATCH = 4_096;

    /** A file put aside under a number, and where it belongs. */
    private record Staged(String path, int number) {}

    /** The files that were changed, and those that were removed. */
    record Written(List<String> written, List<String> removed) {}

    Edition(Blueprint blueprint, LastSite last, BuildRequest request, Tracking tracking, Progress progress) {
        this.blueprint = blueprint;
        this.facts = blueprint.facts();
        this.last = last;
        this.folder = last.folder();
        this.progress = progress;
        this.before = last.loaded().state();
        Site site = blueprint.site();
        this.stamps = blueprint
                .replated()
                .map(replated -> last.stamps().with(replated.edited()))
                .orElseGet(() -> tracking.stamps().apply(site, facts.inputs().sources()));
        Predicate<Fact<?>> surely = tracking.surely()
                .apply(stamps.unchangedSince(
                        last.stamps(),
                        site,
                        blueprint
                                .replated()
                                .map(replated -> replated.edited().stream()
                                        .map(Article::path)
                                        .toList())));
        this.check = new UpToDateCheck(facts, before, surely, folder);
        this.workshop = new Workshop(blueprint, last, request, tracking, this::finished);
    }

    /** Makes every output of the plan, then the files that some output was found to use. */
    void make(Diagnostics diagnostics) {
        SitePlan plan = blueprint.plan();
        Stay stay = Stay.of(last, blueprint, check);
        Map<String, Output> asked = take(plan.byPath(), stay, diagnostics);
        makeAll(asked, check::check, diagnostics);
        note(asked.keySet());
        read = stay.read(traces, asked.keySet());
        files = stay.files(read).orElseGet(() -> UsedFiles.of(read, facts, plan, diagnostics));
        if (diagnostics.hasErrors()) {
            // Nothing will be published: only what has problems of its own to tell is looked at.
            files = new TreeMap<>(files);
            files.values().removeIf(output -> !(output instanceof Output.Copy));
        }
        Map<String, Output> askedFiles = take(files, stay, diagnostics);
        Map<Output, Verdict> verdicts = new HashMap<>();
        InOrder.map(List.copyOf(askedFiles.values()), check::check)
                .forEach(verdict -> verdicts.put(verdict.output(), verdict));
        blueprint.darkroom().prepare(copies(verdicts.values()));
        note(askedFiles.keySet());
        makeAll(askedFiles, output -> requireNonNull(verdicts.get(output)), diagnostics);
        if (blueprint.content().settings().host().precompress() && !diagnostics.hasErrors()) {
            staged.forEach(file -> put.put(file.path(), file.number()));
            Map<String, Output> gzips = Gzips.of(traces);
            note(gzips.keySet());
            makeAll(gzips, check::check, diagnostics);
        }
    }

    /** In a session the next build has to know which outputs were made. */
    private void note(Set<String> paths) {
        if (last.standing().isPresent()) {
            made.addAll(paths);
        }
    }

    /** The bytes of a file that stays, or that was put aside by this build. */
    private byte[] finished(String path) {
        Integer number = put.get(path);
        return number == null ? folder.bytes(path) : folder.stagedBytes(number);
    }

    /** Takes over what stays of some outputs; the others have to be asked for. */
    private Map<String, Output> take(Map<String, Output> outputs, Stay stay, Diagnostics diagnostics) {
        if (last.standing().isEmpty()) {
            return outputs;
        }
        Map<String, Output> others = new LinkedHashMap<>();
        outputs.forEach((path, output) -> {
            Optional<Trace> trace = stay.trace(path, output);
            if (trace.isEmpty()) {
                others.put(path, output);
                return;
            }
            traces.put(path, trace.get());
            diagnostics.reportAll(trace.get().warnings());
            workshop.explain(output, List.of());
        });
        return others;
    }

    /** The segments of the search index of which some file is to be made. */
    private static Set<SearchSegment> segments(List<Verdict> verdicts) {
        Set<SearchSegment> segments = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict.output() instanceof Output.SearchShard shard && !verdict.fresh()) {
                segments.add(shard.segment());
            }
        }
        return segments;
    }

    /** The copies of pictures that are to be made. */
    private List<Darkroom.Order> copies(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.fresh())
                .flatMap(verdict -> order(verdict.output()).stream())
                .toList();
    }

    private Optional<Darkroom.Order> order(Output output) {
        return output instanceof Output.Derivative copy
                ? Optional.of(facts.inputs().media().order(copy.source(), copy.made()))
                : Optional.empty();
    }

    private void makeAll(Map<String, Output> outputs, Function<Output, Verdict> verdict, Diagnostics diagnostics) {
        progress.begin(outputs.size());
        List<Map.Entry<String, Output>> batch = new ArrayList<>();
        for (Map.Entry<String, Output> output : outputs.entrySet()) {
            batch.add(output);
            if (batch.size() == BATCH) {
                makeBatch(batch, verdict, diagnostics);
                batch.clear();
            }
        }
        makeBatch(batch, verdict, diagnostics);
        progress.end();
    }

    private void makeBatch(
            List<Map.Entry<String, Output>> batch, Function<Output, Verdict> verdict, Diagnostics diagnostics) {
        List<Verdict> verdicts = InOrder.map(batch, output -> verdict.apply(output.getValue()));
        facts.inputs().search().prepare(segments(verdicts));
        List<Workshop.Made> results = InOrder.map(verdicts, each -> {
            progress.step();
            return workshop.make(each);
        });
        for (int i = 0; i < batch.size(); i++) {
            String path = batch.get(i).getKey();
            Workshop.Made made = results.get(i);
            Trace trace = made.trace();
            traces.put(path, trace);
            made.staged().ifPresent(number -> staged.add(new Staged(path, number)));
            diagnostics.reportAll(trace.warnings());
            rendered += made.fresh() ? 0 : 1;
            counts.merge(trace.template(), made.fresh() ? 0 : 1, Integer::sum);
            nanos.merge(trace.template(), made.nanos(), Long::sum);
        }
    }

    /** The files whose bytes are new, by path, and where each lies until it is put into place. */
    SortedMap<String, Path> pending() {
        SortedMap<String, Path> pending = new TreeMap<>();
        staged.forEach(file -> pending.put(file.path(), folder.staged(file.number())));
        return pending;
    }

    /** Puts the new files into place, removes what no output owns, and remembers all of it. */
    Written write() {
        List<String> orphans = orphans();
        List<String> changed = staged.stream().map(Staged::path).toList();
        folder.prepare(changed, orphans);
        List<FileStamp> placed = InOrder.map(staged, file -> folder.place(file.number(), file.path()));
        for (int i = 0; i < changed.size(); i++) {
            FileStamp stamp = placed.get(i);
            traces.computeIfPresent(changed.get(i), (path, trace) -> trace.withStamp(stamp));
            folder.know(changed.get(i), stamp);
        }
        // What is new stands before what is old goes: a reader finds every link of a page on the way.
        folder.remove(orphans);
        if (last.standing().isEmpty()) {
            save();
        }
        return new Written(changed, orphans);
    }

    /** The files that no output owns; where this process made the last site, all that lies there is that. */
    private List<String> orphans() {
        if (last.standing().isEmpty()) {
            return folder.orphans(traces.keySet());
        }
        long more =
                made.stream().filter(path -> !before.traces().containsKey(path)).count();
        return traces.size() == before.traces().size() + more
                ? List.of()
                : before.traces().keySet().stream()
                        .filter(path -> !traces.containsKey(path))
                        .sorted()
                        .toList();
    }

    /** Writes down what other processes have to know of this build. */
    private void save() {
        boolean news = rendered > 0 || !traces.equals(before.traces());
        if (news) {
            last.stateFile().save(traces, before.table(), check::digest);
        }
        if (news || !stamps.equals(last.stamps())) {
            last.stampsFile().save(stamps, last.stateFile().seal());
        }
    }

    /** The traces of all outputs, by path. */
    Map<String, Trace> traces() {
        return Collections.unmodifiableMap(traces);
    }

    /** What the next build of this same process has to know of this one. */
    LastSite kept() {
        BuildState state = before.with(traces, check::digest);
        return new LastSite(
                last.stateFile(),
                new StateFile.Loaded(state, Optional.empty()),
                last.stampsFile(),
                stamps,
                folder,
                Optional.of(last.standing()
                        .map(standing -> standing.with(blueprint.plan(), files, read, state, made))
                        .orElseGet(() -> LastSite.Standing.of(blueprint.plan(), files, read, state))));
    }

    /** When the clock changes the site. */
    Optional<NextChange> next() {
        return NextChange.of(blueprint, last.standing().map(LastSite.Standing::read), read);
    }

    /** Whether any page shows the very instant of the build. */
    boolean readsNow() {
        return read.contains(new SiteFact.Now());
    }

    /** The output folder. */
    OutputFolder folder() {
        return folder;
    }

    /** What each template costs, a line each; in a session, where nobody asks, nothing. */
    List<String> costs() {
        return last.standing().isPresent() ? List.of() : Costs.lines(traces, counts, nanos);
    }

    /** Whether the files that outputs use are those of the last build of this session. */
    boolean keepsFiles() {
        return last.standing().filter(standing -> standing.files() == files).isPresent();
    }

    /** The copies of pictures that the site holds. */
    List<Darkroom.Order> copies() {
        return files.values().stream().flatMap(output -> order(output).stream()).toList();
    }

    int size() {
        return traces.size();
    }

    int rendered() {
        return rendered;
    }

    List<String> explanations() {
        return workshop.explanations();
    }
}
