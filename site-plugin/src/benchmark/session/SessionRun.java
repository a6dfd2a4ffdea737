import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Explain;
import press.broadsheet.build.Session;
import press.broadsheet.source.Root;

/**
 * Builds of one session: {@code java SessionRun NEWSROOM TARGET ROUNDS} builds the newsroom, then edits bodies and
 * headlines, adds stories and removes them again, and tells what each kind of save takes until its pages are written.
 * The newsroom is changed.
 */
public final class SessionRun {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private SessionRun() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]).toAbsolutePath();
        Path target = Path.of(arguments[1]).toAbsolutePath();
        int rounds = Integer.parseInt(arguments[2]);
        Session session = new Session(new BuildRequest(
                project,
                Map.of(
                        Root.CONTENT, project.resolve("content"),
                        Root.TEMPLATES, project.resolve("templates"),
                        Root.STATIC, project.resolve("static")),
                target.resolve("site"),
                target.resolve("broadsheet"),
                "",
                Optional.empty(),
                NOW,
                false,
                false,
                false,
                Explain.of("")));
        System.out.println(session.build(NOW).report().summary());
        session.remember();
        List<Path> stories;
        try (var all = Files.walk(project.resolve("content/articles"))) {
            stories = all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
        }
        for (String kind : List.of("body", "headline", "add", "remove")) {
            Random random = new Random(7);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                Path changed = change(kind, stories.get(random.nextInt(stories.size())), i);
                long start = System.nanoTime();
                session.build(NOW, List.of(changed));
                millis.add((System.nanoTime() - start) / 1e6);
                session.remember();
            }
            List<Double> later = millis.subList(rounds / 2, rounds).stream().sorted().toList();
            System.out.printf(
                    "%s: the first %.0f ms, median of the later half %.1f ms, the longest %.1f ms%n",
                    kind, millis.get(0), later.get(later.size() / 2), later.get(later.size() - 1));
        }
    }

    private static Path change(String kind, Path story, int number) throws IOException {
        String text = Files.readString(story);
        Path added = story.resolveSibling("zz-new-" + number + ".md");
        switch (kind) {
            case "body" -> Files.writeString(story, text + "\nMore words " + number + ".\n");
            case "headline" -> Files.writeString(story, text.replaceFirst("title: ", "title: N" + number + " "));
            case "add" ->
                Files.writeString(
                        added,
                        "---\ntitle: New " + number + "\ndate: 2026-11-22T12:00:00Z\nsection: world\n"
                                + "tags: [topic-1, topic-2]\n---\n\nWhat is new.\n");
            default -> Files.delete(added);
        }
        return kind.equals("body") || kind.equals("headline") ? story : added;
    }
}
