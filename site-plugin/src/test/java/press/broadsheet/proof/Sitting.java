package press.broadsheet.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import press.broadsheet.build.Asked;
import press.broadsheet.build.FaultyBuilder;
import press.broadsheet.build.Session;

/**
 * One newsroom in the hours of one session, made of a seed: after each change the session builds what it is told
 * changed, and beside that a clean build is made; both must come to the same bytes, the same warnings, the same errors.
 */
final class Sitting {
    private static final int STEPS = 8;

    /** Most changes of a session are of one story. */
    private static final List<List<Edit>> DESKS = List.of(
            StoryEdits.ALL,
            List.of(StoryEdits::body, StoryEdits::letters, StoryEdits::headline, StoryEdits::key, StoryEdits::comment),
            List.of(StoryEdits::body, StoryEdits::add, StoryEdits::delete, DeskEdits::clock),
            NewsEdits.ALL,
            DeskEdits.ALL,
            WorkshopEdits.ALL);

    private final long seed;
    private final Path base;
    private final FaultyBuilder builder;
    private final List<List<Edit>> edits;
    private final Chance chance;
    private final Disk project;
    private final List<String> told = new ArrayList<>();
    private Newspaper paper;
    private SortedMap<String, byte[]> lying = new TreeMap<>();
    /** What changed since the session last built something good. */
    private final TreeSet<Path> changed = new TreeSet<>();

    private Optional<Session> session = Optional.empty();
    private boolean drafts;

    /** A session of a builder, with changes of some kinds or of all if none are named. */
    Sitting(long seed, Path folder, FaultyBuilder builder, List<Edit> edits) {
        this.seed = seed;
        this.base = folder.resolve("sitting" + seed);
        this.builder = builder;
        this.edits = edits.isEmpty() ? DESKS : List.of(edits);
        this.chance = new Chance(seed);
        this.project = new Disk(base.resolve("paper"));
        this.paper = new Newspaper(Newspapers.NOW);
    }

    /**
     * Plays it to its end.
     *
     * @throws Script.Failure at the first difference
     */
    void play() {
        try {
            paper = new Newspapers(chance, edits.equals(DESKS) ? 35 : 90).paper();
            lay(paper);
            for (int step = 1; step <= STEPS; step++) {
                step();
            }
        } catch (Script.Failure e) {
            throw e;
        } catch (RuntimeException e) {
            Script.Failure failure = failure("the build died: " + e);
            failure.initCause(e);
            throw failure;
        } finally {
            new Disk(base).clear();
        }
    }

    private void step() {
        Newspaper before = paper.copy();
        told.add("--- step");
        for (int tries = 0; tries < 40; tries++) {
            String made = chance.of(chance.of(edits)).make(paper, chance);
            told.add(made);
            if (!made.isEmpty() && chance.percent(75)) {
                break;
            }
        }
        lay(paper);
        Path fresh = base.resolve("fresh");
        Outcome expected = Outcome.of(project.folder, fresh, paper, false, FaultyBuilder.SOUND);
        new Disk(fresh).clear();
        Outcome built = build();
        if (built.good() != expected.good() || !built.problems().equals(expected.problems())) {
            throw failure("a clean build says " + expected.problems() + "\nbut this one says " + built.problems());
        }
        if (built.good()) {
            same(expected.tree(), built.tree());
        } else {
            paper = before;
            told.add("which is refused, and mended");
            lay(paper);
        }
    }

    private void lay(Newspaper next) {
        SortedMap<String, byte[]> sources = next.sources();
        told.addAll(project.bring(lying, sources, chance));
        TreeSet<String> paths = new TreeSet<>(lying.keySet());
        paths.addAll(sources.keySet());
        for (String path : paths) {
            boolean same = Arrays.equals(lying.get(path), sources.get(path));
            if (!same || chance.percent(1)) {
                changed.add(project.folder.resolve(path));
            }
        }
        lying = sources;
    }

    private Outcome build() {
        Path target = base.resolve("kept");
        if (session.isEmpty() || drafts != paper.drafts) {
            drafts = paper.drafts;
            session = Optional.of(builder.session(
                    Asked.bare(project.folder, target).with(drafts, false).request()));
            changed.clear();
            return Outcome.of(
                    target, () -> session.orElseThrow().build(paper.now).report());
        }
        List<Path> paths = List.copyOf(changed);
        changed.clear();
        return Outcome.of(
                target, () -> session.orElseThrow().build(paper.now, paths).report());
    }

    private void same(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> found) {
        TreeSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            if (!Arrays.equals(expected.get(path), found.get(path))) {
                throw failure(path + " is not that of a clean build");
            }
        }
    }

    private Script.Failure failure(String what) {
        return new Script.Failure("sitting " + seed + " (again with -Dproof.seed=" + seed + "): " + what + "\n"
                + String.join("\n", told));
    }
}
