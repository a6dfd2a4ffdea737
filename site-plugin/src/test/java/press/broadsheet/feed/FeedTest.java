package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import press.broadsheet.content.Settings.FeedFormat;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTest {
    private static final String HOSTILE =
            "]]> <script>alert(1)</script> & \"quotes\" 'single' \u0000\u0008\u001b \ufffe \ud83d\ude00 \u05e9\u05dc\u05d5\u05dd &amp; <!-- -->";

    private final Newsroom newsroom = new Newsroom();

    private byte[] feed(Scope scope, FeedFormat format) {
        return new MachineFiles().render(new Output.Feed(scope, format), newsroom.desk());
    }

    private byte[] feed(FeedFormat format) {
        return feed(Scope.ALL, format);
    }

    private static SyndFeed rome(byte[] bytes) throws FeedException, IOException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    private JsonNode json(Scope scope) {
        return JsonMapper.shared().readTree(feed(scope, FeedFormat.JSON));
    }

    private void portStory() {
        newsroom.picture("media/port.png", 640, 360)
                .author("anna", "Anna & Co", "Reporter")
                .author("ben", "Ben", "Photographer")
                .story(new Story("articles/world/port.md")
                        .title("Port *strike* ends")
                        .date("2026-11-23T06:30:00Z")
                        .updated("2026-11-23T09:00:00Z")
                        .by("anna")
                        .by("ben", "Photographs")
                        .tags("Harbour", "Unions")
                        .series("Docks")
                        .places("Saltmere")
                        .summary("The *longest* strike since 1926.")
                        .picture("/media/port.png", "Cranes", "The *old* port", "Ben")
                        .corrected("2026-11-23T08:00:00Z", "It was *three* days.")
                        .body("First, [a link](lock.md) and [a part](#part).\n\n![Map](/media/port.png)\n"))
                .story(new Story("articles/world/lock.md").title("Lock opens").date("2026-11-22T22:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void aFeedReaderFindsEverythingOfAStory(FeedFormat format) throws Exception {
        portStory();
        SyndFeed feed = rome(feed(format));
        assertThat(feed.getTitle()).isEqualTo("The Courier");
        assertThat(feed.getDescription()).isEqualTo("News of the harbour.");
        assertThat(feed.getEntries()).hasSize(2);
        SyndEntry entry = feed.getEntries().get(0);
        String url = "https://courier.example/world/2026/11/23/port/";
        assertThat(entry.getTitle()).isEqualTo("Port strike ends");
        assertThat(entry.getLink()).isEqualTo(url);
        assertThat(entry.getUri()).isEqualTo(url);
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T06:30:00Z"));
        assertThat(entry.getAuthor()).isEqualTo("Anna & Co");
        assertThat(entry.getDescription().getValue()).isEqualTo("The <em>longest</em> strike since 1926.");
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getName)
                .containsExactly("World", "Harbour", "Unions", "Docks", "Saltmere");
        assertThat(entry.getEnclosures()).singleElement().satisfies(enclosure -> {
            assertThat(enclosure.getUrl()).isEqualTo("https://courier.example/media/port.png");
            assertThat(enclosure.getType()).isEqualTo("image/png");
            assertThat(enclosure.getLength()).isEqualTo(newsroom.length("media/port.png"));
        });
        assertThat(entry.getContents())
                .singleElement()
                .satisfies(content -> assertThat(content.getValue())
                        .contains("href=\"https://courier.example/world/2026/11/22/lock/\"")
                        .contains("href=\"" + url + "#part\"")
                        .contains("src=\"https://courier.example/media/port.png\"")
                        .contains("clarifications</h2>")
                        .contains("<time datetime=\"2026-11-23T08:00:00+00:00\">November 23, 2026</time>: "
                                + "It was <em>three</em> days.</p>")
                        .doesNotContainPattern("(?:href|src)=\"(?!https:)"));
    }

    @Test
    void aJsonFeedHasEveryFieldOfAStory() {
        portStory();
        JsonNode feed = json(Scope.ALL);
        assertThat(feed.propertyNames())
                .containsExactly(
                        "version", "title", "home_page_url", "feed_url", "description", "authors", "language", "items");
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("feed_url").asString()).isEqualTo("https://courier.example/feed.json");
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("id").asString()).isEqualTo("https://courier.example/world/2026/11/23/port/");
        assertThat(item.path("url")).isEqualTo(item.path("id"));
        assertThat(item.path("content_html").asString()).contains("<h2>Corrections");
        assertThat(item.has("content_text")).isFalse();
        assertThat(item.path("summary").asString()).isEqualTo("The longest strike since 1926.");
        assertThat(item.path("date_published").asString()).isEqualTo("2026-11-23T06:30:00+00:00");
        assertThat(item.path("date_modified").asString()).isEqualTo("2026-11-23T09:00:00+00:00");
        assertThat(item.path("authors").path(0).path("url").asString())
                .isEqualTo("https://courier.example/authors/anna/");
        assertThat(item.path("image").asString()).isEqualTo("https://courier.example/media/port.png");
        JsonNode attachment = item.path("attachments").path(0);
        assertThat(attachment.path("mime_type").asString()).isEqualTo("image/png");
        assertThat(attachment.path("size_in_bytes").asLong()).isEqualTo(newsroom.length("media/port.png"));
    }

    @Test
    void aLeadPictureIsDescribedAsMediaRssAsks() {
        portStory();
        Element media = Xml.all(feed(FeedFormat.RSS), "media:content").get(0);
        assertThat(media.getAttribute("medium")).isEqualTo("image");
        assertThat(media.getAttribute("width")).isEqualTo("640");
        assertThat(media.getAttribute("height")).isEqualTo("360");
        assertThat(Xml.texts(feed(FeedFormat.RSS), "media:description")).containsExactly("The old port");
        assertThat(Xml.texts(feed(FeedFormat.RSS), "media:credit")).containsExactly("Ben");
    }

    @Test
    void aPictureOfAnotherSiteIsNoEnclosureSinceItsLengthIsUnknown() {
        newsroom.story(new Story("articles/a.md").picture("https://cdn.example/x.jpg", "", "", ""));
        byte[] rss = feed(FeedFormat.RSS);
        assertThat(Xml.all(rss, "enclosure")).isEmpty();
        assertThat(Xml.all(rss, "media:content"))
                .singleElement()
                .satisfies(media -> assertThat(media.getAttribute("url")).isEqualTo("https://cdn.example/x.jpg"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void hostileTextIsWellFormedAndKept(FeedFormat format) throws Exception {
        newsroom.name = "A & B ]]> <i>";
        newsroom.author("eve", HOSTILE, "Reporter")
                .story(new Story("articles/a.md")
                        .title(HOSTILE)
                        .summary(HOSTILE)
                        .by("eve")
                        .tags("R&D <b>")
                        .body("Some `]]>` text & more \u0001 \ud83d\ude00 ]]> end\n"));
        byte[] bytes = feed(format);
        SyndFeed feed = rome(bytes);
        assertThat(feed.getTitle()).isEqualTo("A & B ]]> <i>");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getTitle())
                .contains("]]> <script>alert(1)</script> & \"quotes\"")
                .contains("\ud83d\ude00 \u05e9\u05dc\u05d5\u05dd")
                .doesNotContain("\u0000", "\u0008", "\ufffe");
        assertThat(entry.getDescription().getValue()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(entry.getContents().get(0).getValue()).contains("<code>]]&gt;</code>", "\ud83d\ude00");
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).contains("R&D <b>");
    }

    @Test
    void hostileTextIsValidJson() {
        newsroom.story(new Story("articles/a.md").title(HOSTILE).body("\u2028 ]]> \"x\" \\ \n"));
        assertThat(json(Scope.ALL).path("items").path(0).path("title").asString())
                .contains("\ud83d\ude00");
    }

    @Test
    void aFeedWithoutStoriesDependsOnNoClock() throws Exception {
        byte[] rss = feed(FeedFormat.RSS);
        byte[] atom = feed(FeedFormat.ATOM);
        byte[] json = feed(FeedFormat.JSON);
        assertThat(Xml.all(rss, "lastBuildDate")).isEmpty();
        assertThat(Xml.texts(atom, "updated")).containsExactly(AtomFeed.NEVER);
        assertThat(JsonMapper.shared().readTree(json).path("items").isArray()).isTrue();
        assertThat(rome(rss).getEntries()).isEmpty();
        assertThat(rome(atom).getEntries()).isEmpty();
        newsroom.now = Newsroom.NOW.plusSeconds(86_400);
        assertThat(feed(FeedFormat.RSS)).isEqualTo(rss);
        assertThat(feed(FeedFormat.ATOM)).isEqualTo(atom);
        assertThat(feed(FeedFormat.JSON)).isEqualTo(json);
    }

    @Test
    void theNewestStoriesComeFirstAndOnlyAsManyAsTheSettingsSay() throws Exception {
        newsroom.items = 3;
        IntStream.rangeClosed(1, 9)
                .forEach(day -> newsroom.story(new Story("articles/s" + day + ".md")
                        .title("Day " + day)
                        .date("2026-11-0" + day + "T10:00:00Z")));
        assertThat(rome(feed(FeedFormat.RSS)).getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Day 9", "Day 8", "Day 7");
    }

    @Test
    void theFeedChangedWhenAnyOfItsStoriesDid() {
        newsroom.story(new Story("articles/old.md").date("2026-11-01T10:00:00Z").updated("2026-11-23T08:00:00+05:30"))
                .story(new Story("articles/new.md").date("2026-11-23T01:00:00Z"));
        assertThat(Xml.texts(feed(FeedFormat.RSS), "lastBuildDate")).containsExactly("Mon, 23 Nov 2026 02:30:00 +0000");
        assertThat(Xml.texts(feed(FeedFormat.ATOM), "updated")).first().isEqualTo("2026-11-23T02:30:00+00:00");
    }

    @Test
    void aFeedOfSummariesHasNoFullText() throws Exception {
        newsroom.fullText = false;
        newsroom.story(new Story("articles/a.md").summary("In short.").body("At length.\n"));
        assertThat(rome(feed(FeedFormat.RSS)).getEntries().get(0).getContents()).isEmpty();
        JsonNode item = json(Scope.ALL).path("items").path(0);
        assertThat(item.has("content_html")).isFalse();
        assertThat(item.path("content_text").asString()).isEqualTo("In short.");
    }

    @Test
    void aStoryWithoutAWordStillHasADescription() throws Exception {
        newsroom.story(new Story("articles/a.md").title("Gallery").body(""));
        assertThat(rome(feed(FeedFormat.RSS))
                        .getEntries()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo("Gallery");
        assertThat(json(Scope.ALL).path("items").path(0).path("content_text").asString())
                .isEqualTo("Gallery");
    }

    @Test
    void feedsOfSectionsTagsAndAuthorsAreNamedAfterThem() {
        portStory();
        newsroom.section("world", "World news", "From *everywhere*.");
        record Wanted(Scope scope, String title, String link, String description) {}
        List<Wanted> all = List.of(
                new Wanted(Scope.section("world"), "World news \u2013 The Courier", "/world/", "From everywhere."),
                new Wanted(
                        new Scope(Scope.Kind.TAG, "harbour"),
                        "Harbour \u2013 The Courier",
                        "/tags/harbour/",
                        "Harbour \u2013 The Courier"),
                new Wanted(Scope.author("anna"), "Anna & Co \u2013 The Courier", "/authors/anna/", "About Anna & Co."));
        for (Wanted wanted : all) {
            byte[] rss = feed(wanted.scope(), FeedFormat.RSS);
            assertThat(Xml.texts(rss, "title")).first().isEqualTo(wanted.title());
            assertThat(Xml.texts(rss, "link")).first().isEqualTo("https://courier.example" + wanted.link());
            assertThat(Xml.texts(rss, "description")).first().isEqualTo(wanted.description());
            assertThat(Xml.all(rss, "atom:link").get(0).getAttribute("href"))
                    .isEqualTo("https://courier.example" + wanted.link() + "feed.xml");
        }
    }

    @Test
    void aStoryInAnotherLanguageSaysSo() {
        newsroom.story(new Story("articles/a.md").language("bn").title("\u09ac\u09be\u0982\u09b2\u09be"));
        assertThat(Xml.texts(feed(FeedFormat.RSS), "dc:language")).containsExactly("bn");
        assertThat(Xml.all(feed(FeedFormat.ATOM), "entry").get(0).getAttribute("xml:lang"))
                .isEqualTo("bn");
        assertThat(json(Scope.ALL).path("items").path(0).path("language").asString())
                .isEqualTo("bn");
    }

    @Test
    void aSiteUnderAPathHasItInEveryAddress() throws Exception {
        newsroom.url = "https://example.org/pa%20per";
        portStory();
        assertThat(rome(feed(FeedFormat.RSS)).getEntries().get(0).getLink())
                .startsWith("https://example.org/pa%20per/world/");
        assertThat(Newsroom.text(feed(FeedFormat.RSS))).doesNotContain("example.org/world", "pa per");
    }

    @ParameterizedTest
    @EnumSource
    void everyFeedEndsWithALineFeedAndIsTheSameTwice(FeedFormat format) {
        portStory();
        assertThat(Newsroom.text(feed(format))).endsWith("\n").doesNotContain("\r");
        assertThat(feed(format)).isEqualTo(feed(format));
    }
}
