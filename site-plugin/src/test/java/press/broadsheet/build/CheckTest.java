package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check finds in a finished site, and that it names the source. */
class CheckTest {
    private static final String SETTINGS = "content/site.yaml";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperInWhichNothingIsWrong() {
        paper = new Paper(temp);
        paper.write("content/media/front.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"9\"/>");
        paper.replace(SETTINGS, "language: en-GB", "language: en-GB\nimage: {src: /media/front.svg, alt: The quay}");
        paper.replace("templates/inner.ftlh", "${t", "<title>About</title><h1>About</h1>${t");
    }

    private List<String> findings() {
        paper.build();
        CheckReport report = CheckReport.of(paper.request(), false);
        return Stream.concat(report.errors().stream(), report.warnings().stream())
                .toList();
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        assertThat(findings()).isEmpty();
    }

    /** The lines of a kind, without those of others. */
    private List<String> findings(String code) {
        return findings().stream()
                .filter(line -> line.contains('[' + code + ']'))
                .toList();
    }

    private void body(String text) {
        paper.story("town/s1", "2026-11-01", "tags: [ferry]\nauthors: [desk]\n", text);
    }

    @Test
    void aDeadLinkIsToldAtItsPlaceInTheStoryOnceForAllPagesAndFeeds() {
        body("A line.\n\nSee [this](/no/where/) and [that](/town/).");
        assertThat(findings("dead-link"))
                .containsExactly("content/articles/town/s1.md:9:12: error[dead-link]: the link /no/where/ leads to"
                        + " nothing on the site, on /town/2026/11/01/s1/ and 12 other pages; mend it, or take it out");
    }

    @Test
    void aDeadLinkOfAHandWrittenTagIsToldAtItsPlace() {
        body("Look <a href=\"/tags/fery/\">here</a>.");
        assertThat(findings("dead-link"))
                .singleElement()
                .asString()
                .startsWith("content/articles/town/s1.md:7:15: error[dead-link]: the link /tags/fery/ leads");
    }

    @Test
    void aPartThatThePageHasNotIsToldWithTheNearest() {
        body("## The wall\n\nSee [above](#the-wal), [there](/articles/town/s2.md#end) and [it](#the-wall).");
        assertThat(findings("dead-anchor"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("content/articles/town/s1.md:9:13: error[dead-anchor]: the page"
                                + " /town/2026/11/01/s1/ has no part named the-wal,")
                        .endsWith("; did you mean the-wall?"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("content/articles/town/s1.md:9:32: error[dead-anchor]: the page"
                                + " /town/2026/11/02/s2/ has no part named end"));
    }

    @Test
    void aLinkToAnOldAddressIsToldWithTheNewOne() {
        paper.replace("content/articles/town/s2.md", "tags:", "aliases: [/old/two/]\ntags:");
        body("See [two](/old/two/).");
        assertThat(findings("moved-link"))
                .singleElement()
                .asString()
                .startsWith("content/articles/town/s1.md:7:11: warning[moved-link]: the link /old/two/ leads on to"
                        + " /town/2026/11/02/s2/, on ")
                .endsWith("; link to /town/2026/11/02/s2/");
    }

    @Test
    void aLinkOfATemplateIsToldOnceAtItsPlaceInTheTemplate() {
        paper.write("templates/plain.ftlh", "<title>x</title><h1>${article.title}</h1>\n<a href=\"/nothing/\">x</a>\n");
        paper.replace("content/articles/town/s2.md", "tags:", "layout: plain\ntags:");
        paper.replace("content/articles/town/s3.md", "tags:", "layout: plain\ntags:");
        assertThat(findings("dead-link"))
                .containsExactly("templates/plain.ftlh:2:10: error[dead-link]: the link /nothing/ leads to nothing on"
                        + " the site, on /town/2026/11/02/s2/ and another page; mend it, or take it out");
    }

    @Test
    void aLinkOfTheSettingsIsToldAtItsPlace() {
        paper.replace("content/articles/town/s2.md", "tags:", "aliases: [/old/two/]\ntags:");
        paper.replace(SETTINGS, "sections:", "menu: {footer: [{url: /old/two/, title: Us}]}\nsections:");
        assertThat(findings("moved-link"))
                .singleElement()
                .asString()
                .startsWith("content/site.yaml:3:23: warning[moved-link]: the link /old/two/ leads on to");
    }

    @Test
    void storiesWithoutAPictureAreOneMatterForTheSettings() {
        paper.replace(SETTINGS, "image: {src: /media/front.svg, alt: The quay}", "copyright: us");
        assertThat(findings("bad-structured-data"))
                .containsExactly("content/site.yaml:1:1: warning[bad-structured-data]: a story has no image in the"
                        + " structured data, on /town/2026/11/01/s1/ and 6 other pages; set image in the settings, which"
                        + " stands in where a story has none, or give the story one");
    }

    @Test
    void aCopiedFileIsReadToo() {
        paper.write(
                "src/main/site/game/index.html", "<p>\n<img src=board.png alt=Board>\n<script src='/x.js'></script>");
        paper.write("src/main/site/game/game.css", "a { background: url(\"../missing.png\") }");
        assertThat(findings("dead-link"))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "src/main/site/game/index.html:2:10: error[dead-link]: the picture /game/board.png"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("src/main/site/game/index.html:3:14: error[dead-link]: the file /x.js"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("src/main/site/game/game.css:1:22: error[dead-link]: the file /missing.png"));
    }

    @Test
    void aPictureWithoutWordsIsTold() {
        body("![](/media/quay.svg)\n\n<img src=\"/media/quay.svg\">");
        paper.write("src/main/site/game.html", "<p>\n<img src=\"/media/quay.svg\">");
        assertThat(findings("missing-alt"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("content/articles/town/s1.md:7:")
                        .contains("warning[missing-alt]"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("src/main/site/game.html:2:11: warning[missing-alt]: the picture /media/quay.svg"
                                + " has no alt text, on /game.html"));
    }

    @Test
    void aHeadingThatLeavesOutALevelIsTold() {
        body("## First\n\n#### Too *deep* down\n\nText.");
        assertThat(findings("heading-order"))
                .containsExactly(
                        "content/articles/town/s1.md:9:1: warning[heading-order]: the heading \"Too deep down\""
                                + " is of level 4 after one of level 2, on /town/2026/11/01/s1/; make it one of level 3");
    }

    @Test
    void twoStoriesWithOneHeadlineOrSummaryAreTold() {
        paper.replace("content/articles/town/s3.md", "title: Story town/s3", "title: Story town/s1");
        paper.replace("content/articles/town/s4.md", "date:", "summary: What was said again.\ndate:");
        paper.replace("content/articles/town/s5.md", "date:", "summary: What was said again.\ndate:");
        assertThat(findings("duplicate-title"))
                .containsExactly(
                        "content/articles/town/s3.md:2:8: warning[duplicate-title]: the story"
                                + " content/articles/town/s1.md has the same headline; say what is new in this one",
                        "content/articles/town/s5.md:3:10: warning[duplicate-title]: the story"
                                + " content/articles/town/s4.md has the same summary; say what is new in this one");
    }

    @Test
    void aPageThatLoadsTooMuchIsToldWithWhatIsHeaviest() {
        paper.replace(SETTINGS, "sections:", "check: {pageKilobytes: 200}\nsections:");
        paper.write("src/main/site/big.js", "x".repeat(300_000));
        paper.write("templates/plain.ftlh", "<title>x</title><h1>x</h1>\n<script src=\"/big.js\"></script>\n");
        paper.replace("content/articles/town/s2.md", "tags:", "layout: plain\ntags:");
        assertThat(findings("heavy-page"))
                .containsExactly("templates/plain.ftlh:2:14: warning[heavy-page]: more than 200 kB are loaded at once,"
                        + " most of all /big.js with 300 kB, on /town/2026/11/02/s2/; make it smaller, or let it load"
                        + " later");
    }

    @Test
    void tagsInTwoSpellingsAreToldAndTrueDifferencesAreNot() {
        for (int i = 1; i <= 4; i++) {
            paper.replace(
                    "content/articles/town/s" + i + ".md",
                    "tags: [ferry]",
                    "tags: [Harbour wall, election 2025, Parliament]");
        }
        paper.replace("content/articles/town/s5.md", "tags: [ferry]", "tags: [Harbour-walls, election 2026]");
        paper.replace("content/articles/town/s6.md", "tags: [ferry]", "tags: [Parlaiment, ferry]");
        assertThat(findings("tag-spelling"))
                .containsExactly(
                        "content/articles/town/s5.md:4:8: warning[tag-spelling]: the tag Harbour-walls is probably"
                                + " Harbour wall in another spelling; write Harbour wall in this story, or give both a"
                                + " file in content/tags",
                        "content/articles/town/s6.md:4:8: warning[tag-spelling]: the tag Parlaiment is probably"
                                + " Parliament in another spelling; write Parliament in this story, or give both a file"
                                + " in content/tags");
    }

    @Test
    void aFileThatNothingShowsIsToldUnlessAHeldStoryNamesIt() {
        String drawing = paper.read("content/media/quay.svg");
        paper.write("content/media/left.svg", drawing);
        paper.write("content/articles/town/beside.svg", drawing);
        paper.write("content/media/later.svg", drawing);
        paper.story("town/draft", "2026-11-09", "draft: true\n", "![The quay](/media/later.svg)");
        assertThat(findings("unused-media"))
                .containsExactly(
                        "content/articles/town/beside.svg:1:1: warning[unused-media]: no page shows this file; remove"
                                + " it, or name it in a story",
                        "content/media/left.svg:1:1: warning[unused-media]: no page shows this file; remove it, or name"
                                + " it in a story");
    }

    @Test
    void structuredDataIsReadAsSearchEnginesDo() {
        paper.write("templates/plain.ftlh", """
                <title>x</title><h1>x</h1>
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                "headline":"${article.title}","datePublished":"2026-11-02","author":[{"@type":"Person"}],
                "image":["/media/none.jpg"]}</script>
                <script type="application/ld+json">{"@context":</script>
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList",
                "itemListElement":[{"@type":"ListItem","position":2,"name":"x"}]}</script>
                """);
        paper.replace("content/articles/town/s2.md", "tags:", "layout: plain\ntags:");
        assertThat(findings("bad-structured-data"))
                .extracting(line -> line.replaceFirst(", on .*", ""))
                .containsExactly(
                        "content/articles/town/s2.md:3:7: warning[bad-structured-data]: datePublished is \"2026-11-02\","
                                + " no date and time with an offset",
                        "content/articles/town/s2.md:6:10: warning[bad-structured-data]: an author has no name in the"
                                + " structured data",
                        "templates/plain.ftlh:1:1: warning[bad-structured-data]: a BreadcrumbList has fewer than two"
                                + " steps",
                        "templates/plain.ftlh:1:1: warning[bad-structured-data]: step 1 of the BreadcrumbList lacks its"
                                + " position, name or item",
                        "templates/plain.ftlh:1:1: warning[bad-structured-data]: the structured data is no JSON");
    }

    @Test
    void feedsAndSitemapsThatCannotBeReadAreTold() {
        paper.build();
        paper.replace("target/site/feed.xml", "</item>", "");
        paper.replace("target/site/atom.xml", "<updated>2026", "<updated>two thousand");
        paper.replace("target/site/feed.json", "\"title\":\"The Post\"", "\"other\":\"\"");
        paper.replace("target/site/sitemap-2026-11.xml", "/town/2026/11/03/s3/", "/town/2026/11/03/other/");
        List<String> errors = CheckReport.of(paper.request(), false).errors();
        assertThat(errors)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("target/site/feed.xml:1:1: error[bad-feed]: the file is not well-formed XML"))
                .anySatisfy(line -> assertThat(line).contains("error[bad-feed]: updated is no date and time"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("target/site/feed.json:1:1: error[bad-feed]: the feed has no title"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("target/site/sitemap-2026-11.xml:1:1: error[bad-sitemap]: the address in a sitemap"
                                + " /town/2026/11/03/other/ leads to nothing on the site"));
    }

    @Test
    void anEnclosureThatHasOtherBytesThanItsFeedsSayIsToldAtItsPlaceInTheStory() {
        paper.write("content/media/quay.mp3", "The sound of the quay.");
        paper.story("town/s1", "2026-11-01", "audio: /media/quay.mp3\ntags: [ferry]\n", "Listen.");
        assertThat(findings()).isEmpty();
        paper.write("target/site/media/quay.mp3", "The sound");
        CheckReport report = CheckReport.of(paper.request(), false);
        assertThat(report.errors())
                .singleElement()
                .asString()
                .startsWith(
                        "content/articles/town/s1.md:4:8: error[bad-feed]: the enclosure /media/quay.mp3 has 9 bytes,"
                                + " not 22, on /atom.xml and ")
                .endsWith("; build the site again, or write its true length");
    }

    @Test
    void aFeedThatNamesAnotherAddressAsItsOwnIsTold() {
        paper.write("src/main/site/old/feed.xml", """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Old</title><link>https://post.example/</link><description>Old</description>
                <atom:link rel="self" href="https://post.example/feed.xml"/>
                <item><title>One</title><link>https://post.example/town/</link><guid>https://post.example/town/</guid>
                <pubDate>Mon, 23 Nov 2026 04:00:00 +0100</pubDate>
                <enclosure url="https://elsewhere.example/a.mp3" type="audio/mpeg" length="many"/></item>
                </channel>
                </rss>
                """);
        paper.build();
        paper.replace("target/site/town/atom.xml", "/town/atom.xml", "/atom.xml");
        paper.replace("target/site/town/feed.json", "/town/feed.json", "/no/feed.json");
        assertThat(CheckReport.of(paper.request(), false).errors())
                .containsExactlyInAnyOrder(
                        "src/main/site/old/feed.xml:4:29: error[bad-feed]: the feed says that its own address is"
                                + " https://post.example/feed.xml, and it is /old/feed.xml, on /old/feed.xml; let it name"
                                + " its own address, or subscribers will go to the other",
                        "src/main/site/old/feed.xml:1:1: error[bad-feed]: the length of the enclosure is \"many\", no"
                                + " number, on /old/feed.xml; mend it, or feed readers will drop it",
                        "target/site/town/atom.xml:1:1: error[bad-feed]: the feed says that its own address is"
                                + " https://post.example/atom.xml, and it is /town/atom.xml, on /town/atom.xml; let it"
                                + " name its own address, or subscribers will go to the other",
                        "target/site/town/feed.json:1:1: error[bad-feed]: the feed says that its own address is"
                                + " https://post.example/no/feed.json, and it is /town/feed.json, on /town/feed.json; let"
                                + " it name its own address, or subscribers will go to the other");
    }

    @Test
    void howGraveAFindingIsTheSettingsSay() {
        body("See [this](/no/where/) and [that](/town/#nix).\n\n## A\n\n#### B");
        paper.replace(
                SETTINGS,
                "sections:",
                "check: {links: warning, anchors: off, headings: error, ignore: /skip/*}\nsections:");
        paper.story("town/s2", "2026-11-02", "", "See [it](/skip/me/).");
        paper.build();
        CheckReport report = CheckReport.of(paper.request(), false);
        assertThat(report.errors()).singleElement().asString().contains("error[heading-order]");
        assertThat(report.warnings()).singleElement().asString().contains("warning[dead-link]");
    }

    @Test
    void otherSitesAreAskedIfThatIsWantedAndBelievedForAWhile() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            boolean lost = exchange.getRequestURI().getPath().equals("/lost");
            exchange.sendResponseHeaders(lost ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort();
            paper.replace(SETTINGS, "sections:", "check: {ignore: [\"" + there + "/old/*\"]}\nsections:");
            body("[a](" + there + "/lost), [b](" + there + "/found) and [c](" + there + "/old/x).");
            paper.build();
            LinkQuestions questions = new LinkQuestions(Duration.ofSeconds(5), 2, Duration.ofDays(7));
            assertThat(CheckReport.of(paper.request(), false).warnings()).isEmpty();
            assertThat(asked.get()).isZero();
            for (int run = 0; run < 2; run++) {
                CheckReport report = CheckReport.of(paper.request(), false, Optional.of(questions));
                assertThat(report.warnings())
                        .singleElement()
                        .asString()
                        .startsWith("content/articles/town/s1.md:7:5: warning[external-link]: the link " + there
                                + "/lost answers 404, on /town/2026/11/01/s1/ and ");
            }
            // HEAD and GET of the lost one each time, HEAD of the found one once.
            assertThat(asked.get()).isEqualTo(5);
        } finally {
            server.stop(0);
        }
    }
}
