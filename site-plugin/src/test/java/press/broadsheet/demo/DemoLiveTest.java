package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The page of a running live story in a real Chromium, while its newsroom goes on. */
class DemoLiveTest extends BrowserTest {
    private static final String PAGE = "/harbour/2026/11/22/fog-live/";
    private static final String ENTRIES = "return document.querySelectorAll('.live .entry').length";
    /** As if the reader had come back to the tab. */
    private static final String COME_BACK = "document.dispatchEvent(new Event('visibilitychange'))";

    DemoLiveTest(DemoSite demo) throws IOException {
        super(demo);
    }

    @BeforeEach
    void theStoryIsOpen() {
        server.serve(PAGE + "live.json", demo.bytes(PAGE + "live.json"));
        Browser browser = browser();
        browser.width(390);
        browser.open(server.url() + PAGE);
        browser.console();
    }

    private ObjectNode updates() {
        return (ObjectNode) JsonMapper.shared().readTree(demo.bytes(PAGE + "live.json"));
    }

    private void serve(ObjectNode updates) {
        server.serve(PAGE + "live.json", updates.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Two entries more, the newer one of the day after. */
    private ObjectNode withTwoMore() {
        ObjectNode updates = updates();
        ArrayNode entries = (ArrayNode) updates.path("entries");
        entries.insert(0, entry("at-20261123-1400", "2026-11-23"));
        entries.insert(0, entry("at-20261124-0600", "2026-11-24"));
        updates.put("total", entries.size());
        return updates;
    }

    private static ObjectNode entry(String id, String day) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("digest", "new")
                .put("day", day)
                .put("dayWords", day)
                .put(
                        "html",
                        "<article class=\"entry\" id=\"" + id + "\" data-digest=\"new\">"
                                + "<p class=\"entry-time\"><a href=\"#" + id + "\"><time>14:00</time></a></p>"
                                + "<h2>News</h2><div class=\"body\"><p>" + "Long. ".repeat(200)
                                + "</p></div></article>");
    }

    private void until(String script, Object answer) {
        Browser browser = browser();
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        Object found = browser.ask(script);
        while (!found.equals(answer) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            found = browser.ask(script);
        }
        assertThat(found).as(script).isEqualTo(answer);
    }

    @Test
    void newEntriesComeAboveWhatTheReaderLooksAtAndDoNotMoveIt() {
        Browser browser = browser();
        String place = "return document.getElementById('at-20261122-2105').getBoundingClientRect().top";
        browser.ask("document.getElementById('at-20261122-2105').scrollIntoView()");
        Object before = browser.ask(place);
        Object entries = browser.ask(ENTRIES);
        serve(withTwoMore());
        browser.ask(COME_BACK);
        until(ENTRIES, (Long) entries + 2);
        assertThat(browser.ask("return [...document.querySelectorAll('.entry')].slice(0, 3).map(one => one.id).join()"))
                .isEqualTo("at-20261124-0600,at-20261123-1400,at-20261123-1150");
        assertThat(browser.ask("return [...document.querySelectorAll('.live-day')].map(one => one.dataset.day).join()"))
                .isEqualTo("2026-11-24,2026-11-23,2026-11-22");
        until("return document.querySelector('.live-news [role=status]').textContent", "2 new updates");
        // Browsers scroll by whole pixels of the screen.
        assertThat(((Number) browser.ask(place)).doubleValue()).isCloseTo(((Number) before).doubleValue(), within(1.5));
        assertThat(browser.violations()).isEmpty();
        browser.ask("document.querySelector('.live-news button').click()");
        assertThat(browser.ask("return document.activeElement.id")).isEqualTo("at-20261124-0600");
        assertThat(browser.ask("return document.querySelector('.live-news button').hidden"))
                .isEqualTo(true);
        assertThat((Long) browser.ask("return Math.round(document.activeElement.getBoundingClientRect().top)"))
                .isBetween(-1L, 400L);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void editedEntriesAreRenewedAndThoseTakenBackGo() {
        Browser browser = browser();
        ObjectNode updates = updates();
        ArrayNode entries = (ArrayNode) updates.path("entries");
        ObjectNode second = (ObjectNode) entries.get(1);
        second.put("digest", "other");
        second.put("html", second.path("html").asString().replaceFirst("<h2>[^<]*", "<h2>Corrected"));
        entries.remove(0);
        updates.put("total", entries.size());
        serve(updates);
        browser.ask(COME_BACK);
        until("return document.querySelector('.entry h2').textContent", "Corrected");
        assertThat(browser.ask("return document.querySelector('.live-news button').hidden"))
                .isEqualTo(true);
    }

    @Test
    void theEndOfTheCoverageIsToldAndNothingIsAskedFromThenOn() {
        Browser browser = browser();
        serve(updates().put("running", false));
        browser.ask(COME_BACK);
        until("return document.querySelector('.live-state').textContent", "This coverage has ended");
        browser.requests();
        browser.ask(COME_BACK);
        assertThat(browser.requests()).noneMatch(url -> url.endsWith("live.json"));
    }

    @Test
    void aHiddenTabAsksNothingAndAQuietOrBrokenSiteIsAskedEverMoreSeldom() {
        Browser browser = browser();
        browser.ask("Object.defineProperty(document, 'hidden', {get: () => window.away, configurable: true});"
                + "window.away = true; window.waits = []; window.tasks = [];"
                + "window.setTimeout = (task, wait) => { waits.push(wait); tasks.push(task); return 0; };");
        browser.requests();
        browser.ask(COME_BACK);
        assertThat(browser.requests()).noneMatch(url -> url.endsWith("live.json"));
        assertThat(browser.ask("return waits.length")).isEqualTo(0L);
        browser.ask("window.away = false; " + COME_BACK);
        until("return waits.length", 1L);
        browser.ask("tasks[0]()");
        until("return waits.length", 2L);
        server.serve(PAGE + "live.json", new byte[0]);
        browser.ask("tasks[1]()");
        until("return waits.length", 3L);
        assertThat(browser.ask("return waits.join()")).isEqualTo("37500,46875,93750");
    }

    @Test
    void aReaderWhoWasAwayForLongIsOfferedAFreshPage() {
        Browser browser = browser();
        ObjectNode updates = updates();
        ArrayNode entries = (ArrayNode) updates.path("entries");
        entries.removeAll();
        for (int i = 0; i < 30; i++) {
            entries.add(entry("at-20261124-06" + (10 + i), "2026-11-24"));
        }
        updates.put("total", 38);
        serve(updates);
        Object before = browser.ask(ENTRIES);
        browser.ask(COME_BACK);
        until("return document.querySelector('.live-news button').hidden", false);
        assertThat(browser.ask(ENTRIES)).isEqualTo(before);
        assertThat(List.of(browser.ask("return document.querySelector('.live-news button').textContent")))
                .containsExactly("There are many new updates: show the newest");
    }
}
