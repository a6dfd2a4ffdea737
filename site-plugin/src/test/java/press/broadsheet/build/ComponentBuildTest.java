package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.source.Digest;

/** What a component reads is read by the pages and feeds that show it, and by no other. */
class ComponentBuildTest {
    private static final String STORY = "/town/2026/11/03/s3/";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aStoryWithComponents() {
        paper = paper(temp.resolve("paper"));
    }

    private static Paper paper(Path folder) {
        Paper paper = new Paper(folder);
        paper.write("content/data/lines.csv", "name,now,other\nParks,2,a\nPaths,3,b\n");
        paper.write("content/media/report.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");
        paper.write("templates/components/own.ftlh", """
                <#-- @component Own.
                     @content optional
                     @param file file: A file.
                -->
                <#include "/inner.ftlh">
                <p>${content} ${(param.file.url)!}</p>
                """);
        paper.story("town/s3", "2026-11-03", "tags: [ferry]\n", """
                ::: chart data=lines labels=name values=now title="Parks"
                :::

                ::: own file=/media/report.svg
                Words.
                :::

                ::: video url=https://vimeo.com/1 title="A film" :::
                """);
        return paper;
    }

    private record Case(String name, java.util.function.Consumer<Paper> edit) {}

    private static List<Case> cases() {
        return List.of(
                new Case("a figure", p -> p.replace("content/data/lines.csv", "Parks,2", "Parks,9")),
                new Case("a row", p -> p.replace("content/data/lines.csv", "Paths", "Verges,4,c\nPaths")),
                new Case("a column that is not shown", p -> p.replace("content/data/lines.csv", ",b", ",z")),
                new Case("the template", p -> p.replace("templates/components/own.ftlh", "<p>", "<p class=\"own\">")),
                new Case("what it includes", p -> p.write("templates/inner.ftlh", "<hr>")),
                new Case("one of the theme's, overridden", p -> p.write("templates/components/video.ftlh", """
                        <#-- @component V.
                             @param url embed(vimeo): U.
                             @param title text: T.
                             @param caption text: C.
                        -->
                        <p>${param.title}</p>
                        """)),
                new Case("a form for feeds", p -> p.write("templates/components/own.feed.ftlh", "<p>In a feed</p>")),
                new Case(
                        "the file",
                        p -> p.write("content/media/report.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                new Case("the script", p -> p.write("src/main/site/theme/embed.js", "// another\n")),
                new Case(
                        "a word",
                        p -> p.write(
                                "templates/messages/en-GB.properties", "home=Front page\nchart-figures=Numbers\n")),
                new Case("lines above", p -> p.replace("content/articles/town/s3.md", "tags:", "kicker: K\ntags:")));
    }

    @TestFactory
    Stream<DynamicTest> anIncrementalBuildEqualsACleanOne() {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    Paper edited = paper(temp.resolve("edited" + one.name().hashCode()));
                    edited.build();
                    one.edit().accept(edited);
                    edited.build();
                    Paper clean = paper(temp.resolve("clean" + one.name().hashCode()));
                    one.edit().accept(clean);
                    clean.build();
                    assertThat(tree(edited)).isEqualTo(tree(clean));
                    assertThat(edited.build().rendered()).isZero();
                }));
    }

    private static Map<String, Digest> tree(Paper paper) {
        Path site = paper.path("target/site");
        Map<String, Digest> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(site.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    private List<String> renderedAfter(Runnable edit) {
        paper.build();
        edit.run();
        return paper.build().explanations().stream()
                .filter(line -> line.contains(": stale: "))
                .map(line -> line.substring(0, line.indexOf(": stale: ")))
                .toList();
    }

    @Test
    void aFigureReachesThePageAndTheFeedsThatShowIt() {
        assertThat(renderedAfter(() -> paper.replace("content/data/lines.csv", "Parks,2", "Parks,9")))
                .contains(STORY, "/feed.xml", "/tags/ferry/feed.json")
                .allMatch(address -> address.equals(STORY) || address.contains("feed") || address.contains("atom"));
    }

    @Test
    void aColumnThatNoComponentShowsReachesNothing() {
        assertThat(renderedAfter(() -> paper.replace("content/data/lines.csv", ",b", ",z")))
                .isEmpty();
    }

    @Test
    void whatATemplateOfAComponentIncludesReachesItsStories() {
        assertThat(renderedAfter(() -> paper.write("templates/inner.ftlh", "<hr>")))
                .contains(STORY, "/about/");
    }

    /** The page's own template goes on to be recorded after a component has been rendered within it. */
    @Test
    void aPartOfThePageThatComesAfterItsTextIsStillTracked() {
        paper.write("templates/article.ftlh", "${article.body}<#include \"/after.ftlh\">");
        paper.write("templates/after.ftlh", "one");
        assertThat(renderedAfter(() -> paper.write("templates/after.ftlh", "two")))
                .contains(STORY);
    }

    @Test
    void feedsGetThePlainFormWithAbsoluteAddressesAndNoScript() throws IOException {
        paper.build();
        assertThat(Files.readString(paper.path("target/site/feed.json")))
                .contains("Words.")
                .contains("<a href=\\\"https://vimeo.com/1\\\">Video at Vimeo: A film</a>")
                .doesNotContain("data-player")
                .doesNotContain("<script")
                .doesNotContain("<svg");
        assertThat(Files.readString(paper.path("target/site" + STORY + "index.html")))
                .contains("data-player=\"https://player.vimeo.com/video/1?dnt=1&amp;autoplay=1\"")
                .contains("<svg class=\"bars\"");
    }

    @Test
    void aFormForFeedsThatFailsIsTold() {
        paper.write("templates/components/own.feed.ftlh", "<p>${param.nothing}</p>");
        assertThatThrownBy(() -> paper.build())
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("templates/components/own.feed.ftlh:1:")
                .hasMessageContaining("the component declares no parameter \"nothing\"");
    }

    @Test
    void aFileThatOnlyAComponentNamesIsPublished() {
        paper.build();
        assertThat(paper.path("target/site/media/report.svg")).exists();
    }
}
