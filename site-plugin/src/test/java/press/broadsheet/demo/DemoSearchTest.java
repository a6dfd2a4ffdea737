package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.search.Buckets;
import press.broadsheet.search.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search page of the demo in a real Chromium. */
class DemoSearchTest extends BrowserTest {
    private static final String TITLES =
            "return [...document.querySelectorAll('.search-results h2')].map(one => one.textContent).join('|')";
    private static final String STATE = "return document.querySelector('.search-state').textContent";
    private static final String DONE =
            "return /\\d|No story|answer/.test(document.querySelector('.search-state')" + ".textContent)";

    DemoSearchTest(DemoSite demo) throws IOException {
        super(demo);
    }

    @BeforeEach
    void nothingWasAskedYet() {
        browser().width(1280);
        browser().console();
        browser().requests();
    }

    private void until(String script, Object answer) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        Object found = browser().ask(script);
        while (!found.equals(answer) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            found = browser().ask(script);
        }
        assertThat(found).as(script).isEqualTo(answer);
    }

    private String search(String query) {
        return search("", query);
    }

    private String search(String edition, String query) {
        browser().open(server.url() + edition + "/search/?" + query);
        until(DONE, true);
        return String.valueOf(browser().ask(TITLES));
    }

    /** Types into a field as a reader does. */
    private void enter(String id, String value) {
        browser()
                .ask("const field = document.getElementById('" + id + "'); field.value = '" + value + "';"
                        + "field.dispatchEvent(new Event('input', {bubbles: true}))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council’s 4.99% plan: “O'Neill” didn't re-open Café Zürich, naïve Ærø, STRASSE straße ſtraße",
                "İstanbul ΟΔΥΣΣΕΥΣ ὀδυσσεύς Ёлка й п'ять пʼять ﬁnance Ⅷ x² ２０２６ ½",
                "পশ্চিমবঙ্গে ২০২৬ সালে গ্রন্থাগার, ৰঙালী বিহু",
                "हिन्दी समाचार १२३ क्‍ष ज़रूरत",
                "الصَّحَافَةُ أخبار إلى مدرسة ١٢٣ ـــ می‌خواهم شَرق۱۲",
                "שָׁלוֹם עיתון־בוקר",
                "北京市长说：ニュース速報がカフェで、東京タワー１２３ 人 a人b ｶﾞｷﾞ",
                "서울 시장이 말했다 한국어뉴스",
                "ข่าววันนี้ ๒๕๖๙ กรุงเทพฯ ພາສາລາວ ភាសាខ្មែរ မြန်မာ",
                "tại Hà Nội Łódź Đà Nẵng þing ĳ 𝔉raktur 𠮷野家 👩‍👩‍👧 e\u0301 a\u00ADb a\u200Bb I\u0307",
                "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij x y zz 7 42"
            })
    void wordsAreTakenApartAsTheyAreForTheIndex(String text) {
        browser().open(server.url() + "/search/");
        List<String> expected = new ArrayList<>();
        List<Integer> buckets = new ArrayList<>();
        Terms.each(text, word -> {
            expected.add(word);
            buckets.add(Buckets.of(word, 256));
        });
        JsonNode found = JsonMapper.shared()
                .readTree(
                        String.valueOf(
                                browser()
                                        .ask(
                                                "const words = broadsheetSearch.terms("
                                                        + JsonMapper.shared().writeValueAsString(text)
                                                        + "); return JSON.stringify([words, words.map(word => broadsheetSearch.bucket(word, 256))])")));
        List<String> words = new ArrayList<>();
        found.get(0).forEach(word -> words.add(word.asString()));
        List<Integer> files = new ArrayList<>();
        found.get(1).forEach(file -> files.add(file.asInt()));
        assertThat(words).isNotEmpty().isEqualTo(expected);
        assertThat(files).isEqualTo(buckets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "q=foghorn; Listen: the foghorn sounds again",
                "q=FOGHORNS+nobody; ''",
                "q=foghor; Listen: the foghorn sounds again",
            })
    void storiesAreFoundByWordsAndTheirBeginnings(String query, String title) {
        assertThat(search(query)).contains(title);
        assertThat(browser().console()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "es; q=galeria; El faro de Saltmere abre su galería por primera vez en sesenta años",
                "bn; q=গল্পের; গ্রন্থাগারের সিঁড়িতে বাংলা গল্পের আসর",
                "ar; q=الجدار; الجدار صمد والثغرة غرقت"
            })
    void anEditionFindsItsOwnStoriesInItsScriptAndAsksForNoOthers(String edition, String query, String title) {
        assertThat(search('/' + edition, query)).contains(title);
        assertThat(browser().requests())
                .filteredOn(url -> url.contains("/search/"))
                .isNotEmpty()
                .allMatch(url -> url.startsWith(server.url() + '/' + edition + "/search/"));
        assertThat(search(query)).isEmpty();
        assertThat(browser().console()).isEmpty();
    }

    @Test
    void theMastheadOfAnEditionLeadsToItsOwnSearch() {
        browser().open(server.url() + "/es/");
        browser()
                .ask("const form = document.querySelector('.finder');"
                        + "form.elements.q.value = 'galer'; form.requestSubmit()");
        until("return location.pathname + location.search", "/es/search/?q=galer");
        until("return /\\d/.test(document.querySelector('.search-state').textContent)", true);
        assertThat(browser()
                        .ask("return [...document.querySelectorAll('nav.languages a')]"
                                + ".map(one => one.getAttribute('href')).join()"))
                .isEqualTo("/search/,/ar/search/,/bn/search/");
    }

    @Test
    void quotationMarksKeepLongerWordsOut() {
        assertThat(search("q=foghor")).isNotEmpty();
        assertThat(search("q=%22foghor%22")).isEmpty();
        assertThat(browser().ask(STATE)).isEqualTo("No story was found.");
    }

    @Test
    void allWordsMustStandInAStoryAndAreMarked() {
        String both = search("q=storm+wall");
        assertThat(both).startsWith("The storm proved the wall, and what it is missing|");
        assertThat(browser()
                        .ask("return [...document.querySelectorAll('ol.search-results li:first-child h2 mark')]"
                                + ".map(one => one.textContent).join()"))
                .isEqualTo("storm,wall");
        assertThat(
                        browser()
                                .ask(
                                        "return document.querySelector('ol.search-results li:first-child a').getAttribute('href')"))
                .isEqualTo("/harbour/2026/11/19/wall-report/");
    }

    @Test
    void resultsAreNarrowedBySectionAuthorTagAndDate() {
        String all = search("q=storm");
        String sport = search("q=storm&section=sport");
        assertThat(sport).contains("Twenty centimetres of sea on the centre spot");
        assertThat(all.length()).isGreaterThan(sport.length());
        assertThat(search("q=foghorn&author=picture-desk")).isEmpty();
        assertThat(search("author=culture-desk&q=foghorn")).isEqualTo("Listen: the foghorn sounds again");
        assertThat(browser().ask("return document.getElementById('search_author').selectedOptions[0].textContent"))
                .isEqualTo("Culture desk");
        assertThat(search("section=science&from=2026-11-20&to=2026-11-30")).isEqualTo("Salt in the leeks");
        assertThat(search("from=2026-11-22")).contains("Fog on the bar");
    }

    @Test
    void resultsComeWhileTheReaderTypesAndTheAddressKeepsThem() {
        browser().open(server.url() + "/search/");
        assertThat(browser().ask("return document.activeElement.id")).isEqualTo("search_words");
        enter("search_words", "foghorn");
        until(DONE, true);
        assertThat(browser().ask("return location.search")).isEqualTo("?q=foghorn");
        enter("search_section", "sport");
        until(STATE, "No story was found.");
        assertThat(browser().ask("return location.search")).isEqualTo("?q=foghorn&section=sport");
        browser().ask("document.querySelector('[type=reset]').click()");
        until(STATE, "");
        assertThat(browser().ask("return location.search")).isEqualTo("");
    }

    @Test
    void tenAreShownAndOlderOnesWhenAskedForWithTheFocusOnTheFirst() {
        search("q=harbour");
        assertThat(browser().ask("return document.querySelectorAll('.search-results li').length"))
                .isEqualTo(10L);
        assertThat(String.valueOf(browser().ask(STATE))).startsWith("Stories found so far: ");
        browser().ask("document.querySelector('.search-more button').click()");
        until("return document.querySelectorAll('.search-results li').length", 20L);
        until("return document.activeElement === document.querySelector('ol.search-results li:nth-child(11) a')", true);
    }

    @Test
    void fewAndSmallFilesAreAskedFor() {
        search("q=foghorn");
        assertThat(browser().requests())
                .filteredOn(url -> url.contains("/search/"))
                .hasSizeLessThan(7)
                .noneMatch(url -> url.endsWith("names.json"));
    }

    @Test
    void anIndexThatWasRenewedMeanwhileIsReadAnew() {
        search("q=foghorn");
        byte[] other = "{\"format\":2,\"run\":32,\"segments\":[{\"name\":\"gone\",\"first\":\"2026-11-01\",\"last\":"
                .concat("\"2026-11-30\",\"buckets\":1,\"slots\":8}]}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        browser().forgetFiles();
        server.serve("/search/index.json", other);
        browser().open(server.url() + "/search/?q=foghorn");
        until(STATE, "The search does not answer. Please try again.");
        server.forget("/search/index.json");
        browser().ask("document.querySelector('.search-line button').click()");
        until(STATE, "Stories found: 2");
        assertThat(browser().console()).isNotEmpty();
    }

    @Test
    void theMastheadOfEveryPageLeadsHere() {
        browser().open(server.url() + "/harbour/");
        browser()
                .ask("const form = document.querySelector('.finder');"
                        + "form.elements.q.value = 'foghorn'; form.requestSubmit()");
        until("return location.pathname + location.search", "/search/?q=foghorn");
        until(STATE, "Stories found: 2");
    }

    @Test
    void axeFindsNothingInTheResultsInLightAndDarkOnAPhoneAndADesk() {
        search("q=storm+wall&section=harbour");
        List<String> found = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            browser().width(width);
            for (String scheme : List.of("light", "dark")) {
                browser().scheme(scheme);
                browser().violations().forEach(one -> found.add(width + " " + scheme + ": " + one));
            }
        }
        assertThat(found).isEmpty();
        browser().width(320);
        assertThat(browser().ask("const root = document.documentElement; return root.scrollWidth <= root.clientWidth"))
                .isEqualTo(true);
        assertThat(browser().console()).isEmpty();
    }

    @Test
    void withoutJavaScriptThePageSaysSoAndWhereToLook() {
        browser().scripts(false);
        try {
            browser().open(server.url() + "/search/?q=foghorn");
            String text = browser().text();
            assertThat(text)
                    .contains("needs JavaScript, which is switched off")
                    .contains("Search this site with DuckDuckGo")
                    .contains("Archive")
                    .doesNotContain("Narrow the results");
        } finally {
            browser().scripts(true);
        }
    }
}
