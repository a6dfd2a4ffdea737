package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import press.broadsheet.feed.Xml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every feed of the demo, read by a feed reader's library that knows nothing of the writer. */
@ExtendWith(Demo.class)
class DemoFeedsTest {
    private final DemoSite demo;

    DemoFeedsTest(DemoSite demo) {
        this.demo = demo;
    }

    @Test
    void theFrontTheSectionsTheTagsAndTheAuthorsHaveFeedsOfEveryFormat() {
        assertThat(demo.filesNamed("/feed.xml"))
                .contains("/feed.xml", "/harbour/feed.xml", "/tags/ferry/feed.xml", "/authors/news-desk/feed.xml")
                .hasSizeGreaterThan(30);
        assertThat(demo.filesNamed("/atom.xml")).hasSameSizeAs(demo.filesNamed("/feed.xml"));
        assertThat(demo.filesNamed("/feed.json")).hasSameSizeAs(demo.filesNamed("/feed.xml"));
    }

    @TestFactory
    Stream<DynamicTest> aFeedReaderReadsEveryFeed() {
        return Stream.concat(demo.filesNamed("/feed.xml").stream(), demo.filesNamed("/atom.xml").stream())
                .map(path -> DynamicTest.dynamicTest(path, () -> check(path)));
    }

    private void check(String path) throws Exception {
        byte[] bytes = demo.bytes(path);
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getFeedType()).isEqualTo(path.endsWith("atom.xml") ? "atom_1.0" : "rss_2.0");
        assertThat(ownAddress(bytes)).isEqualTo(DemoSite.URL + path);
        assertThat(feed.getEntries()).hasSizeBetween(1, 30);
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getPublishedDate)
                .isSortedAccordingTo(Comparator.reverseOrder());
        Set<String> ids = new HashSet<>();
        for (SyndEntry entry : feed.getEntries()) {
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(ids.add(entry.getUri())).as("a second " + entry.getUri()).isTrue();
            checkLink(entry.getLink());
            assertThat(entry.getContents()).singleElement().satisfies(content -> checkContent(entry, content));
            assertThat(entry.getEnclosures())
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(enclosure -> assertThat(
                                    (long) demo.bytes(enclosure.getUrl().substring(DemoSite.URL.length())).length)
                            .isEqualTo(enclosure.getLength()));
        }
    }

    /** What the feed says is its own address. */
    private static String ownAddress(byte[] bytes) {
        List<String> own = new ArrayList<>();
        for (String name : List.of("link", "atom:link")) {
            Xml.all(bytes, name).stream()
                    .filter(link -> link.getAttribute("rel").equals("self"))
                    .forEach(link -> own.add(link.getAttribute("href")));
        }
        assertThat(own).hasSize(1);
        return own.get(0);
    }

    private void checkContent(SyndEntry entry, SyndContent content) {
        checkHtml(entry.getLink(), content.getValue());
    }

    /** Text that leaves the site keeps only addresses that are whole, and none that leads nowhere. */
    private void checkHtml(String story, String html) {
        Document body = Jsoup.parseBodyFragment(html);
        assertThat(body.text()).as("the text of " + story).isNotBlank();
        assertThat(body.select("script, iframe, style")).isEmpty();
        for (Element element : body.select("[href], [src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            assertThat(address).as(element.outerHtml()).matches("(?:https?://|mailto:|tel:).+");
            if (address.startsWith(DemoSite.URL + "/")) {
                checkLink(address);
            }
        }
    }

    private void checkLink(String address) {
        assertThat(address).startsWith(DemoSite.URL + "/");
        String path = address.substring(DemoSite.URL.length()).replaceFirst("#.*", "");
        assertThat(demo.serves(path)).as(address + " is of the site").isTrue();
    }

    @TestFactory
    Stream<DynamicTest> everyJsonFeedHasWhatVersion11Asks() {
        return demo.filesNamed("/feed.json").stream().map(path -> DynamicTest.dynamicTest(path, () -> checkJson(path)));
    }

    private void checkJson(String path) {
        JsonNode feed = JsonMapper.shared().readTree(demo.bytes(path));
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isNotBlank();
        assertThat(feed.path("feed_url").asString()).isEqualTo(DemoSite.URL + path);
        checkLink(feed.path("home_page_url").asString());
        assertThat(feed.path("items")).hasSizeBetween(1, 30);
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("id").isString()).isTrue();
            assertThat(ids.add(item.path("id").asString()))
                    .as("a second " + item.path("id"))
                    .isTrue();
            checkLink(item.path("url").asString());
            checkHtml(item.path("url").asString(), item.path("content_html").asString());
            OffsetDateTime published =
                    OffsetDateTime.parse(item.path("date_published").asString());
            if (item.has("date_modified")) {
                assertThat(OffsetDateTime.parse(item.path("date_modified").asString()))
                        .isAfterOrEqualTo(published);
            }
            for (JsonNode attachment : item.path("attachments")) {
                assertThat(attachment.path("mime_type").asString()).contains("/");
                String file = attachment.path("url").asString().substring(DemoSite.URL.length());
                assertThat(attachment.path("size_in_bytes").asLong()).isEqualTo(demo.bytes(file).length);
            }
        }
    }

    @Test
    void theThreeFormatsTellOfTheSameStories() throws Exception {
        for (String rss : demo.filesNamed("/feed.xml")) {
            String folder = rss.substring(0, rss.length() - "feed.xml".length());
            List<String> stories = links(rss);
            assertThat(links(folder + "atom.xml")).as(folder).isEqualTo(stories);
            List<String> json = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(demo.bytes(folder + "feed.json"))
                    .path("items")
                    .forEach(item -> json.add(item.path("url").asString()));
            assertThat(json).as(folder).isEqualTo(stories);
        }
    }

    private List<String> links(String path) throws Exception {
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(demo.bytes(path)))).getEntries().stream()
                        .map(SyndEntry::getLink)
                        .toList();
    }
}
