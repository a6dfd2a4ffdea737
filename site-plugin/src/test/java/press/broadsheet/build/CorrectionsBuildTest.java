package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of corrections and of stories that were taken back. */
public class CorrectionsBuildTest {
    private static final String PAGE = "target/site/corrections/index.html";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = new Paper(temp.resolve("paper"));
    }

    /** Builds at an instant, and that a clean build comes to the same. */
    private void build(String now) throws IOException {
        Instant instant = Instant.parse(now);
        SiteBuilder.build(paper.request(instant));
        Path clean = temp.resolve("clean-" + now.hashCode()
                + paper.read("content/articles/town/s1.md").hashCode());
        SiteBuilder.build(paper.request(instant).into(clean.resolve("site"), clean.resolve("state")));
        assertThat(Paper.tree(paper.path("target/site"))).isEqualTo(Paper.tree(clean.resolve("site")));
    }

    private void withdraw(String story, String date, String note) {
        paper.replace(
                "content/articles/town/" + story + ".md",
                "tags: [ferry]",
                "tags: [ferry]\nwithdrawn: {date: " + date + ", note: \"" + note + "\"}");
    }

    @Test
    void withoutAnythingToTellThereIsNoPage() throws IOException {
        build("2026-11-23T12:00:00Z");
        assertThat(paper.path(PAGE)).doesNotExist();
    }

    @Test
    void storiesThatWereTakenBackAreListedWithTheirNotesTheLastFirst() throws IOException {
        build("2026-11-23T12:00:00Z");
        withdraw("s1", "2026-11-20", "The *figures* were wrong.");
        withdraw("s2", "2026-11-21", "It was not ours.");
        build("2026-11-23T12:00:00Z");
        assertThat(paper.read(PAGE))
                .containsSubsequence(
                        "Stories we have taken back",
                        "2026-11-21",
                        "href=\"/town/2026/11/02/s2/\"",
                        "It was not ours.",
                        "2026-11-20",
                        "The <em>figures</em> were wrong.")
                .doesNotContain("Body of story");
        assertThat(paper.read("target/site/index.html")).contains("href=\"/corrections/\"");
        assertThat(paper.path("target/site/corrections/feed.xml")).exists();
    }

    @Test
    void aStoryIsListedWhenItIsTakenBackAndNotBefore() throws IOException {
        withdraw("s1", "2026-11-24 08:00", "It was wrong.");
        build("2026-11-24T07:59:59Z");
        assertThat(paper.path(PAGE)).doesNotExist();
        build("2026-11-24T08:00:00Z");
        assertThat(paper.read(PAGE)).contains("It was wrong.");
    }

    @Test
    void anotherNoteIsTold() throws IOException {
        withdraw("s1", "2026-11-20", "It was wrong.");
        build("2026-11-23T12:00:00Z");
        paper.replace("content/articles/town/s1.md", "It was wrong.", "It was made up.");
        build("2026-11-23T12:00:00Z");
        assertThat(paper.read(PAGE)).contains("It was made up.").doesNotContain("It was wrong.");
    }
}
