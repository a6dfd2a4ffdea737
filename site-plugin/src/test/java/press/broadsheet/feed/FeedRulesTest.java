package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import press.broadsheet.content.Settings.FeedFormat;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;

/** What the feed validator of the W3C (validator.w3.org/feed) asks of every feed. */
class FeedRulesTest {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final Pattern RELATIVE =
            Pattern.compile("(?:href|src|cite|poster)=\"(?!https?://|mailto:|tel:)[^\"]*\"");

    private final Newsroom newsroom = new Newsroom();

    @BeforeEach
    void stories() {
        newsroom.picture("media/a b.png", 4, 3)
                .author("anna", "Anna", "Reporter")
                .story(new Story("articles/world/one.md")
                        .by("anna")
                        .date("2026-03-29T02:30:00+01:00")
                        .picture("/media/a b.png", "", "", "")
                        .body("A [page](/pages/about.md), a [part](#x), a note[^1], //net, ![p](</media/a b.png>)\n\n"
                                + "# A heading\n\n[out](//cdn.example/x) <iframe src=\"https://www.youtube.com/embed/x\">"
                                + "</iframe> <script>1</script>\n\n[^1]: The note.\n"))
                .story(new Story("articles/world/two.md").date("2026-07-01T00:00:00Z"))
                .story(new Story("articles/world/three.md").date("2026-07-01T00:00:00Z"))
                .page("about", "About");
    }

    private byte[] feed(FeedFormat format) {
        return new MachineFiles().render(new Output.Feed(Scope.ALL, format), newsroom.desk());
    }

    @Test
    void guidsArePermalinksAndUnique() {
        List<Element> guids = Xml.all(feed(FeedFormat.RSS), "guid");
        assertThat(guids).hasSize(3).allSatisfy(guid -> {
            assertThat(guid.getAttribute("isPermaLink")).isEqualTo("true");
            assertThat(URI.create(guid.getTextContent()).isAbsolute()).isTrue();
        });
        assertThat(guids.stream().map(Element::getTextContent)).doesNotHaveDuplicates();
        assertThat(Xml.texts(feed(FeedFormat.ATOM), "id")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void datesOfRssAreOfRfc822WithTheRightWeekday() {
        assertThat(Xml.texts(feed(FeedFormat.RSS), "pubDate"))
                .containsExactly(
                        "Wed, 01 Jul 2026 01:00:00 +0100",
                        "Wed, 01 Jul 2026 01:00:00 +0100",
                        "Sun, 29 Mar 2026 02:30:00 +0100")
                .allSatisfy(
                        date -> assertThat(OffsetDateTime.parse(date, RFC_822)).isNotNull());
    }

    @Test
    void datesOfAtomAreOfRfc3339() {
        assertThat(Xml.texts(feed(FeedFormat.ATOM), "published"))
                .allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d"));
    }

    @Test
    void contentHasAbsoluteAddressesAloneAndNothingActive() {
        for (String content : Xml.texts(feed(FeedFormat.RSS), "content:encoded")) {
            assertThat(RELATIVE.matcher(content).results().map(found -> found.group()))
                    .isEmpty();
            assertThat(content).doesNotContain("<script", "<iframe", "<style", " id=\"");
        }
    }

    @Test
    void aFeedNamesItselfOnce() {
        assertThat(Xml.all(feed(FeedFormat.RSS), "atom:link")).singleElement().satisfies(link -> {
            assertThat(link.getAttribute("rel")).isEqualTo("self");
            assertThat(link.getAttribute("type")).isEqualTo("application/rss+xml");
            assertThat(link.getAttribute("href")).isEqualTo("https://courier.example/feed.xml");
        });
        assertThat(Xml.all(feed(FeedFormat.ATOM), "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("self")))
                .singleElement()
                .satisfies(link -> assertThat(link.getAttribute("href")).isEqualTo("https://courier.example/atom.xml"));
    }

    @Test
    void everyAtomEntryHasAnAuthorOfItsOwnOrOfTheFeed() {
        Element root = Xml.parse(feed(FeedFormat.ATOM)).getDocumentElement();
        assertThat(root.getAttribute("xml:lang")).isEqualTo("en");
        List<Element> authors = Xml.all(feed(FeedFormat.ATOM), "author");
        assertThat(authors.get(0).getParentNode().getNodeName()).isEqualTo("feed");
        assertThat(Xml.texts(feed(FeedFormat.ATOM), "name")).containsExactly("The Courier", "Anna");
    }

    @Test
    void anEnclosureHasAnEncodedAddressItsLengthAndItsType() {
        assertThat(Xml.all(feed(FeedFormat.RSS), "enclosure")).singleElement().satisfies(enclosure -> {
            assertThat(enclosure.getAttribute("url")).isEqualTo("https://courier.example/media/a%20b.png");
            assertThat(enclosure.getAttribute("length")).isEqualTo(String.valueOf(newsroom.length("media/a b.png")));
            assertThat(enclosure.getAttribute("type")).isEqualTo("image/png");
        });
    }
}
