package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "H<sub>2</sub>O <kbd>x</kbd> <mark>y</mark> <small>z</small> <q cite=\"https://a.b\">q</q>",
                "<abbr title=\"a &amp; b\">x</abbr> <span class=\"c d\" lang=\"as\" dir=\"ltr\">y</span>",
                "<time datetime=\"2026-11-23T10:00\">x</time> <a href=\"https://a.b/?x=1&amp;y\" title=\"t\">z</a>",
                "<ruby>漢<rt>kan</rt></ruby> x<br>y",
            })
    void elementsOfAnArticlePassAsTheyAre(String html) {
        Harness harness = Harness.run(RawHtml.SAFE, html);
        assertThat(harness.html()).isEqualTo("<p>" + html + "</p>\n");
        assertThat(harness.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b>b *c</b> d* e | <p>a <b>b <em>c d</em></b> e</p>",
                "a *b <b>c* d</b> e | <p>a <em>b <b>c</b></em> d e</p>",
                "a <b>b <i>c</b> d</i> e | <p>a <b>b <i>c</i></b> d e</p>",
                "a <b>b | <p>a <b>b</b></p>",
                "a </b> b | <p>a  b</p>",
                "[x <a href=y>z</a>](w) | <p><a href=\"w\">x z</a></p>",
                "<a href=x>a [b](c) d</a> | <p><a href=\"x\">a b d</a></p>",
                "a <div>b</div> | <p>a b</p>",
                "<p>a<p>b | <p>a</p><p>b</p>",
                "<div>_<div>_</div> | <div>_<div>_</div></div>",
                "<table>a<tr><td>b</table> | <table></table>ab",
                "<table><tr><td>a<td>b<tr><td>c</table> |"
                        + " <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
                "<ul><li>a<li>b</ul>c | <ul><li>a</li><li>b</li></ul>c",
                "<li>x</li> | x",
                "<h1>a</h1> | <h2>a</h2>",
                "<B CLASS=x>a</B> b | <p><b class=\"x\">a</b> b</p>",
                "<div title='a\"<b>'>x</div> | <div title=\"a&quot;&lt;b&gt;\">x</div>",
                "<div>a &lt;script&gt; &amp; &copy; 1 < 2</div> | <div>a &lt;script&gt; &amp; © 1 &lt; 2</div>",
                "a <!-- b --> c | <p>a  c</p>",
            })
    void handWrittenTagsComeOutBalanced(String markdown, String html) {
        String found = Harness.page(markdown);
        Balance.check(found);
        assertThat(found.replace("\n", "")).isEqualTo(html);
    }

    @Test
    void markdownStandsInAHandWrittenBlock() {
        assertThat(Harness.page("<details>\n<summary>More</summary>\n\nHere is *it*.\n\n</details>\n\nAfter"))
                .isEqualTo(
                        "<details>\n<summary>More</summary>\n<p>Here is <em>it</em>.</p>\n</details>\n<p>After</p>\n");
    }

    @Test
    void aBlockLeftOpenEndsWithWhatHoldsIt() {
        assertThat(Harness.page("> <div>\n>\n> a\n\nb"))
                .isEqualTo("<blockquote>\n<div>\n<p>a</p>\n</div>\n</blockquote>\n<p>b</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x <script>alert(1)</script> y | <p>x  y</p> | 10:3: warning[unsafe-html]: the element <script>",
                "<style>p{}</style> | '' | 10:1: warning[unsafe-html]: the element <style>",
                "x <form>y</form> | <p>x y</p> | 10:3: warning[unsafe-html]: the element <form>",
                "x <b onclick=\"y\">z</b> | <p>x <b>z</b></p> | 10:3: warning[unsafe-html]: the attribute onclick of <b>",
                "x <b style=\"y\">z</b> | <p>x <b>z</b></p> | 10:3: warning[unsafe-html]: the attribute style of <b>",
                "x <svg><a>y</a></svg> z | <p>x  z</p> | 10:3: warning[unsafe-html]: the element <svg>",
                "x <iframe src=\"https://evil.example/\"></iframe> | <p>x </p> |"
                        + " 10:3: warning[unsafe-html]: the attribute src of <iframe>",
                "x <iframe src=\"http://www.youtube.com/embed/a\"></iframe> | <p>x </p> |"
                        + " 10:3: warning[unsafe-html]: the attribute src of <iframe>",
            })
    void whatIsNotAllowedIsLeftOutAndReported(String markdown, String html, String told) {
        Harness harness = Harness.run(RawHtml.SAFE, markdown);
        assertThat(harness.html().strip()).isEqualTo(html);
        assertThat(harness.told()).anyMatch(line -> line.startsWith("content/articles/a.md:" + told));
    }

    @Test
    void aReportInABlockNamesTheLineOfTheTag() {
        assertThat(Harness.run(RawHtml.SAFE, "<div>\nx\n  <form>y</form>\n</div>")
                        .told())
                .singleElement()
                .asString()
                .startsWith("content/articles/a.md:12:3: warning[unsafe-html]: the element <form>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube-nocookie.com/embed/a_B-1?start=3",
                "https://www.youtube.com/embed/a",
                "https://player.vimeo.com/video/12?h=ab"
            })
    void aPlayerPassesWithItsName(String src) {
        Harness harness = Harness.run(RawHtml.SAFE, "<iframe src=\"" + src + "\" allowfullscreen></iframe>");
        assertThat(harness.html())
                .startsWith("<iframe src=\"" + src + "\" allowfullscreen=\"\" title=\"")
                .contains("loading=\"lazy\"");
        assertThat(harness.told()).isEmpty();
    }

    @Test
    void aHandWrittenPictureIsResolvedAndMeasured() {
        Harness harness = Harness.run(
                RawHtml.SAFE,
                "<img src=\"a.jpg\" class=\"x\">\n\ny <img alt='b' src=b.jpg width=50>",
                new Harness.PassThrough() {
                    @Override
                    public PictureTarget picture(String destination, press.broadsheet.diagnostic.Position position) {
                        return new PictureTarget.Show("/i/" + destination, 100, 60, "", "", "", "", "");
                    }
                },
                Style.page(Labels.english()));
        assertThat(harness.html())
                .contains("<img src=\"/i/a.jpg\" alt=\"\" width=\"100\" height=\"60\" loading=\"lazy\""
                        + " decoding=\"async\" class=\"x\">")
                .contains("<img src=\"/i/b.jpg\" alt=\"b\" width=\"50\" height=\"30\"");
        assertThat(harness.told()).singleElement().asString().contains(":10:1: warning[missing-alt]");
    }

    @Test
    void anIdIsKeptOnce() {
        assertThat(Harness.page("<p id=\"a\">x</p>\n\n<p id=\"a\">y</p>\n\n## A"))
                .isEqualTo("<p id=\"a\">x</p>\n<p>y</p>\n<h2 id=\"a-2\">A <a class=\"anchor\" href=\"#a-2\""
                        + " aria-label=\"Link to this part\">#</a></h2>\n");
    }

    @Test
    void withNoneNothingPassesAndWordsInTheTextStay() {
        Harness harness = Harness.run(RawHtml.NONE, "H<sub>2</sub>O\n\n<div>gone</div>\n\nx");
        assertThat(harness.html().replace("\n", "")).isEqualTo("<p>H2O</p><p>x</p>");
        assertThat(harness.told())
                .satisfiesExactly(
                        line -> assertThat(line).contains(":10:2: warning[unsafe-html]: the element <sub>"),
                        line -> assertThat(line).contains(":12:1: warning[unsafe-html]: the element <div>"));
    }

    @Test
    void withTrustedEverythingPassesUnchanged() {
        Harness harness = Harness.run(RawHtml.TRUSTED, "<script>x()</script>\n\ny <my-map a=1 /> <b onclick='z'>");
        assertThat(harness.html()).isEqualTo("<script>x()</script>\n<p>y <my-map a=1 /> <b onclick='z'></p>\n");
        assertThat(harness.told()).isEmpty();
    }

    @Test
    void whatIsLeftOutOftenInOneTextIsToldOnceWithItsNumber() {
        assertThat(Harness.run(RawHtml.SAFE, "x <form> ".repeat(500)).told())
                .singleElement()
                .asString()
                .contains(":10:3: warning[unsafe-html]: the element <form> is not allowed here and was left out"
                        + " (and 499 more in this text)");
    }

    @Test
    void noMoreThanAHundredKindsOfRemovalAreTold() {
        String kinds =
                IntStream.range(0, 500).mapToObj(i -> "x <my-" + i + "> ").collect(Collectors.joining());
        assertThat(Harness.run(RawHtml.SAFE, kinds).told()).hasSize(100);
    }

    @Test
    void attributesThatOnlySayHowThingsLookGoWithoutAWord() {
        Harness harness = Harness.run(RawHtml.SAFE, "<p align=\"left\"><a target=\"_blank\" href=\"/x/\">y</a></p>");
        assertThat(harness.html()).doesNotContain("align").doesNotContain("target");
        assertThat(harness.told()).isEmpty();
    }

    @Test
    void anOldAnchorByNameBecomesAnId() {
        Harness harness = Harness.run(RawHtml.SAFE, "x <a name=\"part\"></a> y");
        assertThat(harness.html()).contains("<a id=\"part\"></a>");
        assertThat(harness.told()).isEmpty();
    }
}
