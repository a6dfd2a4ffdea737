package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.Asked;
import press.broadsheet.build.DiffReport;
import press.broadsheet.build.Progress;

/** What would change of the demo, as an editor looks at it in a real Chromium, from a folder without any server. */
class DemoDiffTest extends BrowserTest {
    private static final String STORY = "/harbour/2026/11/19/wall-report/";

    @TempDir
    static Path temp;

    DemoDiffTest(DemoSite demo) throws IOException {
        super(demo);
    }

    @BeforeAll
    void aStoryOfTheDemoIsEdited() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        for (String folder : List.of("content", "templates", "src/main/site")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = temp.resolve(root.relativize(file).toString());
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(file, copy);
                }
            }
        }
        Asked.of(temp).build();
        Path story = temp.resolve("content/articles/harbour/wall-report.md");
        String text = Files.readString(story);
        int body = text.indexOf("\n---\n", 4) + 5;
        Files.writeString(
                story,
                text.substring(0, body)
                        + "\nThe council said `<script>no</script>` & \"yes\" `<img src=x onerror=alert(1)>` at once.\n\n"
                        + text.substring(body).replaceFirst(" the ", " that "));
        DiffReport report = DiffReport.of(Asked.of(temp).request(), "", Optional.empty(), Progress.NONE);
        assertThat(report.pages()).isGreaterThan(1);
    }

    private String place() {
        return temp.resolve("target/broadsheet/diff/").toUri().toString();
    }

    private void open(String page) {
        browser().open(place() + page);
    }

    private void openStory() {
        open("index.html");
        browser().ask("document.querySelector('li[data-address=\"" + STORY + "\"] a').click()");
        assertThat(browser().ask("return document.body.dataset.address")).isEqualTo(STORY);
    }

    @Test
    void bothSidesAreShownAsTheyLookAndRunNoScript() {
        Browser browser = browser();
        browser.width(1280);
        openStory();
        browser.ask("localStorage.clear(); location.reload()");
        List<?> sides = (List<?>) browser.ask("""
                return [...document.querySelectorAll('iframe')].map(frame => [frame.getAttribute('sandbox'),
                    frame.title, frame.offsetWidth > 500, frame.offsetHeight > 500].join());""");
        assertThat(sides)
                .asString()
                .isEqualTo("[allow-same-origin,Before: " + STORY + ",true,true, allow-same-origin,After: " + STORY
                        + ",true,true]");
        for (String side : List.of("before", "after")) {
            open(side + STORY + "index.html");
            assertThat(browser.ask("return document.styleSheets.length")).isEqualTo(1L);
            assertThat(browser.ask("return document.scripts.length")).isEqualTo(0L);
            assertThat(browser.ask("return getComputedStyle(document.querySelector('h1')).fontFamily"))
                    .asString()
                    .contains("Newsreader Display");
            assertThat(browser.ask("""
                    return [...document.images].every(image => image.loading === 'lazy' || image.naturalWidth > 0)
                        && document.images.length > 0""")).isEqualTo(true);
        }
    }

    @Test
    void theWordsAreMarkedAndWhatAPageHoldsStaysText() {
        Browser browser = browser();
        browser.console();
        openStory();
        assertThat(browser.ask("return document.querySelector('#marked').hidden"))
                .isEqualTo(true);
        browser.ask("[...document.querySelectorAll('[data-views] button')][1].click()");
        assertThat(browser.text()).contains("The council said").doesNotContain("Before");
        assertThat(browser.ask("return [...document.querySelectorAll('#marked del')].map(e => e.textContent).join()"))
                .isEqualTo("the");
        assertThat(browser.ask("return [...document.querySelectorAll('#marked ins')].map(e => e.textContent).join()"))
                .asString()
                .contains("The council said")
                .endsWith("that");
        browser.ask("[...document.querySelectorAll('[data-views] button')][0].click()");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void keysLeadThroughTheChangesAndWhatWasSeenIsKeptAndSaved() {
        Browser browser = browser();
        browser.console();
        open("changes/1.html");
        browser.ask("localStorage.clear()");
        open("changes/1.html");
        key("s");
        key("n");
        assertThat(browser.ask("return location.pathname")).asString().endsWith("/changes/2.html");
        key("p");
        assertThat(browser.ask("return location.pathname")).asString().endsWith("/changes/1.html");
        assertThat(browser.ask("return document.querySelector('[data-seen]').checked"))
                .isEqualTo(true);
        key("v");
        assertThat(browser.ask("return document.querySelector('[aria-pressed=true]').textContent"))
                .isEqualTo("Marked");
        browser.ask("document.querySelector('[data-keys]').click()");
        key("n");
        assertThat(browser.ask("return location.pathname")).asString().endsWith("/changes/1.html");
        open("index.html");
        assertThat(browser.ask("return document.querySelector('[data-progress]').textContent"))
                .asString()
                .matches("1 of \\d+ seen");
        Object saved = browser.ask("""
                let blob;
                URL.createObjectURL = given => { blob = given; return '#'; };
                document.querySelector('[data-export]').click();
                return blob.text();""");
        assertThat(saved).asString().matches("[0-9a-f]{64}  /\\S+\n");
        browser.ask("document.querySelectorAll('main section > button').forEach(button => button.click())");
        assertThat(browser.ask("return document.querySelector('[data-progress]').textContent"))
                .asString()
                .matches("(\\d+) of \\1 seen");
        browser.ask("localStorage.clear()");
        assertThat(browser.console()).isEmpty();
    }

    private void key(String key) {
        browser().ask("document.dispatchEvent(new KeyboardEvent('keydown', {key: '" + key + "', bubbles: true}))");
    }

    @Test
    void everyPageIsValidFitsAPhoneAndPleasesAxe() throws Exception {
        Browser browser = browser();
        List<String> found = new ArrayList<>();
        try (HtmlChecker checker = new HtmlChecker()) {
            for (String page : List.of("index.html", "changes/1.html", "changes/2.html", "changes/4.html")) {
                checker.check(Files.readAllBytes(
                                temp.resolve("target/broadsheet/diff").resolve(page)))
                        .forEach(line -> found.add(page + ":" + line));
                open(page);
                for (int width : List.of(390, 1280)) {
                    browser.width(width);
                    for (String scheme : List.of("light", "dark")) {
                        browser.scheme(scheme);
                        browser.violations().forEach(one -> found.add(page + " " + width + " " + scheme + ": " + one));
                    }
                    assertThat(
                                    browser.ask(
                                            "const root = document.documentElement; return root.scrollWidth - root.clientWidth"))
                            .as(page + " at " + width)
                            .isEqualTo(0L);
                }
            }
        }
        browser.requests().stream()
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
                .forEach(url -> found.add("asks for " + url));
        assertThat(found).isEmpty();
    }
}
