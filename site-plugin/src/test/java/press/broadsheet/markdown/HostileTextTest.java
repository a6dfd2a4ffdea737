package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No text fails, hangs, exhausts the stack or comes out unbalanced. */
class HostileTextTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                text("nested quotes", "> ".repeat(20_000) + "x"),
                text("nested quotes without blanks", ">".repeat(20_000) + "x"),
                text("nested lists", "- ".repeat(20_000) + "x"),
                text("lists, each line deeper", deeper(1_000)),
                text("opening brackets", "[".repeat(50_000)),
                text("balanced brackets", "[".repeat(20_000) + "x" + "](y)".repeat(20_000)),
                text("nested pictures", "![".repeat(5_000) + "x" + "](y)".repeat(5_000)),
                text("nested emphasis", "*a **b ".repeat(20_000) + "c** d*".repeat(20_000)),
                text("stars", "*".repeat(50_000) + "x" + "*".repeat(50_000)),
                text("underscores and stars", "*a_ ".repeat(50_000)),
                text("tildes and pluses", "~~a ++b ".repeat(20_000) + "c++ d~~".repeat(20_000)),
                text("phrases in other languages", "[".repeat(20_000) + "x" + "]{lang=as}".repeat(20_000)),
                text("braces after a picture", "![a](b){" + "x }".repeat(100_000)),
                text("open braces", "[a]{lang=".repeat(50_000)),
                text("one long line", "word ".repeat(60_000)),
                text("one long word", "w".repeat(300_000)),
                text("a megabyte of paragraphs", "Some words and *more* of them.\n\n".repeat(32_000)),
                text("a megabyte of headings", "# Same\n".repeat(140_000)),
                text("backticks", "`a``b```c````".repeat(20_000)),
                text("open tags", "<b>".repeat(100_000)),
                text("open blocks", "<div>\n\n".repeat(50_000)),
                text("unfinished tags", "<a ".repeat(200_000)),
                text("a block of unfinished tags", "<div>\n" + "<a ".repeat(200_000)),
                text("a block of open comments", "<div>\n" + "<!--x ".repeat(100_000)),
                text("scripts without end", "x " + "<script>".repeat(50_000)),
                text("one tag of many attributes", "<a" + " class='x' b=c".repeat(60_000) + ">x</a>"),
                text("a block of many lines", "<div>\n" + "<i>x</i>\n".repeat(50_000) + "</div>"),
                text("ends without starts", "</div>\n\n</b> x </i>\n\n".repeat(20_000)),
                text("tables in tables", "<table>\n<tr>\n<td>\n".repeat(20_000)),
                text("a wide table", "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|b".repeat(5_000)),
                text("a long table", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(50_000)),
                text("footnotes upon footnotes", footnotes(5_000)),
                text("references to one footnote", "[^a] ".repeat(20_000) + "\n\n[^a]: x"),
                text("definitions", "[a]: b\n".repeat(50_000)),
                text("lines of open definitions", "[a\n".repeat(50_000)),
                text("also lines", "[[also: a]]\n".repeat(50_000)),
                text("autolinks", "www.a.b ".repeat(50_000)),
                text("entities", "&amp;&#8;&#xD800;&#0;".repeat(20_000)),
                text("control characters", "\u0008a\u0000\uD800b\uFFFF".repeat(100_000)),
                text("carriage returns", "a\r\nb\rc\n".repeat(50_000)),
                text("destinations without end", "](".repeat(300_000)),
                text("alerts", "> [!NOTE]\n".repeat(50_000)),
                text("tasks", "- [ ] a\n".repeat(50_000)),
                text("tabs", "\t>\t-\t*\tx\n".repeat(20_000)));
    }

    private static Arguments text(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String deeper(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append("  ".repeat(i)).append("- x\n");
        }
        return text.toString();
    }

    private static String footnotes(int count) {
        StringBuilder text = new StringBuilder("[^0]\n\n");
        for (int i = 0; i < count; i++) {
            text.append("[^").append(i).append("]: x [^").append(i + 1).append("]\n\n");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void aHostileTextIsConvertedInTime(String name, String text) {
        assertThat(name).isNotEmpty();
        Assertions.assertTimeoutPreemptively(LONGEST, () -> {
            for (RawHtml mode : RawHtml.values()) {
                String html = Harness.run(mode, text).html();
                if (mode != RawHtml.TRUSTED) {
                    checkStart(html);
                }
            }
            MarkdownConverter converter = new MarkdownConverter(RawHtml.SAFE);
            assertThat(converter.excerpt(text).text().length()).isLessThanOrEqualTo(201);
            assertThat(converter.plainText(text)).doesNotContain("\u0008");
            assertThat(converter.inlineHtml(text)).doesNotContain("<a");
        });
    }

    /** The strict check is too slow for megabytes. */
    private static void checkStart(String html) {
        if (html.length() < 200_000) {
            Balance.check(html);
        }
    }

    @ParameterizedTest
    @EnumSource(RawHtml.class)
    void whateverIsDoneToARichTextItsHtmlIsBalanced(RawHtml mode) throws IOException {
        String rich = rich();
        Random random = new Random(20261123L);
        for (int i = 0; i < 800; i++) {
            String mutated = mutate(rich, random);
            // Trusted HTML passes unchanged, balanced or not: only texts without any can be held to balance.
            String text = mode == RawHtml.TRUSTED ? mutated.replace('<', '(') : mutated;
            Balance.check(Harness.run(mode, text).html());
            Balance.check(Harness.run(mode, text, new Harness.PassThrough(), Style.feed(Labels.english()))
                    .html());
            Harness.run(RawHtml.TRUSTED, mutated);
            new MarkdownConverter(mode).excerpt(text);
            Balance.check(new MarkdownConverter(mode).inlineHtml(text));
        }
    }

    @Test
    void theRichTextItselfUsesEveryElementAndReportsNothing() throws IOException {
        Harness harness = Harness.run(RawHtml.SAFE, rich());
        Balance.check(harness.html());
        assertThat(harness.told()).isEmpty();
        assertThat(harness.html())
                .contains(
                        "<aside",
                        "<figure>",
                        "<table>",
                        "<del>",
                        "<ins>",
                        "doc-noteref",
                        "<input",
                        "<details",
                        "<ruby>");
    }

    private static String rich() throws IOException {
        try (InputStream in = HostileTextTest.class.getResourceAsStream("rich.md")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final String[] PIECES = {
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~",
        "++",
        "[",
        "]",
        "](",
        ")",
        "![",
        "{lang=as}",
        "{width=3}",
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "|",
        "|-|-|\n",
        "# ",
        "[^1]",
        "[^1]: ",
        "> [!TIP]\n",
        "[[also: x]]\n",
        "- [x] ",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<a href=x>",
        "</a>",
        "<div>\n\n",
        "\n</div>\n",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<ul>",
        "<li>",
        "</ul>",
        "<script>",
        "</script>",
        "<style>",
        "<!--",
        "-->",
        "<details>",
        "<summary>",
        "<img src=x>",
        "<img src=javascript:x onerror=y>",
        "<svg><p>",
        "<iframe src=//x>",
        "<h1>",
        "</h1>",
        "<pre>",
        "</pre>",
        "<br>",
        "<hr>",
        "</",
        "<",
        ">",
        "&",
        "&#8;",
        "&lt;",
        "\"",
        "'",
        "=",
        "\\",
        "\u0008",
        "\uD800",
        "javascript:x",
        "www.example.org",
        "<https://example.org>",
        "<x y='",
        "<span id=a class=b>",
        "<audio controls>",
        "<dl><dt>",
        "<dd>",
        "<q>",
        "<ruby>",
        "<rt>",
        "<col>",
        "<figcaption>",
        "<input>",
        "<form>",
        "<button>",
        "<select>",
        "<math>",
        "<template>",
        "<textarea>",
        "<title>",
        "<base href=x>",
        "<plaintext>",
        "<noscript>",
        "<ins>",
        "<h2>"
    };

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length() + 1);
            int other = Math.min(mutated.length(), at + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(at, other);
                case 1 -> mutated.insert(random.nextInt(mutated.length() + 1), mutated.substring(at, other));
                case 2 -> mutated.insert(at, (char) random.nextInt(0x3000));
                default -> mutated.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return mutated.toString();
    }
}
