package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Change;
import press.broadsheet.trace.Occasion;

class ReasonsTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aBuiltPaper() {
        paper = new Paper(temp);
        paper.build();
    }

    private static String reason(BuildReport report, String address) {
        return report.explanations().stream()
                .filter(line -> line.startsWith(address + ": "))
                .findFirst()
                .orElseThrow();
    }

    private BuildState state() {
        return SiteBuilder.stateFile(paper.request()).load().state();
    }

    private static Change change(BuildState state, String path) {
        return Objects.requireNonNull(state.traces().get(path)).change();
    }

    @Test
    void aNewStoryIsNamedByItsSlugInTheListsItCameInto() {
        paper.story("town/port-strike", "2026-11-12", "", "New.");
        assertThat(reason(paper.build(), "/town/"))
                .startsWith("/town/: stale: ")
                .contains("list(town, front) changed: +port-strike")
                .doesNotContain(".md", "StoryCard", "section/");
    }

    @Test
    void aStoryThatIsGoneIsNamedWithAMinus() {
        paper.delete("content/articles/town/s7.md");
        assertThat(reason(paper.build(), "/town/")).contains("list(town, front) changed: -s7");
    }

    @Test
    void aStoryMovedOutOfAFeedByANewerOneIsNamed() {
        paper.write("content/site.yaml", paper.read("content/site.yaml") + "feeds: {items: 3}\n");
        paper.build();
        paper.story("town/port-strike", "2026-11-12", "", "New.");
        assertThat(reason(paper.build(), "/feed.xml")).contains("newest(all stories, 3) changed: +port-strike -s6");
    }

    @Test
    void editsAreToldInWords() {
        paper.replace("content/articles/town/s3.md", "Story town/s3", "Ferry sails");
        paper.replace("content/site.yaml", "The Post", "The Mail");
        paper.replace("templates/inner.ftlh", "home", "archive");
        paper.replace("content/data/tides.yaml", "high", "very high");
        paper.replace("templates/messages/en-GB.properties", "Front", "First");
        BuildReport report = paper.build();
        assertThat(reason(report, "/town/2026/11/03/s3/"))
                .contains("what lists show of s3 changed", "setting name changed", "word home (en-GB) changed");
        assertThat(reason(report, "/about/"))
                .contains("template inner.ftlh changed", "data tides.yaml: monday changed");
    }

    @Test
    void theReasonsOfTheLastRenderingAreKeptUntilTheNext() {
        paper.replace("content/authors/desk.md", "Town Desk", "City Desk");
        Instant later = Paper.NOW.plusSeconds(60);
        SiteBuilder.build(paper.request(later));
        SiteBuilder.build(paper.request(later));
        BuildState state = state();
        assertThat(change(state, "town/2026/11/03/s3/index.html"))
                .isEqualTo(new Change(later, List.of("the byline of author desk changed")));
        assertThat(change(state, "ads.txt")).isEqualTo(new Change(Paper.NOW, List.of("it is new")));
        assertThat(SiteBuilder.occasionFile(paper.request(later)).load()).contains(new Occasion(later, false));
    }

    @Test
    void ofManyReasonsTheFirstFewAreKeptAndTheOthersCounted() {
        List<String> many = List.of("a", "b", "c", "d", "e", "f", "g");
        assertThat(Change.of(Paper.NOW, many).reasons()).containsExactly("a", "b", "c", "d", "e", "2 more");
    }

    @Test
    void aBuildThatCanUseNothingOfAnEarlierOneSaysWhy() {
        assertThat(paper.build().clean()).isEmpty();
        paper.delete("target/broadsheet/state");
        assertThat(paper.build().clean()).contains("no state of an earlier build");
        paper.write("target/broadsheet/state", "damaged");
        assertThat(paper.build().clean()).contains("the state of the last build is damaged");
    }

    @Test
    void theReportHasALineForEachTemplate() {
        BuildReport report = paper.build();
        assertThat(report.costs())
                .anyMatch(line -> line.startsWith("article.ftlh: 8 pages, 0 rendered in 0.0 ms; a page reads "))
                .anyMatch(line -> line.startsWith("home.ftlh: 1 page, ") && line.endsWith("(/)"))
                .isSorted();
        assertThat(report.phases()).extracting(BuildReport.Phase::name).contains("planning", "rendering", "writing");
        assertThat(report.summary()).startsWith("Built " + report.outputs() + " files: 0 rendered, ");
    }
}
