package press.broadsheet.build;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.plan.Output;
import press.broadsheet.source.Digest;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.InOrder;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Canon;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Recorder;
import press.broadsheet.trace.Trace;
import press.broadsheet.trace.UpToDateCheck;
import press.broadsheet.view.Desk;

/**
 * What changes of one file would reach. Each is tried on the sources in memory, planned, and compared with what the
 * pages read when they were last rendered; nothing is written.
 *
 * @param file the file, as messages show it
 * @param occasion what the answer is for, in words
 * @param cases the changes that reach something or fail, and the removal
 */
public record ImpactReport(String file, String occasion, List<Case> cases) {
    /** A report that cannot change. */
    public ImpactReport {
        cases = List.copyOf(cases);
    }

    /**
     * One change.
     *
     * @param words its condition, as in {@code its text changed}
     * @param rebuilt addresses that would be rendered again
     * @param made addresses that would be new
     * @param removed addresses that would go
     * @param errors what would stop the build
     */
    public record Case(
            String words,
            SortedSet<String> rebuilt,
            SortedSet<String> made,
            SortedSet<String> removed,
            List<Diagnostic> errors) {}

    /**
     * Tries all changes of a file that matter.
     *
     * @param nowGiven whether the request's instant is meant, and not that of the last build
     * @param path the file, absolute or from the project's folder
     * @throws QuestionException if no build left a state, or the path is not that of a source
     * @throws SiteException if the sources hold errors already
     */
    public static ImpactReport of(BuildRequest asked, boolean nowGiven, String path) {
        LastBuild last = LastBuild.of(asked);
        BuildRequest request = last.again(asked, nowGiven);
        Diagnostics diagnostics = new Diagnostics();
        FolderTree sources = FolderTree.scan(request.folders(), request.project(), diagnostics);
        SourceFile file = find(request, sources, path);
        Blueprint base = Blueprint.of(request, sources, diagnostics);
        Simulation simulation = new Simulation(request, last, base);
        List<Case> cases = new ArrayList<>();
        for (Edit edit : Edits.of(sources, file)) {
            Case result = simulation.attempt(edit);
            boolean possible = result.errors().isEmpty();
            if (edit.removal() || (possible && simulation.isNews(result, cases))) {
                cases.add(result);
            }
        }
        String pending = simulation.pending() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d files are not up to date as it is, so build first for an exact answer",
                        simulation.pending());
        return new ImpactReport(file.shown(), "the site of " + request.now() + pending, cases);
    }

    private static SourceFile find(BuildRequest request, FolderTree sources, String path) {
        Path place = request.project().resolve(path.strip()).normalize();
        for (Root root : Root.values()) {
            Path folder = request.folder(root).normalize();
            if (place.startsWith(folder) && !place.equals(folder)) {
                String inside = Normalizer.normalize(
                        folder.relativize(place).toString().replace('\\', '/'), Normalizer.Form.NFC);
                Optional<SourceFile> found = sources.find(root, inside);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        List<String> known = Stream.of(Root.values())
                .flatMap(root -> sources.all(root).stream())
                .map(SourceFile::shown)
                .toList();
        throw new QuestionException("there is no source " + path + "; "
                + Nearest.remedy(path, known, "give its path from the project's folder, such as content/site.yaml"));
    }

    /**
     * The answer, line by line.
     *
     * @param most how many addresses are told of each case
     */
    public List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ", in " + occasion);
        for (Case each : cases) {
            String would = !each.errors().isEmpty()
                    ? "the build would fail"
                    : String.format(
                            Locale.ROOT,
                            "%,d rebuilt, %,d new, %,d removed",
                            each.rebuilt().size(),
                            each.made().size(),
                            each.removed().size());
            lines.add("If " + each.words() + ": " + would);
            each.errors().stream().limit(most).forEach(error -> lines.add("  " + error));
            List<String> addresses = new ArrayList<>();
            each.rebuilt().forEach(address -> addresses.add("  " + address));
            each.made().forEach(address -> addresses.add("  + " + address));
            each.removed().forEach(address -> addresses.add("  - " + address));
            addresses.stream().limit(most).forEach(lines::add);
            if (addresses.size() > most) {
                lines.add(String.format(Locale.ROOT, "  and %,d more; -Dall lists them", addresses.size() - most));
            }
        }
        return List.copyOf(lines);
    }

    /** The last build as if it had been made of the sources as they are, and edits compared with it. */
    private static final class Simulation {
        private final BuildRequest request;
        private final LastBuild last;
        private final Map<String, Output> outputs = new HashMap<>();
        private final BuildState state;
        private final int pending;

        Simulation(BuildRequest request, LastBuild last, Blueprint base) {
            this.request = request;
            this.last = last;
            last.outputs(base).forEach(output -> outputs.put(output.path(), output));
            Canon canon = new Canon();
            Map<String, Trace> traces = new HashMap<>();
            outputs.forEach((path, output) -> Optional.ofNullable(
                            last.state().traces().get(path))
                    .ifPresent(trace -> {
                        traces.put(path, trace.of(canon.digest(output)));
                    }));
            this.state = last.state().with(traces, base.facts());
            UpToDateCheck check = new UpToDateCheck(base.facts(), last.state(), fact -> false, untouched());
            this.pending = (int) outputs.values().stream()
                    .filter(output -> !check.check(output).fresh())
                    .count();
        }

        /** How many outputs are not what the sources say already. */
        int pending() {
            return pending;
        }

        /** Whether a result reaches anything, and something else than those before it. */
        boolean isNews(Case result, List<Case> before) {
            boolean any = !result.rebuilt().isEmpty()
                    || !result.made().isEmpty()
                    || !result.removed().isEmpty();
            return any
                    && before.stream()
                            .noneMatch(other -> other.rebuilt().equals(result.rebuilt())
                                    && other.made().equals(result.made())
                                    && other.removed().equals(result.removed())
                                    && other.words().contains("text")
                                    && result.words().contains("text"));
        }

        Case attempt(Edit edit) {
            Diagnostics diagnostics = new Diagnostics();
            try {
                Blueprint blueprint = Blueprint.of(request, edit.sources(), diagnostics, edit.data());
                return compare(edit, blueprint);
            } catch (SiteException e) {
                return new Case(
                        edit.words(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), errors(e.diagnostics()));
            }
        }

        private Case compare(Edit edit, Blueprint blueprint) {
            UpToDateCheck check = new UpToDateCheck(blueprint.facts(), state, fact -> false, untouched());
            List<Output> rendered = new ArrayList<>();
            SortedSet<String> rebuilt = new TreeSet<>();
            SortedSet<String> made = new TreeSet<>();
            Map<String, Output> gone = new HashMap<>(outputs);
            for (Output output : last.outputs(blueprint)) {
                gone.remove(output.path());
                if (!outputs.containsKey(output.path())) {
                    made.add(output.address());
                    rendered.add(output);
                } else if (state.traces().containsKey(output.path())
                        && !check.check(output).fresh()) {
                    rebuilt.add(output.address());
                    rendered.add(output);
                }
            }
            SortedSet<String> removed = new TreeSet<>();
            gone.values().forEach(output -> removed.add(output.address()));
            List<Diagnostic> errors = edit.removal() ? errors(render(blueprint, rendered)) : List.of();
            return new Case(edit.words(), rebuilt, made, removed, errors);
        }

        /** Renders into nothing, for the problems that only show then, such as links that lead nowhere. */
        private static List<Diagnostic> render(Blueprint blueprint, List<Output> outputs) {
            OutputRenderer renderer = new OutputRenderer(blueprint);
            Diagnostics diagnostics = new Diagnostics();
            List<Output> telling = outputs.stream()
                    .filter(output -> !(output instanceof Output.Derivative))
                    .toList();
            InOrder.map(telling, output -> {
                        Recorder recorder = new Recorder(blueprint.facts());
                        renderer.render(output, new Desk(recorder, blueprint.press(), output.edition()));
                        return recorder.diagnostics().sorted();
                    })
                    .forEach(diagnostics::reportAll);
            return diagnostics.sorted();
        }

        private static List<Diagnostic> errors(List<Diagnostic> all) {
            return all.stream()
                    .filter(each -> each.severity() == Severity.ERROR)
                    .toList();
        }

        /** The output folder as the last build left it: what was done to it by hand is not asked for here. */
        private UpToDateCheck.Disk untouched() {
            return new UpToDateCheck.Disk() {
                @Override
                public Optional<FileStamp> stamp(String path) {
                    return Optional.ofNullable(last.state().traces().get(path)).map(Trace::stamp);
                }

                @Override
                public Digest digest(String path) {
                    return requireNonNull(last.state().traces().get(path)).bytes();
                }
            };
        }
    }
}
