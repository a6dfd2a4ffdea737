import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/**
 * Kills builds at random moments, with edits between: {@code java Kills NEWSROOM FOLDER KILLS SEED}. After each kill
 * every file of the output must have the bytes of a clean build of the present or of an earlier state since the last
 * build that ended; after some of the kills a build runs to its end, and its output must be the clean one.
 */
public final class Kills {
    /** About what it takes to move one file into place. */
    private static final long NANOS_A_MOVE = 60_000;

    private final Path newsroom;
    private final Path target;
    private final Path clean;
    private final Random random;
    private final Edits edits;
    private final Victim victim;
    /** The digests that each file may have, of all clean builds since the last build that ended. */
    private final Map<String, Set<String>> allowed = new HashMap<>();
    /** The files that all of those have. */
    private final Set<String> lasting = new HashSet<>();
    private long usual;
    private int kills;
    private int amidWriting;
    private int completed;

    private Kills(Path newsroom, Path folder, long seed) throws IOException {
        this.newsroom = newsroom;
        this.target = folder.resolve("target");
        this.clean = folder.resolve("clean");
        this.random = new Random(seed);
        this.edits = new Edits(newsroom, random);
        this.victim = new Victim("BuildOnce", target.resolveSibling("build.log"));
    }

    /** Kills builds; the exit code is 1 after the first thing that is wrong. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Kills run = new Kills(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[3]));
        run.run(Integer.parseInt(arguments[2]));
    }

    private void run(int wanted) throws IOException, InterruptedException {
        allow(cleanTree());
        complete("the first build");
        while (kills < wanted) {
            String edit = edits.next();
            SortedMap<String, String> after = cleanTree();
            allow(after);
            killed(edit);
            check(edit);
            if (random.nextInt(3) > 0) {
                complete(edit);
            }
        }
        complete("the last edit");
        System.out.printf(
                "ok    %d kills, %d of them while files were being put into place; no half-written file; "
                        + "%d builds after them equal to clean ones%n",
                kills, amidWriting, completed);
    }

    /**
     * Starts a build and kills it: at any moment, or once it has begun to put files aside, or, most often, while it
     * moves them into place, which takes a fraction of a second.
     */
    private void killed(String edit) throws IOException, InterruptedException {
        Map<String, String> before = Tree.of(target.resolve("site"));
        Process build = victim.start(newsroom, target);
        long moment =
                switch (random.nextInt(4)) {
                    case 0 -> (long) (random.nextDouble() * usual);
                    case 1 -> {
                        awaitStaged(build, false);
                        yield (long) (random.nextDouble() * usual / 3);
                    }
                    default -> (long) (random.nextDouble() * awaitStaged(build, true) * NANOS_A_MOVE);
                };
        build.waitFor(moment, TimeUnit.NANOSECONDS);
        boolean alive = build.isAlive();
        build.destroyForcibly().waitFor();
        if (!alive) {
            // It was quicker than the moment; it must have ended well then.
            require(build.exitValue() == 0, edit, "the build failed: " + victim.output());
            return;
        }
        kills++;
        Map<String, String> between = Tree.of(target.resolve("site"));
        if (!between.equals(before) && !between.equals(Tree.of(clean.resolve("site")))) {
            amidWriting++;
        }
    }

    /** Waits until files are put aside or, with {@code moving}, until they get fewer; tells how many there were. */
    private int awaitStaged(Process build, boolean moving) {
        File staging = target.resolve("broadsheet/staging").toFile();
        int most = 0;
        while (build.isAlive()) {
            String[] staged = staging.list();
            int now = staged == null ? 0 : staged.length;
            if (moving ? now < most : now > 0) {
                break;
            }
            most = Math.max(most, now);
        }
        return most;
    }

    private void check(String edit) throws IOException {
        SortedMap<String, String> found = Tree.of(target.resolve("site"));
        for (String path : lasting) {
            require(found.containsKey(path), edit, path + " is gone, though it belongs to the site before and after");
        }
        for (Map.Entry<String, String> file : found.entrySet()) {
            require(
                    allowed.getOrDefault(file.getKey(), Set.of()).contains(file.getValue()),
                    edit,
                    file.getKey() + " has bytes that no clean build gives it");
        }
    }

    private void complete(String edit) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process build = victim.start(newsroom, target);
        require(build.waitFor() == 0, edit, "the next build failed: " + victim.output());
        usual = Math.max(usual / 2, System.nanoTime() - start);
        SortedMap<String, String> expected = Tree.of(clean.resolve("site"));
        SortedMap<String, String> found = Tree.of(target.resolve("site"));
        if (!found.equals(expected)) {
            Set<String> wrong = new HashSet<>(expected.keySet());
            wrong.addAll(found.keySet());
            wrong.removeIf(path -> expected.getOrDefault(path, "").equals(found.get(path)));
            require(false, edit, "after the next build these are not as in a clean one: " + wrong);
        }
        completed++;
        allowed.clear();
        lasting.clear();
        allow(expected);
    }

    private SortedMap<String, String> cleanTree() throws IOException {
        Tree.delete(clean);
        BuildOnce.build(newsroom, clean);
        return Tree.of(clean.resolve("site"));
    }

    private void allow(SortedMap<String, String> tree) {
        if (allowed.isEmpty()) {
            lasting.addAll(tree.keySet());
        } else {
            lasting.retainAll(tree.keySet());
        }
        tree.forEach((path, digest) ->
                allowed.computeIfAbsent(path, any -> new HashSet<>()).add(digest));
    }

    private void require(boolean right, String edit, String what) {
        Victim.require(right, "kill " + kills + " (" + edit + ")", what);
    }
}
