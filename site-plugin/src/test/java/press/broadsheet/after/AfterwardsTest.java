package press.broadsheet.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.after.LocalServer.Asked;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.PublishReport;

/** A newsroom that is published, with a hub, search engines and a hook to tell, and readers who look. */
class AfterwardsTest {
    @TempDir
    Path temp;

    private LivePaper paper;

    @BeforeEach
    void start() throws IOException {
        paper = new LivePaper(temp);
    }

    @AfterEach
    void stop() {
        paper.close();
    }

    private String told(String path) {
        return paper.hub.asked().stream()
                .filter(asked -> asked.path().equals(path))
                .map(Asked::body)
                .reduce((one, other) -> other)
                .orElse("");
    }

    private LiveReport look(String sample) {
        try (Place place = paper.open()) {
            return LiveVerify.look(
                    paper.request(), place.book().published(), Sample.of(sample).orElseThrow(), Duration.ZERO);
        }
    }

    @Test
    void othersAreToldExactlyWhatTheSecondEditionChanged() throws IOException {
        paper.publish();
        assertThat(paper.failed).isEmpty();
        assertThat(paper.told).anyMatch(line -> line.startsWith("Readers now see edition 1: 2 new stories ("));
        int before = paper.hub.asked().size();
        paper.write("content/articles/port/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed again.\n");
        paper.publish();
        assertThat(paper.hub.asked()).hasSize(before + 3);
        assertThat(told("/hub")).contains("%2Ffeed.xml", "%2Fport%2Ffeed.xml").doesNotContain("monsters");
        assertThat(told("/indexnow"))
                .contains(paper.server.uri("/port/2026/11/22/quay/").toString())
                .contains("\"keyLocation\":\"" + paper.server.uri("/0123456789abcdef.txt"))
                .doesNotContain("/search/", "/about/", ".xml");
        assertThat(told("/hook")).contains("\"stories\":[{\"fate\":\"new\",\"title\":\"The quay\"}]");
        assertThat(paper.told)
                .anyMatch(line -> line.matches("Readers now see edition 2: 1 new story \\(\"The quay\"\\), .*"));
        assertThat(Files.readString(paper.www.resolve("0123456789abcdef.txt"))).isEqualTo("0123456789abcdef");
        List<String> stale = Files.readAllLines(paper.project.resolve("target/broadsheet/publish/invalidate.txt"));
        assertThat(stale)
                .contains("/", "/feed.xml", "/port/2026/11/22/quay/")
                .doesNotContain("/*")
                .hasSizeLessThan(60);
    }

    @Test
    void nobodyIsToldTwiceOfTheSame() {
        paper.publish();
        int before = paper.hub.asked().size();
        paper.publish();
        assertThat(paper.hub.asked()).hasSize(before);
        assertThat(paper.told).anyMatch(line -> line.startsWith("Readers see edition 1 as before"));
    }

    @Test
    void whatARunThatDiedDidNotTellIsToldByTheNext() throws IOException {
        unheard();
        paper.publish();
        assertThat(told("/hub")).contains("%2Ffeed.xml", "monsters");
        paper.write("content/articles/port/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed again.\n");
        unheard();
        paper.publish();
        assertThat(told("/hub")).contains("%2Fport%2Ffeed.xml").doesNotContain("monsters");
        assertThat(told("/hook")).contains("\"stories\":[{\"fate\":\"new\",\"title\":\"The quay\"}]");
    }

    private void unheard() {
        paper.build();
        try (Place place = paper.open()) {
            PublishReport report = place.publish(paper.request());
            assertThat(report.fresh()).isTrue();
        }
    }

    @Test
    void aHubThatFailsIsToldByTheNextRunFromAnyMachine() throws IOException {
        paper.hub.first(LocalServer.Reply.of(500, ""), LocalServer.Reply.of(500, ""));
        paper.publish();
        assertThat(paper.failed).singleElement().asString().startsWith("Could not tell the hub 127.0.0.1 of ");
        int before = paper.hub.asked().size();
        press.broadsheet.output.SiteFiles.delete(paper.project.resolve("target"));
        paper.publish();
        assertThat(paper.hub.asked()).hasSize(before + 1);
        assertThat(told("/hub")).contains("%2Ffeed.xml", "monsters");
    }

    @Test
    void feedsNameTheHubAndThemselves() throws IOException {
        paper.publish();
        String hub = paper.hub.uri("/hub").toString();
        assertThat(Files.readString(paper.www.resolve("feed.xml")))
                .contains("<atom:link href=\"" + hub + "\" rel=\"hub\"/>")
                .contains("rel=\"self\"");
        assertThat(Files.readString(paper.www.resolve("atom.xml")))
                .contains("<link href=\"" + hub + "\" rel=\"hub\"/>")
                .contains("rel=\"self\"");
        assertThat(Files.readString(paper.www.resolve("feed.json")))
                .contains("\"hubs\":[{\"type\":\"WebSub\",\"url\":\"" + hub + "\"}]");
    }

    @Test
    void readersAreGivenWhatWasPublished() {
        paper.publish();
        LiveReport report = look("all");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aFileThatSomebodyChangedAtThePlaceIsFound() throws IOException {
        paper.publish();
        Path page = paper.www.resolve("town/2026/11/20/ferry/index.html");
        Files.writeString(page, Files.readString(page).replace("eight", "nine"));
        assertThat(look("all").findings())
                .containsExactly(paper.server.uri("/town/2026/11/20/ferry/") + ": other bytes than those published");
        assertThat(look("changed").findings()).hasSize(1);
    }

    @Test
    void theStoryOfAnEarlierEditionIsKnown() throws IOException {
        paper.publish();
        byte[] old = Files.readAllBytes(paper.www.resolve("index.html"));
        paper.write("content/articles/town/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed again.\n");
        paper.publish();
        paper.server.serving(path -> path.equals("/")
                ? Optional.of(new LocalServer.Served(200, old, Map.of("Content-Type", "text/html")))
                : Optional.of(new LocalServer.Served(404, new byte[0], Map.of())));
        assertThat(look("1").findings())
                .contains(paper.server.uri("/") + ": a cache still shows that of an earlier edition");
    }
}
