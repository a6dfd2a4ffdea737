package press.broadsheet.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import press.broadsheet.build.FaultyBuilder;

/**
 * One newsroom and the story of its changes, both made of a seed. After each change the paper is built where it was
 * built before, and beside that from nothing: both must come to the same bytes, the same warnings, the same errors.
 */
final class Script {
    private static final int STEPS = 3;

    /** Those who change things; most changes are of stories. */
    private static final List<List<Edit>> DESKS = List.of(
            StoryEdits.ALL,
            StoryEdits.ALL,
            StoryEdits.ALL,
            NewsEdits.ALL,
            NewsEdits.ALL,
            DeskEdits.ALL,
            DeskEdits.ALL,
            WorkshopEdits.ALL,
            WorkshopEdits.ALL,
            EditionEdits.ALL);

    private final long seed;
    private final Path base;
    private final FaultyBuilder builder;
    private final FileTimes times;
    private final boolean thrift;
    private final List<List<Edit>> edits;
    private final int share;
    private final Chance chance;
    private final Disk project;
    private final List<String> told = new ArrayList<>();
    private Newspaper paper;
    /** What the good builds left, in their order. */
    private final List<SortedMap<String, byte[]>> states = new ArrayList<>();

    private SortedMap<String, byte[]> lying = new TreeMap<>();
    private Outcome clean;
    private int refused;

    /** A difference between the tree and that of a clean build, or a page rendered for no reason. */
    static final class Failure extends RuntimeException {
        Failure(String message) {
            super(message);
        }
    }

    /** A script of all kinds of change, in which a page rendered in vain is a failure too. */
    Script(long seed, Path folder) {
        this(seed, folder, FaultyBuilder.SOUND, true, DESKS, 35);
    }

    /** A script of some kinds of change for papers that have everything, built by those who forget some facts. */
    Script(long seed, Path folder, FaultyBuilder builder, List<Edit> edits) {
        this(seed, folder, builder, false, edits.isEmpty() ? DESKS : List.of(edits), 90);
    }

    private Script(long seed, Path folder, FaultyBuilder builder, boolean thrift, List<List<Edit>> edits, int share) {
        this.seed = seed;
        this.base = folder.resolve("script" + seed);
        this.thrift = thrift;
        this.edits = edits;
        this.share = share;
        this.chance = new Chance(seed);
        this.times = new FileTimes(chance.percent(50));
        this.builder = times.builder(builder);
        this.project = new Disk(base.resolve("paper"), times);
        this.paper = new Newspaper(Newspapers.NOW);
        this.clean = new Outcome(Optional.empty(), List.of(), new TreeMap<>());
    }

    /**
     * Plays it to its end.
     *
     * @return how many of its builds were refused for an error in the sources
     * @throws Failure at the first difference
     */
    int play() {
        try {
            while (!clean.good()) {
                paper = new Newspapers(chance, share).paper();
                lay(paper);
                clean = build();
            }
            for (int step = 1; step <= STEPS; step++) {
                step();
            }
            rest();
            return refused;
        } catch (Failure e) {
            throw e;
        } catch (RuntimeException e) {
            Failure failure = failure("the build died: " + e);
            failure.initCause(e);
            throw failure;
        } finally {
            new Disk(base).clear();
        }
    }

    private Outcome build() {
        boolean verify = chance.percent(3);
        Outcome built = chance.percent(60)
                ? Outcome.of(project.folder, base.resolve("kept"), paper, verify, builder)
                : Outcome.silent(project.folder, base.resolve("kept"), paper, verify, builder);
        times.build();
        if (built.good()) {
            states.add(state().tree());
        }
        return built;
    }

    private Outcome buildFromNothing() {
        Path fresh = base.resolve("fresh");
        try {
            return Outcome.of(project.folder, fresh, paper, false, builder);
        } finally {
            new Disk(fresh).clear();
        }
    }

    private void lay(Newspaper next) {
        SortedMap<String, byte[]> sources = next.sources();
        times.pass(chance);
        told.addAll(project.bring(lying, sources, chance));
        times.pass(chance);
        lying = sources;
    }

    /** One round of changes and the builds after it. */
    private void step() {
        Newspaper paperBefore = paper.copy();
        SortedMap<String, byte[]> sourcesBefore = lying;
        told.add("--- step");
        boolean mischief = chance.percent(20);
        if (!mischief || chance.percent(50)) {
            change();
        }
        lay(paper);
        boolean stateLost = mischief && mischief();
        SortedMap<String, byte[]> treeBefore = output().tree();
        Outcome fromNothing = buildFromNothing();
        Outcome built = build();
        if (built.good()) {
            compare(fromNothing, built);
            if (thrift && !stateLost) {
                frugal(new Reach(sourcesBefore, lying, paperBefore, paper), treeBefore, built);
            }
            clean = fromNothing;
        } else {
            compare(new Outcome(fromNothing.report(), fromNothing.problems(), treeBefore), built);
            refused++;
            paper = paperBefore;
            told.add("which is refused, and mended");
            lay(paper);
            compare(clean, build());
        }
    }

    /** Whether what happened cost the state. */
    private boolean mischief() {
        String made = new Mischief(project, output(), state(), states, chance).make();
        tell(made);
        return made.contains("the state");
    }

    private void frugal(Reach reach, SortedMap<String, byte[]> treeBefore, Outcome built) {
        List<String> wasted = reach.wasted(treeBefore, built);
        if (!wasted.isEmpty()) {
            throw failure("rendered in vain: " + String.join("\n", wasted));
        }
    }

    private void change() {
        int changes = chance.percent(70) ? 1 : 2;
        // A paper may have nothing left to change so.
        for (int done = 0, tries = 0; done < changes && tries < 40; tries++) {
            List<Edit> desk = chance.of(edits);
            String made = chance.of(desk).make(paper, chance);
            tell(made);
            done += made.isEmpty() ? 0 : 1;
        }
    }

    private void tell(String what) {
        if (!what.isEmpty()) {
            told.add(what);
        }
    }

    private Disk state() {
        return new Disk(base.resolve("kept/state"));
    }

    private Disk output() {
        return new Disk(base.resolve("kept/site"));
    }

    private void compare(Outcome expected, Outcome built) {
        if (built.good() != expected.good() || !built.problems().equals(expected.problems())) {
            throw failure("a clean build says " + expected.problems() + "\nbut this one says " + built.problems());
        }
        same(expected.tree(), built.tree(), built);
    }

    private void same(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> found, Outcome built) {
        TreeSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            byte[] right = expected.get(path);
            byte[] there = found.get(path);
            if (right == null || there == null || !Arrays.equals(right, there)) {
                String what = right == null ? "should not be there" : there == null ? "is missing" : "differs";
                throw failure((built.good() ? "" : "though the build failed, ") + path + " " + what
                        + (right == null || there == null ? "" : difference(right, there)));
            }
        }
    }

    private static String difference(byte[] right, byte[] there) {
        int at = Math.max(0, Arrays.mismatch(right, there) - 40);
        return ":\n  clean: " + cut(right, at) + "\n  built: " + cut(there, at);
    }

    private static String cut(byte[] bytes, int at) {
        int from = Math.min(at, bytes.length);
        return new String(bytes, from, Math.min(200, bytes.length - from), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\n", "\\n");
    }

    /** A build with nothing to do does nothing. */
    private void rest() {
        Outcome again = build();
        again.report()
                .filter(report -> report.rendered() + report.written() + report.removed() > 0)
                .ifPresent(report -> {
                    throw failure("nothing changed, but " + again.rendered());
                });
    }

    private Failure failure(String what) {
        return new Failure(
                "script " + seed + " (again with -Dproof.seed=" + seed + "): " + what + "\n" + String.join("\n", told));
    }
}
