package press.broadsheet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What became of the words of a page. */
class TextDifferenceTest {
    private static TextDifference of(String before, String after) {
        return TextDifference.of(Passage.of(Jsoup.parse(before)), Passage.of(Jsoup.parse(after)));
    }

    /** One line a passage: what became of it, and its words with those that went in [] and those that came in {}. */
    private static List<String> told(TextDifference difference) {
        return difference.rows().stream()
                .map(row -> row.fate() + " " + row.role() + " " + marked(row.words()))
                .toList();
    }

    private static String marked(Words words) {
        StringBuilder marked = new StringBuilder();
        for (Words.Span span : words.spans()) {
            switch (span.fate()) {
                case SAME -> marked.append(span.text());
                case DELETED -> marked.append('[').append(span.text()).append(']');
                case INSERTED -> marked.append('{').append(span.text()).append('}');
            }
        }
        return marked.toString();
    }

    @Test
    void aRewrittenPassageIsMarkedWordByWord() {
        TextDifference difference = of(
                "<p>The wall held for three hours that night.", "<p>The wall held for nearly four hours that night.");
        assertThat(told(difference))
                .containsExactly("REWRITTEN p The wall held for [three]{nearly four} hours that night.");
        assertThat(difference.inserted()).isEqualTo(2);
        assertThat(difference.deleted()).isEqualTo(1);
    }

    @Test
    void passagesThatHaveNothingInCommonAreNoRewrittenOnes() {
        assertThat(told(of("<p>A draw at home.<p>Same.", "<p>Ferries sail again.<p>Same.")))
                .containsExactly("DELETED p [A draw at home.]", "INSERTED p {Ferries sail again.}", "SAME p Same.");
    }

    @Test
    void whatOnlyStandsElsewhereHasMovedAndIsNoWordChanged() {
        TextDifference difference = of(
                "<ul><li>One fish<li>Two birds<li>Three boats</ul>",
                "<ul><li>Three boats<li>One fish<li>Two birds</ul>");
        assertThat(told(difference))
                .containsExactlyInAnyOrder(
                        "MOVED_HERE li Three boats",
                        "SAME li One fish",
                        "SAME li Two birds",
                        "MOVED_AWAY li Three boats");
        assertThat(difference.inserted() + difference.deleted()).isZero();
        assertThat(difference.moved()).isEqualTo(1);
        assertThat(difference.any()).isTrue();
    }

    @Test
    void whatSearchEnginesAreToldIsShownAndNotCounted() {
        TextDifference difference = of(
                "<title>Old</title><meta name=robots content=all><p>Text",
                "<title>New</title><meta name=robots content=noindex><p>Text");
        assertThat(told(difference)).contains("DELETED title [Old]", "INSERTED robots {noindex}", "SAME p Text");
        assertThat(difference.inserted() + difference.deleted()).isZero();
        assertThat(difference.any()).isTrue();
    }

    @Test
    void aPageIsReadInItsOrderWithPicturesByTheirTextAndWithoutScripts() {
        assertThat(Passage.of(Jsoup.parse("""
                        <h2>News</h2><div>Loose <b>words</b><br>here<p>In a&nbsp; paragraph
                        <figure><img src=a.png alt="The quay"><figcaption>At six</figcaption></figure>
                        <script>no()</script><p hidden>not shown</p><table><tr><th>A<td>B</table>""")))
                .extracting(passage -> passage.role() + ": " + passage.text())
                .containsExactly(
                        "h2: News",
                        "p: Loose words here",
                        "p: In a paragraph",
                        "picture: The quay",
                        "figcaption: At six",
                        "th: A",
                        "td: B");
    }

    @Test
    void wordsOfScriptsWithoutBlanksAreTakenApart() {
        assertThat(marked(Words.of("港は今日開く", "港は明日開く")))
                .contains("[")
                .contains("{")
                .startsWith("港");
    }

    @Test
    void aBlankBetweenTwoChangesIsPartOfOne() {
        assertThat(marked(Words.of("a red boat sank", "a blue ship sank"))).isEqualTo("a [red boat]{blue ship} sank");
    }

    @Test
    void listsTooLongToCompareAreWhollyOther() {
        List<Integer> before =
                java.util.stream.IntStream.range(0, 10_000).boxed().toList();
        List<Integer> after = before.stream().map(each -> -each).toList();
        assertThat(Runs.of(before, after))
                .containsExactly(new Runs.Run(true, 0, 1, 0, 1), new Runs.Run(false, 1, 10_000, 1, 10_000));
        assertThat(Runs.of(before, before)).containsExactly(new Runs.Run(true, 0, 10_000, 0, 10_000));
        assertThat(Runs.of(List.of(), List.of())).isEmpty();
    }
}
