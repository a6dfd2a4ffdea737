package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
    @Test
    void aHeadingCarriesItsIdAndALinkToItself() {
        Harness harness = Harness.run(RawHtml.SAFE, "## The *new* bridge\n\n## The new bridge\n\n### Part");
        assertThat(harness.html())
                .startsWith("<h2 id=\"the-new-bridge\">The <em>new</em> bridge <a class=\"anchor\""
                        + " href=\"#the-new-bridge\" aria-label=\"Link to this part\">#</a></h2>\n");
        assertThat(harness.converted().headings())
                .containsExactly(
                        new Heading(2, "the-new-bridge", "The new bridge"),
                        new Heading(2, "the-new-bridge-2", "The new bridge"),
                        new Heading(3, "part", "Part"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "# A\\n## B\\n###### C > h2 h3 h6",
                "## A\\n#### B > h2 h4",
                "### A\\n## B\\n# C > h4 h3 h2",
                "### A > h3",
            })
    void headingsGoUnderTheHeadlineAndKeepTheirOrder(String markdown, String levels) {
        List<String> found = Harness.run(RawHtml.SAFE, markdown.replace("\\n", "\n")).converted().headings().stream()
                .map(heading -> "h" + heading.level())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(levels);
    }

    @ParameterizedTest
    @CsvSource({
        "অসমীয়া বাতৰি, অসমীয়া-বাতৰি",
        "What’s new? (2026), whats-new-2026",
        "Привет МИР, привет-мир",
        "東京の春, 東京の春",
        "İstanbul, i̇stanbul",
        "'!!!', part",
        "क्षेत्र — भारत, क्षेत्र-भारत",
    })
    void anIdKeepsTheScriptOfItsHeading(String words, String id) {
        assertThat(new Ids("").of(words)).isEqualTo(id);
    }

    @Test
    void anIdIsGivenOnlyOnce() {
        Ids ids = new Ids("");
        assertThat(List.of(ids.of("A 2"), ids.of("A"), ids.of("A"), ids.of("A"), ids.of("a-2")))
                .containsExactly("a-2", "a", "a-3", "a-4", "a-2-2");
    }
}
