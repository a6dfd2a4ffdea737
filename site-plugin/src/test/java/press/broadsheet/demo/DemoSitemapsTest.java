package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import press.broadsheet.feed.Xml;

/** The demo's sitemaps by the schemas of sitemaps.org and Google, and against the pages that are there. */
@ExtendWith(Demo.class)
class DemoSitemapsTest {
    private final DemoSite demo;

    DemoSitemapsTest(DemoSite demo) {
        this.demo = demo;
    }

    private List<String> sitemaps() {
        return demo.files().keySet().stream()
                .filter(path -> path.matches("(/[a-z]+)?/sitemap-.*") && !path.endsWith("/sitemap-news.xml"))
                .toList();
    }

    @Test
    void everySitemapIsValidByTheSchemas() throws Exception {
        Xml.validate(demo.bytes("/sitemap.xml"), "siteindex.xsd");
        Xml.validate(demo.bytes("/sitemap-news.xml"), "all.xsd");
        assertThat(sitemaps()).hasSizeGreaterThan(3);
        for (String path : sitemaps()) {
            Xml.validate(demo.bytes(path), "all.xsd");
        }
    }

    @Test
    void theIndexListsEverySitemap() {
        assertThat(Xml.texts(demo.bytes("/sitemap.xml"), "loc"))
                .containsExactlyInAnyOrderElementsOf(
                        sitemaps().stream().map(path -> DemoSite.URL + path).toList());
    }

    @Test
    void everyPageThatMayBeListedIsListedOnceAndNoOther() {
        List<String> listed = new ArrayList<>();
        sitemaps().forEach(path -> listed.addAll(Xml.texts(demo.bytes(path), "loc")));
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(demo.indexable().keySet().stream()
                        .map(address -> DemoSite.URL + address)
                        .toList());
    }

    @Test
    void theNewsSitemapHasTheStoriesOfTheLastTwoDays() {
        byte[] news = demo.bytes("/sitemap-news.xml");
        List<String> dates = Xml.texts(news, "news:publication_date");
        assertThat(Xml.texts(news, "loc"))
                .isNotEmpty()
                .hasSameSizeAs(dates)
                .allSatisfy(url -> assertThat(demo.pages()).containsKey(url.substring(DemoSite.URL.length())));
        assertThat(dates)
                .allSatisfy(date -> assertThat(OffsetDateTime.parse(date).toInstant())
                        .isBetween(Instant.parse("2026-11-21T12:00:00Z"), Instant.parse("2026-11-23T12:00:00Z")));
    }

    @Test
    void everyPictureOfASitemapIsThere() {
        for (String path : sitemaps()) {
            assertThat(Xml.texts(demo.bytes(path), "image:loc"))
                    .as(path)
                    .allSatisfy(url -> assertThat(demo.serves(url.substring(DemoSite.URL.length())))
                            .as(url)
                            .isTrue());
        }
    }

    @Test
    void robotsTxtNamesTheSitemaps() {
        assertThat(new String(demo.bytes("/robots.txt"), StandardCharsets.UTF_8))
                .contains("Sitemap: " + DemoSite.URL + "/sitemap.xml\n")
                .contains("Sitemap: " + DemoSite.URL + "/sitemap-news.xml\n");
    }
}
