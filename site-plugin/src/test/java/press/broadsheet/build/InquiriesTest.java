package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.build.ImpactReport.Case;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.source.Digest;

/** Questions about a built paper: why a page is as it is, what an edit would reach, whether a clean build is the same. */
class InquiriesTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aBuiltPaper() {
        paper = new Paper(temp);
        paper.build();
    }

    private Map<String, Digest> everything() throws IOException {
        Map<String, Digest> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(temp.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
            }
        }
        return tree;
    }

    private WhyReport why(String address) {
        return WhyReport.of(paper.request(), address, false);
    }

    private ImpactReport impact(String file) {
        return ImpactReport.of(paper.request(), false, file);
    }

    private Case when(String file, String words) {
        ImpactReport report = impact(file);
        return report.cases().stream()
                .filter(each -> each.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.lines(3)));
    }

    private VerifyReport verify() {
        return VerifyReport.of(paper.request(), false, Progress.NONE);
    }

    @Test
    void whyTellsWhatAPageReadInGroupsAndWhatLastChangedIt() {
        assertThat(why("/about/").lines())
                .startsWith(
                        "/about/ is up to date",
                        "Last rendered by the build for 2026-11-23T12:00:00Z, because it is new")
                .anyMatch(line -> line.startsWith("Templates, found or looked for (")
                        && line.contains("inner.ftlh, ")
                        && line.endsWith("tides.ftlh"))
                .anyMatch(line -> line.startsWith("Data (") && line.contains("tides.yaml: monday"))
                .anyMatch(line -> line.startsWith("Words (") && line.contains("home (en-GB)"))
                .anyMatch(line -> line.startsWith("Settings (") && line.contains("url"));
        assertThat(why("/sport/").lines()).contains("Stories shown (1): match");
    }

    @Test
    void whyTellsThatAPageIsStaleAndOfWhat() {
        paper.story("sport/second-match", "2026-11-12", "", "Lost.");
        assertThat(why("/sport/").lines().get(0))
                .startsWith("/sport/ is stale: ")
                .contains("list(sport, front) changed: +second-match");
        assertThat(why("/about/").lines().get(0)).isEqualTo("/about/ is up to date");
        paper.write("target/site/ads.txt", "by hand");
        assertThat(why("/ads.txt").lines().get(0)).isEqualTo("/ads.txt is stale: its file was changed by hand");
        paper.delete("content/pages/about.md");
        paper.write("content/articles/town/s2.md", paper.read("content/articles/town/s2.md") + "More.");
        assertThat(why("/about/").lines().get(0))
                .isEqualTo("/about/ is no longer part of the site: the next build removes it");
    }

    @Test
    void whyAnswersWhileTheSourcesHoldErrors() {
        paper.replace("content/articles/town/s2.md", "2026-11-02", "2026-11-31");
        assertThat(why("/about/").lines().get(0))
                .startsWith("/about/ cannot be compared, for the sources hold errors: content/articles/town/s2.md:3:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/town/",
                "town",
                "/town",
                "town/index.html",
                "https://post.example/town/?q#top",
                "https://host.example/under/a/path/town/"
            })
    void anAddressMayBeWrittenInSeveralWays(String address) {
        assertThat(why(address).lines().get(0)).isEqualTo("/town/ is up to date");
    }

    @Test
    void anAddressThatIsNotThereIsToldWithTheNearest() {
        assertThatThrownBy(() -> why("/twon/"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("the last build made nothing at /twon/; did you mean /town/?");
    }

    @Test
    void withoutABuildNothingCanBeAsked() {
        paper.delete("target/broadsheet/state");
        for (Runnable question : new Runnable[] {() -> why("/"), () -> impact("content/site.yaml"), this::verify}) {
            assertThatThrownBy(question::run)
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("no state of an earlier build; build the site first");
        }
    }

    @Test
    void noQuestionWritesAnything() throws IOException {
        Map<String, Digest> before = everything();
        why("/town/");
        impact("content/authors/desk.md");
        impact("content/articles/town/s2.md");
        assertThat(everything()).isEqualTo(before);
        verify();
        assertThat(everything()).isEqualTo(before);
        assertThat(paper.path("target/broadsheet/verify")).doesNotExist();
    }

    /** What the impact says of an edit is what a build after that very edit does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content/authors/desk.md      | its title or name changed       | name: Town        | name: Other Town
            content/authors/desk.md      | the end of its text changed     | We report.        | We report daily.
            content/articles/town/s3.md  | its title or name changed       | title: Story      | title: Other Story
            content/articles/town/s3.md  | tags were taken out             | tags: [ferry]     | layout: article
            content/tags/ferry.md        | its title or name changed       | title: Ferry      | title: Other Ferry
            content/site.yaml            | its title or name changed       | name: The         | name: Other The
            content/site.yaml            | pagination were taken out       | pagination: {size: 2} | pagination: {size: 20}
            content/data/tides.yaml      | its values changed              | monday: high      | monday: low
            templates/inner.ftlh         | its text changed                | home              | archive
            templates/messages/en-GB.properties | its words changed           | Front page        | Frontpage
            src/main/site/ads.txt        | its bytes changed               | none              | some
            content/media/quay.svg       | its size changed                | 16                | 32
            """)
    void theImpactOfAnEditIsWhatABuildThenDoes(String file, String words, String from, String to) {
        Case said = when(file, words);
        paper.replace(file, from, to);
        BuildReport report = paper.build();
        assertThat(report.explanations().stream()
                        .filter(line -> line.contains(": stale: ") && !line.endsWith(": it is new"))
                        .map(line -> line.substring(0, line.indexOf(": stale: "))))
                .containsExactlyInAnyOrderElementsOf(said.rebuilt());
        assertThat(report.removed()).isEqualTo(said.removed().size());
        assertThat(said.errors()).isEmpty();
    }

    @Test
    void theImpactOfARemovalIsWhatABuildThenDoes() {
        Case said = when("content/articles/town/s7.md", "it were removed");
        assertThat(said.removed()).contains("/town/2026/11/07/s7/");
        assertThat(said.errors()).isEmpty();
        paper.delete("content/articles/town/s7.md");
        BuildReport report = paper.build();
        assertThat(report.explanations().stream()
                        .filter(line -> line.contains(": stale: ") && !line.endsWith(": it is new"))
                        .map(line -> line.substring(0, line.indexOf(": stale: "))))
                .containsExactlyInAnyOrderElementsOf(said.rebuilt());
        assertThat(report.removed()).isEqualTo(said.removed().size());
    }

    @Test
    void theErrorsThatARemovalWouldCauseAreListedThoseOfLinksIncluded() {
        assertThat(when("content/articles/town/s2.md", "it were removed").errors())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("content/pages/about.md:5:")
                .contains("error[missing-target]");
        assertThat(when("templates/tides.ftlh", "it were removed").errors())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .contains("error[missing-template]");
        assertThat(when("content/site.yaml", "it were removed").errors())
                .extracting(each -> each.code().id())
                .contains("no-site-name", "no-site-url");
        assertThat(when("content/media/quay.svg", "it were removed").errors())
                .extracting(each -> each.code().id())
                .contains("missing-picture");
    }

    @Test
    void aThemesTemplateCanBeAskedForAndNotRemoved() {
        ImpactReport report = impact("templates/home.ftlh");
        assertThat(report.cases()).singleElement().satisfies(only -> {
            assertThat(only.words()).isEqualTo("its text changed");
            assertThat(only.rebuilt()).containsExactly("/");
        });
    }

    @Test
    void longListsAreCutAndPendingChangesTold() {
        paper.replace("content/pages/about.md", "See", "Read");
        assertThat(impact("content/site.yaml").lines(2))
                .startsWith(
                        "content/site.yaml, in the site of 2026-11-23T12:00:00Z; 1 files are not up to date as it is, "
                                + "so build first for an exact answer")
                .anyMatch(line -> line.startsWith("  and ") && line.endsWith(" more; -Dall lists them"));
    }

    @Test
    void aFileThatIsNoSourceIsToldWithTheNearest() {
        assertThatThrownBy(() -> impact("content/authors/dest.md"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("there is no source content/authors/dest.md; did you mean content/authors/desk.md?");
    }

    @Test
    void aTrueSiteIsVerifiedForTheInstantOfItsBuild() {
        VerifyReport report = VerifyReport.of(paper.request(Paper.NOW.plusSeconds(9_999_999)), false, Progress.NONE);
        assertThat(report.differences()).isEmpty();
        assertThat(report.summary())
                .matches("Compared " + report.files() + " files with a clean build: no difference; [0-9.]+ s");
    }

    @Test
    void everyDifferenceIsToldWithItsFirstLine() {
        paper.replace("target/site/ads.txt", "none", "none\nsome");
        paper.write("target/site/stray.html", "stray");
        paper.delete("target/site/404.html");
        VerifyReport report = verify();
        assertThat(report.differences())
                .containsExactly(
                        "404.html: missing",
                        "ads.txt: differs from line 2 on: \"some\", clean \"\"",
                        "stray.html: no clean build has it");
        assertThat(report.summary()).contains(": 3 differences; ");
    }
}
