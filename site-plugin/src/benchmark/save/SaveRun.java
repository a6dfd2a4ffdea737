import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Explain;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.serve.Preview;
import press.broadsheet.serve.PreviewLog;
import press.broadsheet.source.Root;

/**
 * Saves under preview, seen by a reader of the open page: {@code java SaveRun NEWSROOM TARGET ROUNDS} serves the
 * newsroom, opens pages in a headless Chromium, edits and adds stories, and tells what it takes from just before the
 * file is written until the page holds the new words and until they are painted. The newsroom is changed.
 */
public final class SaveRun implements PreviewLog {
    private static final long PATIENCE = 30_000;

    /** Runs in every page before any of its own: notes when the words MARK-number are there, and when they are painted. */
    private static final String WATCH =
            """
            (() => {
              const now = () => performance.timeOrigin + performance.now();
              const look = () => {
                const mark = document.body && /MARK-\\d+/.exec(document.body.textContent);
                if (!mark || sessionStorage.getItem(mark[0])) return;
                sessionStorage.setItem(mark[0], now());
                requestAnimationFrame(() => {
                  const painted = new MessageChannel();
                  painted.port1.onmessage = () => sessionStorage.setItem('painted-' + mark[0], now());
                  painted.port2.postMessage('');
                });
              };
              new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
            })();
            """;

    private final Path project;
    private final int rounds;
    private final ChromeDriver browser;
    private volatile double built;
    private volatile double work;
    private int mark;

    /** What one save took, in milliseconds since it began. */
    private record Save(double work, double built, double there, double painted) {}

    private SaveRun(Path project, int rounds) {
        this.project = project;
        this.rounds = rounds;
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium"));
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync");
        browser = new ChromeDriver(options);
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]).toAbsolutePath();
        Path target = Path.of(arguments[1]).toAbsolutePath();
        SaveRun run = new SaveRun(project, Integer.parseInt(arguments[2]));
        BuildRequest request = new BuildRequest(
                project,
                Map.of(
                        Root.CONTENT, project.resolve("content"),
                        Root.TEMPLATES, project.resolve("templates"),
                        Root.STATIC, project.resolve("static")),
                target.resolve("site"),
                target.resolve("broadsheet"),
                "",
                Optional.empty(),
                Instant.now(),
                false,
                false,
                false,
                Explain.of(""));
        try (Preview preview = Preview.start(
                request, new Preview.Wishes(0, Optional.empty(), ""), InstantSource.system(), run)) {
            run.browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
            run.measure(preview.address());
        } finally {
            run.browser.quit();
        }
    }

    private void measure(URI address) throws IOException, InterruptedException {
        List<Path> stories;
        try (var all = Files.walk(project.resolve("content/articles"))) {
            stories = all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
        }
        // one page stays open, as somebody has it who writes
        Path story = stories.get(new Random(7).nextInt(stories.size()));
        open(address.resolve(page(story)));
        List<Save> bodies = new ArrayList<>();
        List<Save> headlines = new ArrayList<>();
        List<Save> added = new ArrayList<>();
        String text = Files.readString(story);
        for (int i = 0; i < rounds; i++) {
            bodies.add(save(story, text + "\nMARK-" + ++mark + " is here.\n"));
        }
        tell("body", bodies);
        for (int i = 0; i < rounds; i++) {
            headlines.add(save(story, text.replaceFirst("title: .*", "title: Mind MARK-" + ++mark)));
        }
        tell("headline", headlines);
        open(address.resolve("/world/"));
        for (int i = 0; i < rounds; i++) {
            added.add(save(
                    story.resolveSibling("zz-new-" + i + ".md"),
                    "---\ntitle: New MARK-%d\ndate: 2026-11-22T%02d:%02d:00Z\nsection: world\ntags: [topic-1, topic-2]\n---\n\nWhat is new.\n"
                            .formatted(++mark, 21 + i / 60, i % 60)));
        }
        tell("add", added);
    }

    /** The address of a story of the corpus. */
    private static String page(Path story) throws IOException {
        String text = Files.readString(story);
        String date = text.replaceFirst("(?s).*?\\ndate: (\\d+)-(\\d+)-(\\d+).*", "/$1/$2/$3/");
        String name = story.getFileName().toString().replace(".md", "/");
        return "/" + text.replaceFirst("(?s).*?\\nsection: (\\w+).*", "$1") + date + name;
    }

    private void open(URI page) throws InterruptedException {
        browser.get(page.toString());
        await("return document.querySelector('broadsheet-preview').shadowRoot.getElementById('status').textContent");
        Thread.sleep(1_000);
    }

    private Save save(Path file, String text) throws IOException, InterruptedException {
        double start = now();
        Files.writeString(file, text);
        // the browser is left alone meanwhile
        Thread.sleep(700);
        String name = "MARK-" + mark;
        double painted = await("return sessionStorage.getItem('painted-" + name + "')");
        double there = await("return sessionStorage.getItem('" + name + "')");
        // and what the build puts off until its pages are there is done
        Thread.sleep(300);
        return new Save(work, built - start, there - start, painted - start);
    }

    private double await(String script) throws InterruptedException {
        for (long end = System.currentTimeMillis() + PATIENCE; System.currentTimeMillis() < end; Thread.sleep(50)) {
            Object answer = browser.executeScript(script);
            if (answer != null && !answer.toString().isEmpty()) {
                return answer.toString().startsWith("Built") ? 0 : Double.parseDouble(answer.toString());
            }
        }
        throw new IllegalStateException("waited in vain: " + script);
    }

    private static void tell(String kind, List<Save> saves) {
        List<Save> later = saves.subList(saves.size() / 2, saves.size());
        System.out.printf(
                "%s: the build alone %.0f ms, it is told after %.0f ms, the page has it after %.0f ms, painted after"
                        + " %.0f ms (median of the later half), %.0f ms (the longest), %.0f ms (the first)%n",
                kind,
                median(later.stream().map(Save::work).toList()),
                median(later.stream().map(Save::built).toList()),
                median(later.stream().map(Save::there).toList()),
                median(later.stream().map(Save::painted).toList()),
                later.stream().map(Save::painted).max(Comparator.naturalOrder()).orElseThrow(),
                saves.get(0).painted());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Wall time in milliseconds, as pages have it. */
    private static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }

    @Override
    public void built(BuildReport report) {
        built = now();
        work = report.duration().toNanos() / 1e6;
    }

    @Override
    public void refused(SiteException refusal) {
        System.out.println("refused: " + refusal.diagnostics());
    }

    @Override
    public void failed(RuntimeException failure) {
        System.out.println("failed: " + failure);
    }
}
