package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo in a real Chromium, by axe and by what the browser itself complains of. */
@ExtendWith(Demo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoBrowserTest {
    private static final String WIDER_THAN_THE_WINDOW = """
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return '';
            const wide = [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                .slice(-3).map(element => element.outerHTML.slice(0, 120));
            return root.scrollWidth + ' px: ' + wide.join(' | ');
            """;

    private final DemoSite demo;
    private final DemoServer server;
    private Optional<Browser> started = Optional.empty();

    DemoBrowserTest(DemoSite demo) throws IOException {
        this.demo = demo;
        server = new DemoServer(demo);
    }

    @BeforeAll
    void aBrowserIsStarted() throws IOException {
        started = Optional.of(Browser.start());
    }

    @AfterAll
    void theBrowserIsStopped() {
        started.ifPresent(Browser::close);
        server.close();
    }

    /** A page of every kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/harbour/",
                "/harbour/2026/11/19/wall-report/",
                "/council/2026/11/05/budget-line-by-line/",
                "/culture/2026/09/26/lantern-reopens/",
                "/harbour/2026/11/10/storm-10-november-live/",
                "/harbour/2026/11/22/fog-live/",
                "/opinion/2026/11/12/close-the-gap-first/",
                "/culture/2026/11/01/harbour-in-pictures/",
                "/culture/2026/10/17/bangla-golper-ashor/",
                "/tags/",
                "/tags/ferry/",
                "/authors/",
                "/authors/news-desk/",
                "/science/2026/10/26/water-line-4-what-the-marsh-does/",
                "/series/the-water-line/",
                "/tags/saltmere-council/",
                "/places/castle-quay/",
                "/archive/",
                "/archive/2026/",
                "/archive/2026/11/",
                "/corrections/",
                "/about/",
                "/search/",
                "/404.html"
            })
    void axeFindsNothingInLightAndDarkOnAPhoneAndADesk(String page) {
        assertThat(demo.pages()).containsKey(page);
        Browser browser = started.orElseThrow();
        List<String> found = new ArrayList<>();
        browser.open(server.url() + page);
        assertThat(browser.ask("return document.fonts.ready.then(() => document.styleSheets.length)"))
                .as("style sheets of " + page)
                .isEqualTo(1L);
        for (int width : List.of(390, 1280)) {
            browser.width(width);
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                browser.violations().forEach(one -> found.add(page + " " + width + " " + scheme + ": " + one));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsWhatIsWrong() {
        Browser browser = started.orElseThrow();
        browser.open(server.url() + "/about/");
        browser.ask("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=/favicon.svg>')");
        assertThat(browser.violations()).anyMatch(one -> one.startsWith("image-alt: <img"));
    }

    @Test
    void darkAndLightAreNotTheSame() {
        Browser browser = started.orElseThrow();
        browser.open(server.url() + "/");
        String background = "return getComputedStyle(document.documentElement).backgroundColor"
                + " + getComputedStyle(document.body).backgroundColor";
        browser.scheme("light");
        Object light = browser.ask(background);
        browser.scheme("dark");
        assertThat(browser.ask(background)).isNotEqualTo(light);
    }

    @Test
    void everyPageFitsASmallPhoneAsksNoOtherHostAndBreaksNoRuleOfItsOwnPolicy() {
        Browser browser = started.orElseThrow();
        List<String> found = new ArrayList<>();
        browser.width(320);
        browser.console();
        browser.requests();
        for (String page : demo.pages().keySet()) {
            browser.open(server.url() + page);
            Object wide = browser.ask(WIDER_THAN_THE_WINDOW);
            if (!wide.equals("")) {
                found.add(page + " is wider than 320 px: " + wide);
            }
            browser.console().forEach(line -> found.add(page + " has on the console: " + line));
            List<String> requests = browser.requests();
            assertThat(requests).contains(server.url() + page);
            requests.stream()
                    .filter(url -> !url.startsWith(server.url() + "/") && !url.startsWith("data:"))
                    .forEach(url -> found.add(page + " asks for " + url));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aFilmIsAskedForWhenTheReaderFollowsItsLinkAndNotBefore() {
        Browser browser = started.orElseThrow();
        browser.console();
        browser.requests();
        browser.open(server.url() + "/culture/2026/09/26/lantern-reopens/");
        assertThat(browser.ask("return document.querySelector('a.facade').href"))
                .isEqualTo("https://vimeo.com/1084537");
        assertThat(browser.ask("return document.querySelector('a.facade').dataset.player"))
                .isEqualTo("https://player.vimeo.com/video/1084537?dnt=1&autoplay=1");
        assertThat(browser.ask("return document.querySelectorAll('iframe').length"))
                .isEqualTo(0L);
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(server.url() + "/") || url.startsWith("data:"));
        // A host that the policy does not allow, so that no test asks for anything.
        browser.ask("document.querySelector('a.facade').dataset.player = 'https://frame.invalid/film'");
        browser.ask("document.querySelector('a.facade').click()");
        assertThat(browser.ask("return document.querySelector('figure.embed > iframe').src"))
                .isEqualTo("https://frame.invalid/film");
        assertThat(browser.ask("return document.querySelector('figure.embed > iframe').title"))
                .isEqualTo("Big Buck Bunny, ten minutes about a rabbit");
        assertThat(browser.ask("return document.activeElement.tagName")).isEqualTo("IFRAME");
        assertThat(browser.console()).allMatch(line -> line.contains("frame.invalid"));
    }

    @Test
    void theBrowserTellsOfWhatThePolicyForbids() {
        Browser browser = started.orElseThrow();
        browser.open(server.url() + "/about/");
        browser.console();
        browser.ask("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')");
        assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void anUnknownAddressShowsThe404Page() {
        Browser browser = started.orElseThrow();
        browser.open(server.url() + "/no/such/page/");
        assertThat(browser.ask("return document.title"))
                .isEqualTo(demo.document("/404.html").title());
        assertThat(browser.console()).singleElement().asString().contains("404");
    }
}
