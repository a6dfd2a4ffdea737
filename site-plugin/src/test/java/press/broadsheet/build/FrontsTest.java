package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.source.Digest;

/** Curated fronts and ordered series: the clock and edits render what they change, and nothing else. */
public class FrontsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = new Paper(temp.resolve("paper"));
        paper.write(
                "templates/home.ftlh",
                "<#if front??><#if front.breaking??>!${front.breaking.text} ${front.breaking.url!}</#if>"
                        + "<#list front.slots as slot>[${slot.name}<#list slot.articles as a> ${a.plainTitle}</#list>]"
                        + "</#list></#if>");
    }

    private String front() {
        return paper.read("target/site/index.html");
    }

    private List<String> build(String instant) {
        return Paper.rendered(SiteBuilder.build(paper.request(Instant.parse(instant))));
    }

    @Test
    void noStoryStandsTwiceAndPinsComeBeforeQueries() {
        paper.write("content/fronts/home.yaml", """
                slots:
                  lead: {count: 2, fill: newest}
                  beside: {count: 3, pins: [match, articles/town/s7.md], fill: {section: town}}
                  more: {pins: [town/s6.md, /articles/town/s1.md]}
                """);
        build("2026-11-23T12:00:00Z");
        assertThat(front())
                .isEqualTo("[lead Story town/s5 Story town/s4][beside Story sport/match Story town/s7 Story town/s3]"
                        + "[more Story town/s6 Story town/s1]");
    }

    @Test
    void queriesJoinTermsAndTypes() {
        paper.story("town/view", "2026-11-04T10:00", "tags: [ferry]\ntype: opinion\nplaces: [Quay]\n", "I think.");
        paper.write("content/fronts/home.yaml", """
                slots:
                  opinion: {count: 3, fill: {tag: Ferry, type: opinion}}
                  quay: {count: 3, fill: {place: Quay, section: town}}
                  sport: {count: 3, fill: {section: sport, tag: ferry}}
                  rest: {fill: {tag: ferry}}
                """);
        build("2026-11-23T12:00:00Z");
        assertThat(front()).isEqualTo("[opinion Story town/view][rest Story town/s7]");
    }

    @Test
    void aPinThatBeginsOrEndsRendersThatFrontAlone() throws IOException {
        paper.write("content/fronts/home.yaml", """
                breaking: {text: "It *floods*", link: s2, from: 2026-11-23 14:00, until: 2026-11-23 16:00}
                slots:
                  lead:
                    pins: [{story: s1, from: 2026-11-23 13:00, until: 2026-11-23 15:00}, s2]
                    count: 1
                  late: {from: 2026-11-23 17:00, fill: newest}
                """);
        paper.write("content/fronts/sport.yaml", "slots: {lead: {pins: [s3]}}\n");
        build("2026-11-23T12:00:00Z");
        assertThat(front()).isEqualTo("[lead Story town/s2]");
        assertThat(build("2026-11-23T12:59:59Z")).isEmpty();
        assertThat(build("2026-11-23T13:00:00Z")).containsExactly("/");
        assertThat(front()).isEqualTo("[lead Story town/s1]");
        assertThat(build("2026-11-23T14:00:00Z")).containsExactly("/");
        assertThat(front()).isEqualTo("!It <em>floods</em> /town/2026/11/02/s2/[lead Story town/s1]");
        assertThat(build("2026-11-23T15:00:00Z")).containsExactly("/");
        assertThat(front()).endsWith("[lead Story town/s2]");
        assertThat(build("2026-11-23T16:00:00Z")).containsExactly("/");
        assertThat(front()).isEqualTo("[lead Story town/s2]");
        assertThat(build("2026-11-23T17:00:00Z")).containsExactly("/");
        assertThat(front()).isEqualTo("[lead Story town/s2][late Story sport/match]");
        assertThat(build("2026-11-23T18:00:00Z")).isEmpty();
        assertSameAsClean("2026-11-23T18:00:00Z");
    }

    @Test
    void timesAreThoseOfTheSitesZone() {
        paper.replace("content/site.yaml", "language: en-GB", "language: en-GB\ntimezone: Asia/Kolkata");
        paper.write(
                "content/fronts/home.yaml",
                "slots: {lead: {pins: [{story: s1, from: \"2026-11-23 18:00\"}, s2], count: 1}}\n");
        build("2026-11-23T12:29:59Z");
        assertThat(front()).isEqualTo("[lead Story town/s2]");
        build("2026-11-23T12:30:00Z");
        assertThat(front()).isEqualTo("[lead Story town/s1]");
    }

    @Test
    void anEditOfAFrontRendersThatFrontAlone() throws IOException {
        paper.write("content/fronts/home.yaml", "slots: {lead: {pins: [s1]}}\n");
        paper.write("content/fronts/town.yaml", "slots: {lead: {pins: [s2]}}\n");
        paper.build();
        paper.write("content/fronts/home.yaml", "# later\nslots: {lead: {pins: [s1]}}\n");
        assertThat(build("2026-11-23T12:00:00Z")).isEmpty();
        paper.write("content/fronts/town.yaml", "slots: {lead: {pins: [s3]}}\n");
        assertThat(build("2026-11-23T12:00:00Z")).containsExactly("/town/");
        paper.delete("content/fronts/town.yaml");
        assertThat(build("2026-11-23T12:00:00Z")).containsExactly("/town/");
        assertSameAsClean("2026-11-23T12:00:00Z");
    }

    @Test
    void whatAnEditOfAFrontWouldReachIsAnswered() {
        paper.write("content/fronts/home.yaml", "slots: {lead: {pins: [s1]}}\n");
        paper.build();
        ImpactReport report = ImpactReport.of(paper.request(), false, "content/fronts/home.yaml");
        assertThat(report.cases())
                .extracting(ImpactReport.Case::words)
                .containsExactly("all its slots were taken out", "it were removed");
        assertThat(report.cases()).allSatisfy(each -> assertThat(each.rebuilt()).containsExactly("/"));
    }

    @Test
    void aPinnedStoryThatIsReleasedExpiresOrIsRenamedRendersItsFront() throws IOException {
        paper.story("town/secret", "2026-11-24", "", "Not yet.");
        paper.write(
                "content/fronts/home.yaml",
                "slots: {lead: {pins: [{story: secret, from: 2026-11-24}, s1], count: 1}}\n");
        build("2026-11-23T12:00:00Z");
        assertThat(front()).isEqualTo("[lead Story town/s1]").doesNotContain("secret");
        assertThat(build("2026-11-24T00:00:00Z")).contains("/", "/town/2026/11/24/secret/");
        assertThat(front()).isEqualTo("[lead Story town/secret]");
        paper.replace(
                "content/articles/town/secret.md", "date: 2026-11-24\n", "date: 2026-11-24\nexpires: 2026-11-25\n");
        BuildReport report = SiteBuilder.build(paper.request(Instant.parse("2026-11-25T00:00:00Z")));
        assertThat(report.warnings()).singleElement().asString().contains("home.yaml:1:31: warning[held-target]");
        assertThat(front()).isEqualTo("[lead Story town/s1]");
        assertSameAsClean("2026-11-25T00:00:00Z");
    }

    @Test
    void theInstantsAtWhichFrontsChangeAreToldInOrder() {
        paper.write("content/fronts/home.yaml", """
                breaking: {text: x, from: 2026-11-01, until: 2026-11-23 16:00}
                slots:
                  lead: {until: 2026-11-24, pins: [{story: s1, from: 2026-11-23 13:00, until: 2026-11-23 16:00}, s2]}
                """);
        paper.write("content/fronts/town.yaml", "slots: {lead: {pins: [{story: s2, from: 2026-11-23 14:00}]}}\n");
        BuildRequest request = paper.request(NOON);
        Blueprint blueprint = Blueprint.of(
                request,
                press.broadsheet.source.FolderTree.scan(
                        request.folders(), request.project(), new press.broadsheet.diagnostic.Diagnostics()),
                new press.broadsheet.diagnostic.Diagnostics());
        assertThat(blueprint.site().frontChanges())
                .containsExactly(
                        Instant.parse("2026-11-23T13:00:00Z"),
                        Instant.parse("2026-11-23T14:00:00Z"),
                        Instant.parse("2026-11-23T16:00:00Z"),
                        Instant.parse("2026-11-24T00:00:00Z"));
    }

    private void series(int stories) {
        for (int i = 1; i <= stories; i++) {
            paper.story(
                    "town/part-" + i,
                    String.format(Locale.ROOT, "2026-10-%02d", i),
                    "series: Tides\n",
                    "Text " + i + ".");
        }
    }

    private static String address(int part) {
        return String.format(Locale.ROOT, "/town/2026/10/%02d/part-%d/", part, part);
    }

    private String page(int part) {
        return paper.read("target/site" + address(part) + "index.html");
    }

    @Test
    void aShortSeriesIsShownWholeAndAFurtherPartRendersAllOfIt() throws IOException {
        series(3);
        paper.build();
        assertThat(page(2))
                .contains("Part 2 of 3", "<li aria-current=\"true\">")
                .contains("Story town/part-1</a>");
        paper.story("town/part-4", "2026-10-04", "series: Tides\n", "Text.");
        assertThat(build("2026-11-23T12:00:00Z")).contains(address(1), address(2), address(3), address(4));
        assertThat(page(2)).contains("Part 2 of 4");
        assertSameAsClean("2026-11-23T12:00:00Z");
    }

    @Test
    void aFurtherPartOfALongSeriesRendersThePartsNearIt() throws IOException {
        series(25);
        paper.build();
        assertThat(page(10)).contains("part-8/", "part-12/").doesNotContain("Part 10", "part-7/\"><", "part-13/\"");
        paper.story("town/part-26", "2026-10-26", "series: Tides\n", "Text.");
        assertThat(build("2026-11-23T12:00:00Z"))
                .contains(address(24), address(25), address(26))
                .doesNotContain(address(1), address(10), address(22));
        assertSameAsClean("2026-11-23T12:00:00Z");
    }

    @Test
    void theOrderIsThatOfTheSeriesFileThenOfThePartsThenOfTheDates() throws IOException {
        series(4);
        paper.replace("content/articles/town/part-4.md", "series: Tides\n", "series: Tides\npart: 1\n");
        paper.replace("content/articles/town/part-1.md", "series: Tides\n", "series: Tides\npart: 2\n");
        paper.build();
        assertThat(page(4)).contains("Part 1 of 4");
        assertThat(page(1)).contains("Part 2 of 4");
        assertThat(page(2)).contains("Part 3 of 4");
        paper.story("town/part-9", "2026-12-24", "series: Tides\n", "Not yet.");
        paper.write(
                "content/series/tides.md",
                "---\ntitle: The tides\nlength: 6\nparts: [part-3, town/part-9.md, part-2]\n---\n");
        build("2026-11-23T12:00:00Z");
        assertThat(page(3)).contains("Part 1 of 6", "The tides").doesNotContain("part-9");
        assertThat(page(2)).contains("Part 3 of 6");
        assertThat(page(4)).contains("Part 4 of 6");
        assertThat(page(1)).contains("Part 5 of 6");
        assertSameAsClean("2026-11-23T12:00:00Z");
    }

    @Test
    void aPlaceThatMovesRendersItsPageAndThePagesOfItsStories() throws IOException {
        paper.story("town/at", "2026-10-01", "places: [Quay]\n", "There.");
        paper.write("content/places/quay.md", "---\ntitle: Quay\ndescription: Old.\ncoordinates: 54.1, -3.0\n---\n");
        paper.build();
        String geo = "\"geo\":{\"@type\":\"GeoCoordinates\",\"latitude\":54.1,\"longitude\":-3}";
        assertThat(paper.read("target/site/places/quay/index.html")).contains(geo, "On the map: 54.1, -3");
        assertThat(paper.read("target/site/town/2026/10/01/at/index.html")).contains(geo);
        paper.replace("content/places/quay.md", "Old.", "New.");
        assertThat(build("2026-11-23T12:00:00Z")).containsExactly("/places/quay/");
        paper.replace("content/places/quay.md", "54.1", "54.2");
        assertThat(build("2026-11-23T12:00:00Z")).contains("/places/quay/", "/town/2026/10/01/at/");
        assertSameAsClean("2026-11-23T12:00:00Z");
    }

    private void assertSameAsClean(String instant) throws IOException {
        Map<String, Digest> incremental = tree();
        Path target = paper.path("target");
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        build(instant);
        assertThat(incremental).isEqualTo(tree());
    }

    private Map<String, Digest> tree() throws IOException {
        Path site = paper.path("target/site");
        Map<String, Digest> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(site.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
            }
        }
        return tree;
    }
}
