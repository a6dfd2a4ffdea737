package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new entry of a live story costs, and what nobody may learn before its time. */
public class LiveBuildTest {
    private static final String LIVE = "content/articles/town/live.md";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperWithALiveStory() {
        paper = new Paper(temp.resolve("paper"));
        paper.story(
                "town/live",
                "2026-11-23T08:00Z",
                "type: live\ntags: [ferry]\nauthors: [desk]\n",
                "## 10:00 Two\n\nSecond.\n\n## 09:00 One\n\nFirst.");
        paper.build();
    }

    @Test
    void anEntryRendersTheStoryItsFeedsAndThePagesThatShowItAndNoOther() {
        paper.replace(LIVE, "## 10:00", "## 11:00 Three\n\nNew.\n\n## 10:00");
        assertThat(Paper.rendered(paper.build()))
                .allMatch(page -> page.matches("/town/2026/11/23/live/.*")
                        || page.matches(".*/(?:feed|atom)\\.(?:xml|json)")
                        || page.matches("/sitemap(?:-news|-2026-11)?\\.xml")
                        || page.equals("/")
                        || page.equals("/town/"))
                .contains("/town/2026/11/23/live/", "/town/2026/11/23/live/live.json", "/", "/town/")
                .contains("/town/2026/11/23/live/feed.xml", "/sitemap-2026-11.xml", "/sitemap-news.xml")
                .doesNotContain("/tags/ferry/", "/authors/desk/", "/archive/2026/11/");
    }

    @Test
    void theTextOfAnEntryIsShownByNoFront() {
        paper.replace(LIVE, "Second.", "The second.");
        assertThat(Paper.rendered(paper.build()))
                .doesNotContain("/", "/town/")
                .contains("/town/2026/11/23/live/live.json");
    }

    @Test
    void anEntryWaitsForItsTimeAndComesWithTheClockAlone() {
        paper.replace(LIVE, "## 10:00", "## 13:00 Secret\n\nUnheard of.\n\n## 10:00");
        BuildReport early = paper.build();
        assertThat(early.warnings()).singleElement().asString().contains(LIVE + ":8:4: warning[held-entry]");
        for (String file : List.of("index.html", "live.json", "feed.xml")) {
            assertThat(paper.read("target/site/town/2026/11/23/live/" + file)).doesNotContain("Secret", "Unheard");
        }
        BuildReport later = SiteBuilder.build(paper.request(Instant.parse("2026-11-23T13:00:00Z")));
        assertThat(later.warnings()).isEmpty();
        assertThat(paper.read("target/site/town/2026/11/23/live/index.html")).contains("Secret", "Unheard");
        assertThat(paper.read("target/site/town/2026/11/23/live/live.json"))
                .contains("at-20261123-1300")
                .contains("\"updated\":\"2026-11-23T13:00:00+00:00\"");
    }

    @Test
    void nothingOfAHeldLiveStoryIsThere() {
        paper.replace(LIVE, "type: live", "type: live\nembargo: 2026-11-24");
        paper.build();
        assertThat(paper.path("target/site/town/2026/11/23")).doesNotExist();
        assertThat(paper.read("target/site/index.html")).doesNotContain("town/live", "Two");
    }

    @Test
    void anEndIsToldToReadersAndTheirScripts() {
        assertThat(paper.read("target/site/town/2026/11/23/live/index.html")).contains("theme/live.");
        paper.replace(LIVE, "type: live", "type: live\nended: 2026-11-23 11:00");
        assertThat(Paper.rendered(paper.build())).contains("/tags/ferry/");
        assertThat(paper.read("target/site/town/2026/11/23/live/live.json")).contains("\"running\":false");
        assertThat(paper.read("target/site/town/2026/11/23/live/index.html"))
                .contains("\"coverageEndTime\":\"2026-11-23T11:00:00+00:00\"")
                .doesNotContain("theme/live.");
        assertThat(paper.read("target/site/tags/ferry/index.html")).contains("As it happened");
    }
}
