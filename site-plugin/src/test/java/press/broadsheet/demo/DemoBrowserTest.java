package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo in a real Chromium, by axe and by what the browser itself complains of. */
class DemoBrowserTest extends BrowserTest {
    private static final String WIDER_THAN_THE_WINDOW = """
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return '';
            const wide = [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                .slice(-3).map(element => element.outerHTML.slice(0, 120));
            return root.scrollWidth + ' px: ' + wide.join(' | ');
            """;

    DemoBrowserTest(DemoSite demo) throws IOException {
        super(demo);
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
                "/bn/culture/2026/10/17/bangla-golper-ashor/",
                "/es/",
                "/ar/",
                "/ar/harbour/",
                "/ar/harbour/2026/11/11/al-jidar-samad/",
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
                "/newsletters/morning/",
                "/about/",
                "/search/",
                "/404.html"
            })
    void axeFindsNothingInLightAndDarkOnAPhoneAndADesk(String page) {
        assertThat(demo.pages()).containsKey(page);
        Browser browser = browser();
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
        Browser browser = browser();
        browser.open(server.url() + "/about/");
        browser.ask("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=/favicon.svg>')");
        assertThat(browser.violations()).anyMatch(one -> one.startsWith("image-alt: <img"));
    }

    @Test
    void darkAndLightAreNotTheSame() {
        Browser browser = browser();
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
        Browser browser = browser();
        List<String> found = new ArrayList<>();
        browser.width(320);
        browser.console();
        browser.requests();
        for (String page : demo.pages().keySet()) {
            if (demo.isMail(page)) {
                // Mail names its pictures by their absolute addresses, here those of this machine.
                server.serve(page, onThisMachine(page));
            }
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

    private byte[] onThisMachine(String page) {
        String html = new String(demo.bytes(page + "index.html"), StandardCharsets.UTF_8);
        return html.replace(DemoSite.URL, server.url()).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void mailIsReadOnAPhoneAndADeskInLightAndDark() {
        Browser browser = browser();
        for (String page : List.of("/newsletters/morning/2026-11-19/", "/newsletters/harbour-week/2026-11-13/")) {
            server.serve(page, onThisMachine(page));
            List<String> found = new ArrayList<>();
            List<Object> grounds = new ArrayList<>();
            browser.open(server.url() + page);
            for (int width : List.of(390, 600, 1280)) {
                browser.width(width);
                for (String scheme : List.of("light", "dark")) {
                    browser.scheme(scheme);
                    browser.violations().forEach(one -> found.add(page + " " + width + " " + scheme + ": " + one));
                    grounds.add(
                            browser.ask("return getComputedStyle(document.querySelector('.sheet')).backgroundColor"));
                }
                assertThat(browser.ask("return document.querySelector('.sheet').offsetWidth"))
                        .isEqualTo(browser.ask("return Math.min(document.documentElement.clientWidth, 600)"));
            }
            assertThat(found).isEmpty();
            assertThat(grounds).hasSize(6).containsSequence("rgb(255, 255, 255)", "rgb(26, 27, 30)");
        }
    }

    @Test
    void aFilmIsAskedForWhenTheReaderFollowsItsLinkAndNotBefore() {
        Browser browser = browser();
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
        Browser browser = browser();
        browser.open(server.url() + "/about/");
        browser.console();
        browser.ask("document.body.append(Object.assign(document.createElement('script'), {text: '1'}))");
        assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void anUnknownAddressShowsThe404Page() {
        Browser browser = browser();
        browser.open(server.url() + "/no/such/page/");
        assertThat(browser.ask("return document.title"))
                .isEqualTo(demo.document("/404.html").title());
        assertThat(browser.console()).singleElement().asString().contains("404");
    }
}
