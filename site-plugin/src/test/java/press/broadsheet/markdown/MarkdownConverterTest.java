package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // Each line of Markdown and HTML stands as the converter sees it.
class MarkdownConverterTest {
    private final SiteTargets site = new SiteTargets();

    private String onSite(String markdown) {
        return Harness.run(RawHtml.SAFE, markdown, site, Style.page(Labels.english()))
                .html();
    }

    @Test
    void everyTargetIsAskedForOnceWithThePlaceOfItsDestination() {
        onSite("""
                See [it](a.md) and ![B](b.png "T") and <https://c.example>,
                www.d.example, [e][e], [*f*](<f g.md>)

                - [ ] [h](h.md)

                [[also:  i.md ]]

                <a href="j.md">j</a>

                [e]: e.md
                """);
        assertThat(site.asked())
                .containsExactly(
                        "link a.md 10:10",
                        "picture b.png 10:25",
                        "link https://c.example 10:40",
                        "link http://www.d.example 11:1",
                        "link e.md 11:16",
                        "link f g.md 11:31",
                        "link h.md 13:11",
                        "also i.md 15:10",
                        "link j.md 17:1");
    }

    @Test
    void aLinkWithoutATargetKeepsItsWords() {
        assertThat(onSite("See [the *report*](gone.md).")).isEqualTo("<p>See the <em>report</em>.</p>\n");
    }

    @Test
    void anAddressIsMadeFitForHtml() {
        assertThat(onSite("[a](<b c.md?x=1&y=\"ক\">)")).contains("href=\"/to/b%20c.md?x=1&amp;y=%22%E0%A6%95%22\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JavaScript&#58;alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:x)",
                "[x](data:text/html,x)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "[x][r]\n\n[r]: javascript:alert(1)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=' javascript:alert(1)'>x</a>",
                "![x](data:image/svg+xml;base64,x)",
                "![x](javascript:x)",
            })
    void aDangerousAddressIsNeverWritten(String markdown) {
        for (RawHtml mode : List.of(RawHtml.SAFE, RawHtml.NONE)) {
            Harness harness = Harness.run(mode, markdown);
            assertThat(harness.html()).doesNotContain("href=").doesNotContain("src=");
            assertThat(harness.told()).anyMatch(line -> line.contains("warning[unsafe-html]"));
        }
    }

    @Test
    void aPictureMayStandInItsAddress() {
        assertThat(Harness.page("![x](data:image/png;base64,AAAA)")).contains("src=\"data:image/png;base64,AAAA\"");
    }

    @Test
    void anAlsoLineShowsTheHeadlineOfItsStory() {
        assertThat(onSite("Text\n[[also: ferry]]\nmore\n\n[[also: gone]]\n"))
                .isEqualTo("<p>Text</p>\n<p class=\"also\"><span class=\"also-label\">Also read</span>"
                        + " <a href=\"/to/ferry/\">The <em>ferry</em></a></p>\n<p>more</p>\n");
    }

    @Test
    void anAlsoMarkWithinALineIsText() {
        assertThat(onSite("See [[also: x]] here")).isEqualTo("<p>See [[also: x]] here</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE, note, Note",
        "tip, tip, Tip",
        "Important, important, Important",
        "WARNING, warning, Warning",
        "CAUTION, caution, Caution"
    })
    void aMarkedQuoteIsAnAlert(String mark, String kind, String title) {
        assertThat(Harness.page("> [!" + mark + "]\n> Roads *may* close."))
                .isEqualTo("<aside class=\"alert alert-" + kind + "\" role=\"note\">\n<p class=\"alert-title\">" + title
                        + "</p>\n<p>Roads <em>may</em> close.</p>\n</aside>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [!NOTE] and words", "> [!DANGER]\n> x", "> words [!NOTE]"})
    void anotherQuoteIsAQuote(String markdown) {
        assertThat(Harness.page(markdown)).startsWith("<blockquote>");
    }

    @Test
    void aTableScrollsAndNamesItsColumns() {
        assertThat(Harness.page("| A | B |\n|:--|--:|\n| 1 | 2 |"))
                .isEqualTo(
                        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">\n<table>\n<thead>\n"
                                + "<tr>\n<th scope=\"col\" class=\"align-left\">A</th>\n"
                                + "<th scope=\"col\" class=\"align-right\">B</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
                                + "<td class=\"align-left\">1</td>\n<td class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table>\n"
                                + "</div>\n");
    }

    @Test
    void footnotesAreNumberedInOrderAndLeadBack() {
        assertThat(Harness.page("B[^b] a[^a] b again[^b].\n\n[^a]: First.\n[^b]: Second.\n[^c]: Unused."))
                .contains(
                        "<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>")
                .contains("id=\"fnref-1-2\" role=\"doc-noteref\">1</a>")
                .contains("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n"
                        + "<li id=\"fn-1\">\n<p>Second. <a class=\"footnote-back\" href=\"#fnref-1\"")
                .doesNotContain("Unused");
    }

    @Test
    void aHeadingCannotTakeTheIdOfAFootnote() {
        assertThat(Harness.page("## Fn 1\n\nx[^1]\n\n[^1]: y"))
                .contains("<h2 id=\"fn-1-2\">")
                .contains("<li id=\"fn-1\">");
    }

    @Test
    void aTaskHasABoxThatSaysItsState() {
        assertThat(Harness.page("- [ ] a\n- [x] b"))
                .contains("<li class=\"task\"><input type=\"checkbox\" disabled=\"\" aria-label=\"To do\"> a</li>")
                .contains("<input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"Done\"> b</li>");
    }

    @Test
    void aPhraseInAnotherLanguageIsMarked() {
        assertThat(Harness.page("He said [ভাল *হ’ল*]{lang=as}, [x](y){lang=pt-BR} and [no]{lang=1!} and [no]{as}."))
                .isEqualTo(
                        "<p>He said <span lang=\"as\">ভাল <em>হ’ল</em></span>, <a href=\"y\" lang=\"pt-BR\">x</a> and"
                                + " [no]{lang=1!} and [no]{as}.</p>\n");
    }

    @Test
    void codeNamesItsLanguage() {
        assertThat(Harness.page("```java x\na<b\n```"))
                .isEqualTo("<pre role=\"region\" tabindex=\"0\" aria-label=\"Code 1\">"
                        + "<code class=\"language-java\">a&lt;b\n</code></pre>\n");
    }

    @Test
    void codeIsReachedByKeysUnderANameOfItsOwn() {
        assertThat(Harness.page("    a\n\nx\n\n    b\n\n|a|\n|-|\n|b|"))
                .contains("aria-label=\"Code 1\"", "aria-label=\"Code 2\"", "aria-label=\"Table 1\"");
    }

    @Test
    void aFeedHasNoIdsNoAnchorsNoFramesAndNoReports() {
        String markdown = "# A\n\nx[^1] <span id=\"y\">z</span>\n\n- [x] b\n\n"
                + "<iframe src=\"https://player.vimeo.com/video/1\"></iframe>\n\n![](a.jpg)\n\n"
                + "|a|\n|-|\n|b|\n\n~~~\nc\n~~~\n\n<script>x</script>\n\n[^1]: y";
        for (RawHtml mode : RawHtml.values()) {
            Harness harness = Harness.run(mode, markdown, new Harness.PassThrough(), Style.feed(Labels.english()));
            assertThat(harness.html())
                    .contains(
                            "<h2>A</h2>",
                            "<figure>",
                            "<td>b</td>",
                            "<pre><code>c",
                            "☑ b",
                            "<sup class=\"footnote-ref\">1</sup>")
                    .doesNotContain("id=", "anchor", "iframe", "script", "<input", "tabindex");
            assertThat(harness.told()).isEmpty();
            Balance.check(harness.html());
        }
    }

    @Test
    void aControlCharacterIsLeftOutAndReportedOnce() {
        Harness harness = Harness.run(RawHtml.SAFE, "One\n\nTw\u0008o \u000b[x](y\u0007.md) \uD83D\n![](z)");
        assertThat(harness.html()).startsWith("<p>One</p>\n<p>Two <a href=\"y.md\">x</a> \uFFFD\n");
        assertThat(harness.told())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("content/articles/a.md:12:3: warning[control-character]: "
                                        + "the text holds the control character U+0008"),
                        line -> assertThat(line).startsWith("content/articles/a.md:13:1: warning[missing-alt]"));
    }

    @Test
    void placesAfterAControlCharacterAreThoseOfTheFile() {
        onSite("T\u0008\u0008w [x](y.md) \u0008 [z](z.md)");
        assertThat(site.asked()).containsExactly("link y.md 10:10", "link z.md 10:22");
    }

    @Test
    void wordsOfTheTextAreCounted() {
        assertThat(Harness.run(RawHtml.SAFE, "# One\n\nTwo [three](four.md)\n\n- five's\n\n<p>six</p>")
                        .converted()
                        .words())
                .isEqualTo(5);
    }

    @Test
    void oneConverterServesManyThreads() throws Exception {
        MarkdownConverter converter = new MarkdownConverter(RawHtml.SAFE);
        String text = "# A *b*\n\n<b>x</b> [y](z) ~~c~~[^1]\n\n[^1]: n\n\n> [!NOTE]\n> w";
        String expected = Harness.page(text);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> task = () -> {
                for (int i = 0; i < 200; i++) {
                    String html = converter
                            .convert(
                                    new Body("a", 1, text),
                                    new Harness.PassThrough(),
                                    Style.page(Labels.english()),
                                    new press.broadsheet.diagnostic.Diagnostics())
                            .html();
                    if (!html.equals(expected)) {
                        return false;
                    }
                }
                return true;
            };
            for (Future<Boolean> same : pool.invokeAll(List.of(task, task, task, task))) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
