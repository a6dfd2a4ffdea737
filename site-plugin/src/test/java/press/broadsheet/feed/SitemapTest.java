package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import press.broadsheet.plan.Output;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;

class SitemapTest {
    private final Newsroom newsroom = new Newsroom();

    private byte[] render(Output output) {
        return new MachineFiles().render(output, newsroom.desk());
    }

    private void stories() {
        newsroom.picture("media/a&b.png", 8, 8)
                .story(new Story("articles/world/one.md")
                        .title("One & \u0001 <two> ]]> \ud83d\ude00")
                        .date("2026-11-23T10:00:00+05:30")
                        .picture("/media/a&b.png", "", "", ""))
                .story(new Story("articles/world/two.md")
                        .date("2026-10-30T10:00:00Z")
                        .updated("2026-11-02T11:00:00Z"))
                .story(new Story("articles/world/edge.md").date("2026-11-21T12:00:01Z"))
                .story(new Story("articles/world/past.md").date("2026-11-21T12:00:00Z"));
    }

    @Test
    void everySitemapIsValidByTheSchemas() throws Exception {
        stories();
        Xml.validate(render(new Output.SitemapIndex()), "siteindex.xsd");
        Xml.validate(render(new Output.PagesSitemap("", 1)), "all.xsd");
        Xml.validate(render(new Output.NewsSitemap("")), "all.xsd");
        for (String month : List.of("2026-10", "2026-11")) {
            Xml.validate(render(new Output.MonthSitemap("", YearMonth.parse(month), 1)), "all.xsd");
        }
    }

    @Test
    void theSchemasCanRefuse() {
        assertThatThrownBy(() -> Xml.validate(render(new Output.NewsSitemap("")), "all.xsd"))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void theIndexListsEverySitemapWithItsLastChange() {
        stories();
        byte[] index = render(new Output.SitemapIndex());
        assertThat(Xml.texts(index, "loc"))
                .containsExactly(
                        "https://courier.example/sitemap-2026-10.xml",
                        "https://courier.example/sitemap-2026-11.xml",
                        "https://courier.example/sitemap-pages.xml");
        assertThat(Xml.texts(index, "lastmod"))
                .containsExactly("2026-11-02T11:00:00+00:00", "2026-11-23T04:30:00+00:00");
    }

    @Test
    void aMonthListsItsStoriesWithChangesAndPictures() {
        stories();
        byte[] november = render(new Output.MonthSitemap("", YearMonth.of(2026, 11), 1));
        assertThat(Xml.texts(november, "loc"))
                .containsExactly(
                        "https://courier.example/world/2026/11/21/past/",
                        "https://courier.example/world/2026/11/21/edge/",
                        "https://courier.example/world/2026/11/23/one/");
        assertThat(Xml.texts(november, "image:loc")).containsExactly("https://courier.example/media/a&b.png");
        assertThat(Newsroom.text(november)).contains("/media/a&amp;b.png");
        assertThat(Xml.texts(render(new Output.MonthSitemap("", YearMonth.of(2026, 10), 1)), "lastmod"))
                .containsExactly("2026-11-02T11:00:00+00:00");
    }

    @Test
    void pagesAreListedOnceAndWhatIsNotForSearchEnginesIsNot() {
        stories();
        newsroom.page("about", "About");
        assertThat(Xml.texts(render(new Output.PagesSitemap("", 1)), "loc"))
                .doesNotHaveDuplicates()
                .contains(
                        "https://courier.example/",
                        "https://courier.example/about/",
                        "https://courier.example/world/",
                        "https://courier.example/archive/2026/11/")
                .noneMatch(url -> url.contains("404") || url.contains("/2026/11/23/"));
    }

    @Test
    void newsIsWhatWasPublishedInTheLastTwoDays() {
        stories();
        byte[] news = render(new Output.NewsSitemap(""));
        assertThat(Xml.texts(news, "loc"))
                .containsExactly(
                        "https://courier.example/world/2026/11/23/one/",
                        "https://courier.example/world/2026/11/21/edge/");
        assertThat(Xml.texts(news, "news:name")).containsOnly("The Courier");
        assertThat(Xml.texts(news, "news:publication_date"))
                .containsExactly("2026-11-23T04:30:00+00:00", "2026-11-21T12:00:01+00:00");
        assertThat(Xml.texts(news, "news:title")).first().isEqualTo("One & <two> ]]> \ud83d\ude00");
    }

    @Test
    void aNewsSitemapWithoutNewsIsWellFormedAndEmpty() {
        byte[] news = render(new Output.NewsSitemap(""));
        assertThat(Xml.parse(news).getDocumentElement().getLocalName()).isEqualTo("urlset");
        assertThat(Xml.all(news, "url")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "as, as",
        "ast, ast",
        "zh, zh-cn",
        "zh-CN, zh-cn",
        "zh-Hans, zh-cn",
        "zh-SG, zh-cn",
        "zh-TW, zh-tw",
        "zh-HK, zh-tw",
        "zh-Hant, zh-tw",
        "sr-Latn-RS, sr"
    })
    void theLanguageIsWrittenAsGoogleWantsIt(String tag, String written) {
        assertThat(NewsSitemap.language(tag)).isEqualTo(written);
    }

    @Test
    void anAddressLongerThanTheProtocolAllowsIsLeftOut() {
        newsroom.story(new Story("articles/" + "x".repeat(2100) + ".md")).story(new Story("articles/fine.md"));
        assertThat(Xml.texts(render(new Output.MonthSitemap("", YearMonth.of(2026, 11), 1)), "loc"))
                .containsExactly("https://courier.example/news/2026/11/23/fine/");
        assertThat(Xml.all(render(new Output.NewsSitemap("")), "url")).hasSize(1);
    }

    @Test
    void anOutputOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> render(new Output.HomePage(""))).isInstanceOf(IllegalArgumentException.class);
        assertThat(MachineFiles.handles(new Output.HomePage(""))).isFalse();
        assertThat(MachineFiles.handles(new Output.NewsSitemap(""))).isTrue();
    }
}
