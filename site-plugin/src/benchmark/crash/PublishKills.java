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
import java.util.stream.Stream;

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
    private static final String HALVES = ".broadsheet-halves/";

    private final Path newsroom;
    private final Path target;
    private final Path place;
    private final String address;
    private final Random random;
    private final Edits edits;
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
            check(edit);
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
        SortedMap<String, String> before = Kills.tree(place);
        Process publish = start();
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
            require(publish.exitValue() == 0, "a kill", "publishing failed: " + output());
            return;
        }
        kills++;
        SortedMap<String, String> between = Kills.tree(place);
        if (!between.equals(before) && !between.entrySet().containsAll(site().entrySet())) {
            amid++;
        }
    }

    private void check(String edit) throws IOException {
        SortedMap<String, String> found = Kills.tree(place);
        List<String> halves = new ArrayList<>();
        for (Map.Entry<String, String> file : found.entrySet()) {
            String path = file.getKey();
            if (path.startsWith(HALVES)) {
                // the server of the site shows nothing hidden, and publishing sweeps it
                continue;
            }
            if (path.endsWith(".part")) {
                halves.add(path);
                continue;
            }
            require(
                    allowed.getOrDefault(path, Set.of()).contains(file.getValue()),
                    edit,
                    path + " has bytes that no wanted site gives it");
            if (path.endsWith(".html")) {
                Matcher asset = ASSET.matcher(Files.readString(place.resolve(path), StandardCharsets.UTF_8));
                while (asset.find()) {
                    require(found.containsKey(asset.group(1)), edit, path + " lacks " + asset.group(1));
                }
            }
        }
        require(halves.size() <= 8, edit, "half-written files are left: " + halves);
        for (String half : halves) {
            // What a killed process was writing: readers ask for no such name.
            Files.delete(place.resolve(half));
        }
    }

    private void complete(String edit) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process publish = start();
        require(publish.waitFor() == 0, edit, "the next publishing failed: " + output());
        usual = System.nanoTime() - start;
        check(edit);
        SortedMap<String, String> found = Kills.tree(place);
        SortedMap<String, String> expected = site();
        require(found.entrySet().containsAll(expected.entrySet()), edit, "the place is not the wanted site");
        Set<String> others = new HashSet<>(found.keySet());
        others.removeAll(expected.keySet());
        others.removeIf(path -> path.startsWith(HALVES) || !path.endsWith(".html") && !path.endsWith(".xml"));
        require(others.isEmpty(), edit, "pages are left: " + others);
        completed++;
        allowed.clear();
        found.forEach((path, digest) -> allowed.put(path, new HashSet<>(Set.of(digest))));
    }

    private SortedMap<String, String> site() throws IOException {
        return Kills.tree(target.resolve("site"));
    }

    private void allow() throws IOException {
        site().forEach((path, digest) ->
                allowed.computeIfAbsent(path, any -> new HashSet<>()).add(digest));
    }

    private Process start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                "PublishOnce",
                newsroom.toString(),
                target.toString(),
                address,
                String.valueOf(hours++));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
    }

    private File log() {
        return target.resolveSibling("publish.log").toFile();
    }

    private String output() throws IOException {
        try (Stream<String> lines = Files.lines(log().toPath(), StandardCharsets.UTF_8)) {
            return String.join(" / ", lines.limit(5).toList());
        }
    }

    private static void require(boolean right, String edit, String what) {
        if (!right) {
            System.out.println("WRONG after " + edit + ": " + what);
            System.exit(1);
        }
    }
}
