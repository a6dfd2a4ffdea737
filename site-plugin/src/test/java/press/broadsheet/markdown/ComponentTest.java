package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Components in Markdown. The harness shows of each its name and what it is given, with their places. */
class ComponentTest {
    private static final String CODE = "<pre role=\"region\" tabindex=\"0\" aria-label=\"Code 1\">";

    @Test
    void aBlockIsItsNameItsValuesAndTheMarkdownInIt() {
        assertThat(Harness.page("""
                Before.
                ::: fact-box title="Two \\"words\\"" size=wide
                A *fact*.

                - one
                :::
                After.
                """)).isEqualTo("""
                <p>Before.</p>
                <div title="fact-box@11:5 title=Two &quot;words&quot;@11:21 size=wide@11:41"><p>A <em>fact</em>.</p>
                <ul>
                <li>one</li>
                </ul></div>
                <p>After.</p>
                """);
    }

    @Test
    void blocksNestAndEachLineOfColonsEndsTheInnermost() {
        assertThat(Harness.page("::: a\n::: b\nx\n:::\ny\n:::\nz")).isEqualTo("""
                <div title="a@10:5"><div title="b@11:5"><p>x</p></div>
                <p>y</p></div>
                <p>z</p>
                """);
        assertThat(Harness.page("::::: a\n\n1. one\n   ::: b\n   x\n   :::\n:::::"))
                .isEqualTo("""
                <div title="a@10:7"><ol>
                <li>one
                <div title="b@13:8"><p>x</p></div>
                </li>
                </ol></div>
                """);
        assertThat(Harness.page("> ::: a\n> x\n> :::\n> y"))
                .isEqualTo("<blockquote>\n<div title=\"a@10:7\"><p>x</p></div>\n<p>y</p>\n</blockquote>\n");
    }

    @Test
    void oneThatHoldsNothingMayEndOnItsOwnLine() {
        assertThat(Harness.page("::: a k=v :::\nx")).isEqualTo("<div title=\"a@10:5 k=v@10:9\"></div>\n<p>x</p>\n");
        assertThat(Harness.page("::: b\n::: a k=v :::\nx\n:::\ny"))
                .isEqualTo("<div title=\"b@10:5\"><div title=\"a@11:5 k=v@11:9\"></div>\n<p>x</p></div>\n<p>y</p>\n");
    }

    @Test
    void colonsInCodeEndNothing() {
        assertThat(Harness.page("::: a\n```\n:::\n::: b\n```\n:::\nx"))
                .isEqualTo("<div title=\"a@10:5\">" + CODE + "<code>:::\n::: b\n</code></pre></div>\n<p>x</p>\n");
        assertThat(Harness.page("    ::: a\n")).isEqualTo(CODE + "<code>::: a\n</code></pre>\n");
    }

    @Test
    void oneThatIsNotClosedIsToldWithItsFirstLine() {
        Harness harness = Harness.run(RawHtml.SAFE, "One.\n\n::: a\n\n::: b\n:::\n\nTwo.");
        assertThat(harness.told())
                .containsExactly("content/articles/a.md:12:5: error[unclosed-component]: the component a is not closed;"
                        + " end it with a line of three colons (:::), or write \\: for a colon that is only a colon");
    }

    @Test
    void whatIsNeitherKeyNorValueIsToldAtItsPlace() {
        assertThat(told("::: a title=x My words\n:::")).containsExactly("10:15 bad-parameter");
        assertThat(told("::: a title=\"x\n:::")).containsExactly("10:13 bad-parameter");
        assertThat(told("::: a =x\n:::")).containsExactly("10:7 bad-parameter");
        assertThat(told("An :a[x]{title=} word")).containsExactly("10:10 bad-parameter");
        assertThat(told("An :a[x]{title=\"} word")).containsExactly("10:6 bad-parameter");
        assertThat(told("[a :b[x] link](u)")).containsExactly("10:5 misplaced-component");
    }

    private static List<String> told(String markdown) {
        return Harness.run(RawHtml.SAFE, markdown).diagnostics().stream()
                .map(one -> one.position().line() + ":" + one.position().column() + ' '
                        + one.code().id())
                .toList();
    }

    @Test
    void oneWithinALineIsItsNameItsContentAndItsValues() {
        assertThat(Harness.page("Read :doc[the *whole* [report](u)]{file=a.pdf size='very big'}, twice."))
                .isEqualTo("<p>Read <span title=\"doc@10:7 file=a.pdf@10:41 size=very big@10:53\">the"
                        + " <em>whole</em> <a href=\"u\">report</a></span>, twice.</p>\n");
        assertThat(Harness.page("(:a[]{k=v}) *:b[x]*"))
                .isEqualTo(
                        "<p>(<span title=\"a@10:3 k=v@10:9\"></span>) <em><span title=\"b@10:15\">x</span></em></p>\n");
        assertThat(Harness.page("> one :a[two\n> three]{k=v}"))
                .isEqualTo(
                        "<blockquote>\n<p>one <span title=\"a@10:8 k=v@11:12\">two\nthree</span></p>\n</blockquote>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a note:[1] and note:b[1]",
                "at 10:30[sic], 1:a[x]",
                "::x[y]",
                ":a",
                ":a(b)",
                ":smile: and :a [x]",
                "\\:a[x]",
                "`:a[x]`",
                ":1[x]",
                ":a[x",
                "::: words between colons :::",
                "\\::: a",
                ":: a",
                ":::",
                ":::1",
                "::: ",
                "https://a.example/:b[c",
            })
    void ordinaryTextWithColonsStaysText(String text) {
        Harness harness = Harness.run(RawHtml.SAFE, text);
        assertThat(harness.html()).doesNotContain("title=");
        assertThat(harness.diagnostics()).isEmpty();
    }

    @Test
    void aLinkOrFootnoteAfterAWordWithAColonIsOne() {
        assertThat(Harness.page("see :here[x](u)")).isEqualTo("<p>see :here<a href=\"u\">x</a></p>\n");
        assertThat(Harness.page("see :here[^1]\n\n[^1]: N.")).contains(":here<sup");
        assertThat(Harness.page("see :here[x][y]\n\n[y]: u")).isEqualTo("<p>see :here<a href=\"u\">x</a></p>\n");
    }

    @Test
    void valuesAreEscapedAndHtmlInAComponentEndsNothingAroundIt() {
        assertThat(Harness.page("::: a t=\"<script>&\"\n</div></p><b>x\n:::\ny"))
                .startsWith("<div title=\"a@10:5 t=&lt;script&gt;&amp;@10:10\">")
                .doesNotContain("<script")
                .endsWith("</div>\n<p>y</p>\n");
        Balance.check(Harness.page("<div>\n\n::: a\n</div>\n\n<section>\n:::\n\n</div>"));
    }

    @Test
    void headingsInComponentsAreNotThoseOfTheStory() {
        Harness harness = Harness.run(RawHtml.SAFE, "## One\n\n::: a\n## In it\n:::\n\n## Two");
        assertThat(harness.converted().headings()).extracting(Heading::text).containsExactly("One", "Two");
        assertThat(harness.html()).contains("<h2 id=\"in-it\">");
    }

    @Test
    void excerptsAndCountsReadWhatIsWrittenInComponentsAndNothingElse() {
        MarkdownConverter converter = new MarkdownConverter(RawHtml.SAFE);
        String text = "::: fact-box title=\"Not this\"\nIn the box.\n:::\n\nRead :doc[the report]{file=a.pdf}.\n";
        assertThat(converter.excerpt(text)).isEqualTo(new Excerpt("Read the report.", 7));
        assertThat(converter.excerpt("::: fact-box\nIn the box.\n:::\n").text()).isEqualTo("In the box.");
        assertThat(Harness.run(RawHtml.SAFE, text).converted().words()).isEqualTo(6);
    }

    static Stream<String> hostileTexts() {
        int many = 20_000;
        return Stream.of(
                "::: a\n".repeat(many),
                "::: a\n".repeat(many) + ":::\n".repeat(many),
                "::: a :::\n".repeat(many),
                ":::\n".repeat(many),
                ":a[".repeat(many),
                ":a[x]{".repeat(many),
                ":a[x]{k=\"".repeat(many),
                " :a[" + "[".repeat(many) + "]".repeat(many) + "]",
                " :a[x]".repeat(many),
                "::: a " + "k=v ".repeat(many),
                "> ".repeat(50) + "::: a\n".repeat(100),
                "]{".repeat(many),
                "> ".repeat(many) + ":::");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void noTextFailsOrTakesLong(String text) {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20), () -> {
            Harness.run(RawHtml.SAFE, text);
            new MarkdownConverter(RawHtml.SAFE).excerpt(text);
        });
    }
}
