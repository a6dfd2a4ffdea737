import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills publishing at random moments, with edits between: {@code java PublishKills NEWSROOM FOLDER KILLS SEED [SERVER]}.
 * With a server, {@code sftp://desk@127.0.0.1:2222}, it publishes over that; the server is on this machine, so that the
 * place can be looked at. After each kill every file of the place must have the bytes of a site that was wanted since the last publishing that ended,
 * and every page the styles, scripts and pictures that it asks for; after two of three kills publishing runs to its end,
 * and the place must hold the wanted site.
 */
public final class PublishKills {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"?/([^\"'> ]+\\.(?:css|js|jpg|webp|png|svg))[\"'> ]");

    /** Where files lie until they are whole, on a server. */
    private static final String ASIDE = ".broadsheet-halves/";

    /** Twice what is sent at once: of two runs that were killed one after the other. */
    private static final int HALVES = 8;

    private final Path newsroom;
    private final Path target;
    private final Path place;
    private final String address;
    private final Random random;
    private final Edits edits;
    private final Victim victim;
    /** The digests that each file may have. */
    private final Map<String, Set<String>> allowed = new HashMap<>();

    private long usual;
    private int kills;
    private int amid;
    private int completed;
    private int hours;

    private PublishKills(Path newsroom, Path folder, long seed, String server) throws IOException {
        this.newsroom = newsroom;
        this.target = folder.resolve("target");
        this.place = folder.resolve("www");
        this.address = server + place.toAbsolutePath();
        this.random = new Random(seed);
        this.edits = new Edits(newsroom, random);
        this.victim = new Victim("PublishOnce", target.resolveSibling("publish.log"));
    }

    /** Kills publishing; the exit code is 1 after the first thing that is wrong. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PublishKills run = new PublishKills(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Long.parseLong(arguments[3]),
                arguments.length > 4 ? arguments[4] : "");
        run.run(Integer.parseInt(arguments[2]));
    }

    private void run(int wanted) throws IOException, InterruptedException {
        BuildOnce.build(newsroom, target);
        allow();
        complete("the first site");
        while (kills < wanted) {
            String edit = edits.next();
            BuildOnce.build(newsroom, target);
            allow();
            killed();
            check(edit, HALVES);
            if (random.nextInt(3) > 0) {
                complete(edit);
            }
        }
        complete("the last edit");
        System.out.printf(
                "ok    %d kills, %d of them while files were being sent; no half-written file, no page without its"
                        + " parts; %d publishings after them complete%n",
                kills, amid, completed);
    }

    private void killed() throws IOException, InterruptedException {
        SortedMap<String, String> before = Tree.of(place);
        Process publish = victim.start(newsroom, target, address, hours++);
        if (random.nextInt(4) > 0) {
            File journal = place.resolveSibling("www.broadsheet/journal").toFile();
            while (publish.isAlive() && !journal.exists()) {
                Thread.onSpinWait();
            }
            publish.waitFor((long) (random.nextDouble() * usual / (address.contains("://") ? 4 : 40)), TimeUnit.NANOSECONDS);
        } else {
            publish.waitFor((long) (random.nextDouble() * usual), TimeUnit.NANOSECONDS);
        }
        boolean alive = publish.isAlive();
        publish.destroyForcibly().waitFor();
        if (!alive) {
            Victim.require(publish.exitValue() == 0, "a kill", "publishing failed: " + victim.output());
            return;
        }
        kills++;
        SortedMap<String, String> between = Tree.of(place);
        if (!between.equals(before) && !between.entrySet().containsAll(site().entrySet())) {
            amid++;
        }
    }

    private void check(String edit, int halvesAtMost) throws IOException {
        SortedMap<String, String> found = Tree.of(place);
        List<String> halves = new ArrayList<>();
        for (Map.Entry<String, String> file : found.entrySet()) {
            String path = file.getKey();
            if (path.startsWith(ASIDE)) {
                // the server of the site shows nothing hidden, and publishing sweeps it
                continue;
            }
            if (path.endsWith(".part")) {
                halves.add(path);
                continue;
            }
            Victim.require(
                    allowed.getOrDefault(path, Set.of()).contains(file.getValue()),
                    edit,
                    path + " has bytes that no wanted site gives it");
            if (path.endsWith(".html")) {
                Matcher asset = ASSET.matcher(Files.readString(place.resolve(path), StandardCharsets.UTF_8));
                while (asset.find()) {
                    Victim.require(found.containsKey(asset.group(1)), edit, path + " lacks " + asset.group(1));
                }
            }
        }
        // What a killed process was writing: readers ask for no such name, and the next run takes it away.
        Victim.require(halves.size() <= halvesAtMost, edit, "half-written files are left: " + halves);
    }

    private void complete(String edit) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process publish = victim.start(newsroom, target, address, hours++);
        Victim.require(publish.waitFor() == 0, edit, "the next publishing failed: " + victim.output());
        usual = System.nanoTime() - start;
        check(edit, 0);
        SortedMap<String, String> found = Tree.of(place);
        SortedMap<String, String> expected = site();
        Victim.require(found.entrySet().containsAll(expected.entrySet()), edit, "the place is not the wanted site");
        Set<String> others = new HashSet<>(found.keySet());
        others.removeAll(expected.keySet());
        others.removeIf(path -> path.startsWith(ASIDE) || !path.endsWith(".html") && !path.endsWith(".xml"));
        Victim.require(others.isEmpty(), edit, "pages are left: " + others);
        completed++;
        allowed.clear();
        found.forEach((path, digest) -> allowed.put(path, new HashSet<>(Set.of(digest))));
    }

    private SortedMap<String, String> site() throws IOException {
        return Tree.of(target.resolve("site"));
    }

    private void allow() throws IOException {
        site().forEach((path, digest) ->
                allowed.computeIfAbsent(path, any -> new HashSet<>()).add(digest));
    }
}
