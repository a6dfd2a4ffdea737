package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private static Excerpt of(String body) {
        return new MarkdownConverter(RawHtml.SAFE).excerpt(body);
    }

    @Test
    void theFirstParagraphIsTakenWithoutItsMarkUp() {
        String body = """
                # Heading

                ![A](a.jpg "Caption")

                > [!NOTE]
                > An alert.

                > A quote

                - a list

                | a |
                |---|

                ```
                code
                ```

                [[also: x]]

                <div>html</div>

                The *council*
                voted\u0008 <b>today</b>[^1] on [a plan][p] &amp; more ![pic](p.png).

                Another.

                [p]: https://example.org
                [^1]: Note.
                """;
        assertThat(of(body).text()).isEqualTo("The council voted today on a plan & more .");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "# Only a heading | ''",
                "![x](y) | ''",
                "- *first*\\n- second | first",
                "> quoted\\n\\n- x | quoted",
                "> [!TIP]\\n> advice | advice",
                "[[also: x]] | ''",
            })
    void withoutAParagraphAListOrAQuoteWillDo(String body, String text) {
        assertThat(of(body.replace("\\n", "\n")).text()).isEqualTo(text);
    }

    @Test
    void aLongParagraphIsCutAtAWord() {
        String text = of("Some words, here. ".repeat(30)).text();
        assertThat(text).hasSizeBetween(180, 201).endsWith("here.…").doesNotContain("  ");
    }

    @Test
    void textOfExactlyTheLengthIsNotCut() {
        assertThat(of("x".repeat(200)).text()).isEqualTo("x".repeat(200));
        assertThat(of("x".repeat(201)).text()).isEqualTo("x".repeat(200) + "…");
    }

    @Test
    void scriptsWithoutSpacesAreCutBetweenCharacters() {
        assertThat(of("春はあけぼの。".repeat(60)).text()).hasSizeBetween(100, 201).endsWith("…");
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String text = of(family.repeat(50)).text();
        assertThat(text.substring(0, text.length() - 1)).isEqualTo(family.repeat(25));
        String stacked = "ক্ষ্ম".repeat(60);
        assertThat(stacked).startsWith(of(stacked).text().replace("…", ""));
    }

    @Test
    void aParagraphBeyondTheFirstLookIsFound() {
        assertThat(of("<div>\n" + "x\n".repeat(3_000) + "</div>\n\nFound.").text())
                .isEqualTo("Found.");
        String link = "[a](https://example.org/" + "x".repeat(5_000) + ")";
        assertThat(of("See " + link + " now.\n\nNext.").text()).isEqualTo("See a now.");
        assertThat(of("Short.\n\n" + "Long. ".repeat(10_000)).text()).isEqualTo("Short.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two's three-four 5.5 | 4",
                "অসমৰ বাতৰি | 2",
                "東京の春 | 2",
                "สวัสดีครับ | 2",
                "[a](https://example.org/b/c) d | 2",
                "—–… !? | 0",
            })
    void wordsAreCountedInAnyScript(String text, int words) {
        assertThat(of(text).words()).isEqualTo(words);
    }
}
