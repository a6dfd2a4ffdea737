package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.demo.Browser;

/** The preview as somebody who writes meets it: in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewBrowserTest {
    private static final String FERRY = "/town/2026/11/20/ferry/";

    /** A function that finds an element of the preview's own. */
    private static final String OURS =
            "const ours = id => document.querySelector('broadsheet-preview').shadowRoot.getElementById(id);";

    private Browser browser;
    private Room room;

    @BeforeAll
    void aBrowserIsStarted() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    void theBrowserIsStopped() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void aPreviewIsStarted(@TempDir Path project) {
        room = new Room(project);
        room.start();
        // what was told of the last test's pages
        browser.console();
    }

    @AfterEach
    void thePreviewIsEnded() {
        room.close();
    }

    /** Opens a page, and waits until it listens; a mark shows later whether it was loaded again. */
    private void open(String address) {
        browser.open(room.at(address).toString());
        Room.until("the page listens", () -> is(OURS + "return ours('status').textContent.startsWith('Built')"));
        browser.ask("window.mark = 'here'");
    }

    private boolean is(String script) {
        return Boolean.TRUE.equals(browser.ask(script));
    }

    private boolean isLoadedAgain() {
        return is("return window.mark !== 'here'");
    }

    private boolean shows(String text) {
        return is("return document.body.innerText.includes('" + text + "')");
    }

    /** Whether the open page, but for the preview's own, is what the server now has. */
    private boolean isAsServed() {
        return is("const asked = new XMLHttpRequest(); asked.open('GET', location.href, false); asked.send();"
                + "const served = new DOMParser().parseFromString(asked.responseText, 'text/html');"
                + "const open = document.documentElement.cloneNode(true);"
                + "open.querySelector('broadsheet-preview').remove();"
                + "for (const page of [served.documentElement, open]) {"
                + "  page.querySelector('script[src*=preview]').remove(); page.normalize();"
                + "}"
                + "return open.isEqualNode(served.documentElement)");
    }

    @Test
    void anEditIsMadeInTheOpenPageWithItsPlaceKept() {
        open(FERRY);
        browser.ask("scrollTo(0, 700); window.line = document.elementFromPoint(300, 300).closest('p');"
                + "window.where = line.getBoundingClientRect().top");
        String words = "\n\nIt was late.\n\n".repeat(120);
        room.story("ferry", "2026-11-20", "summary: Wet\nkicker: Sea\n", "The ferry **sank**." + words + "Alas.");
        Room.until("the edit shows", () -> shows("The ferry sank"));
        assertThat(isLoadedAgain()).isFalse();
        assertThat(isAsServed()).isTrue();
        assertThat(is("return line.isConnected && Math.abs(line.getBoundingClientRect().top - where) < 2"))
                .isTrue();
        room.story("ferry", "2026-11-20", "", "The ferry floats." + words);
        Room.until("the next edit shows", () -> shows("The ferry floats"));
        assertThat(isLoadedAgain()).isFalse();
        assertThat(isAsServed()).isTrue();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aNewStoryIsPutIntoTheOpenFront() {
        open("/town/");
        room.story("tide", "2026-11-22", "", "It rises.");
        Room.until("the story is there", () -> shows("Story tide"));
        room.story("tide", "2026-11-22", "kicker: Sea\n", "It rises.");
        Room.until("the kicker is there", () -> shows("Sea"));
        assertThat(isLoadedAgain()).isFalse();
        assertThat(isAsServed()).isTrue();
    }

    @Test
    void whatCannotBeChangedInPlaceIsLoadedAgainWithItsPlaceKept() {
        open(FERRY);
        browser.ask("scrollTo(0, 700); document.body.append(document.createElement('i'))");
        room.story("ferry", "2026-11-20", "", "The ferry sank.\n\n" + "It was late.\n\n".repeat(120));
        Room.until("the edit shows", () -> shows("The ferry sank"));
        assertThat(isLoadedAgain()).isTrue();
        Room.until("the place is kept", () -> is("return Math.abs(scrollY - 700) < 2"));
    }

    @Test
    void aPageThatOnlyLeadsToAFileThatChangedIsNotLoadedAgain() {
        open(FERRY);
        int before = room.builds.size();
        room.story("wall", "2026-11-21", "", "The wall fell.");
        Room.until("the feed has it", () -> room.get("/feed.xml").body().contains("The wall fell"));
        Room.until("the build is told", () -> room.builds.size() > before);
        Room.pause(300);
        assertThat(isLoadedAgain()).isFalse();
    }

    @Test
    void halfOfAFileIsNoMistake() throws IOException {
        open(FERRY);
        browser.ask(OURS + "new MutationObserver(() => { if (!ours('problems').hidden) window.mark = 'a mistake' })"
                + ".observe(ours('problems'), { attributes: true, attributeFilter: ['hidden'] })");
        Path file = room.path("content/articles/town/ferry.md");
        Files.writeString(file, "---\ntitle: Half a story\n");
        Room.pause(25);
        room.story("ferry", "2026-11-20", "", "The whole story.");
        Room.until("the edit shows", () -> shows("The whole story"));
        assertThat(browser.ask("return window.mark")).isEqualTo("here");
        assertThat(room.failures).isEmpty();
    }

    @Test
    void aPageWhoseBytesAreTheSameIsNotLoadedAgain() {
        open(FERRY);
        int before = room.builds.size();
        room.write("content/pages/about.md", "---\ntitle: About us\n---\nWe print.\n");
        Room.until(
                "the site is built",
                () -> room.builds.size() > before && room.get("/about/").statusCode() == 200);
        Room.pause(300);
        assertThat(isLoadedAgain()).isFalse();
    }

    @Test
    void stylesAreChangedWithoutLoadingThePageAgain() {
        room.write("src/main/site/theme/broadsheet.css", "body { color: rgb(1, 2, 3) }\n");
        String color = "return getComputedStyle(document.body).color";
        Room.until(
                "the style is there",
                () -> room.get("/").body().contains("theme/broadsheet.") && room.builds.size() > 1);
        open("/");
        assertThat(browser.ask(color)).isEqualTo("rgb(1, 2, 3)");
        room.write("src/main/site/theme/broadsheet.css", "body { color: rgb(7, 8, 9) }\n");
        Room.until("the new style shows", () -> "rgb(7, 8, 9)".equals(browser.ask(color)));
        assertThat(isLoadedAgain()).isFalse();
        room.write("src/main/site/theme/broadsheet.css", "body { color: rgb(10, 11, 12) }\n");
        Room.until("the next style shows", () -> "rgb(10, 11, 12)".equals(browser.ask(color)));
        assertThat(isLoadedAgain()).isFalse();
    }

    @Test
    void aMistakeShowsOverTheLastGoodPageUntilItIsMended() throws IOException {
        open(FERRY);
        Path file = room.path("content/articles/town/ferry.md");
        String good = Files.readString(file);
        Files.writeString(file, good.replace("date: 2026-11-20", "date: 2026-11-40"));
        Room.until("the mistake shows", () -> is(OURS + "return !ours('problems').hidden"));
        assertThat(browser.ask(OURS + "return ours('problems').innerText"))
                .asString()
                .contains("content/articles/town/ferry.md:3:7", "date: 2026-11-40", "last good build");
        assertThat(shows("The ferry came")).isTrue();
        assertThat(browser.ask(OURS + "return ours('problems').querySelector('mark').textContent"))
                .isEqualTo("2026-11-40");
        assertThat(browser.console()).isEmpty();
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            assertThat(browser.violations()).as(scheme).isEmpty();
        }
        Files.writeString(file, good);
        Room.until("the mistake is gone", () -> is(OURS + "return ours('problems').hidden"));
        assertThat(isLoadedAgain()).isFalse();
    }

    @Test
    void aDraftHasABannerAndALinkToItsFile() {
        room.story("secret", "2026-11-22", "draft: true\n", "Not yet.");
        Room.until(
                "the draft is there", () -> room.get("/town/2026/11/22/secret/").statusCode() == 200);
        open("/town/2026/11/22/secret/");
        assertThat(browser.ask(OURS + "return ours('held').textContent")).isEqualTo("Not published: draft");
        assertThat(browser.ask(OURS + "return ours('source').textContent"))
                .isEqualTo("content/articles/town/secret.md");
        browser.open(String.valueOf(browser.ask(OURS + "return ours('source').querySelector('a').href")));
        assertThat(shows("Not yet.")).isTrue();
    }

    @Test
    void theSiteCanBeSeenAsItWillBe() {
        room.story("fair", "2026-11-24T06:00", "", "The fair opens.");
        Room.until("the story waits", () -> room.builds.size() > 1);
        open("/");
        assertThat(shows("Story fair")).isFalse();
        browser.ask(OURS + "const now = ours('clock').elements.now; now.value = '2026-11-24T07:00';"
                + "ours('clock').requestSubmit()");
        Room.until("tomorrow shows", () -> shows("Story fair"));
        open("/town/2026/11/24/fair/");
        assertThat(browser.ask(OURS + "return ours('held').textContent"))
                .isEqualTo("Not published: scheduled until 2026-11-24T06:00Z");
        browser.ask(OURS + "ours('real').click()");
        Room.until("today shows", () -> !shows("The fair opens"));
        open("/");
        browser.ask(OURS + "const coming = ours('coming'); coming.selectedIndex = 1;"
                + "coming.dispatchEvent(new Event('change'))");
        Room.until("the chosen story shows", () -> shows("The fair opens"));
    }
}
