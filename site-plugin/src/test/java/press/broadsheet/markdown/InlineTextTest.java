package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "*A* & **B** `c<d` ~~e~~ ++f++ § <em>A</em> &amp; <strong>B</strong> <code>c&lt;d</code> <del>e</del>"
                        + " <ins>f</ins>",
                "[a](b) ![c](d) <b>x</b> § [a](b) ![c](d) &lt;b&gt;x&lt;/b&gt;",
                "[a]: b § [a]: b",
                "# 1. - x § # 1. - x",
                "<https://a.b> www.a.b § &lt;https://a.b&gt; www.a.b",
                "5 * 3 * 2 \\*x\\* AT&amp;T § 5 * 3 * 2 *x* AT&amp;T",
                "[*a*] *[b*] § [<em>a</em>] *[b*]",
            })
    void aLineHasNoMoreThanEmphasis(String text, String html) {
        assertThat(new MarkdownConverter(RawHtml.TRUSTED).inlineHtml(text)).isEqualTo(html.replaceAll("\\s+", " "));
    }

    @Test
    void aLineLosesItsMarkUp() {
        MarkdownConverter converter = new MarkdownConverter(RawHtml.SAFE);
        assertThat(converter.plainText("*A* & `b` [c](d)\n <i>e\u0008")).isEqualTo("A & b [c](d) <i>e");
        assertThat(converter.inlineHtml("")).isEmpty();
    }
}
