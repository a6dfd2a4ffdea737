package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    private static String onSite(String markdown) {
        return new SiteTargets().page(markdown);
    }

    @Test
    void aPictureAloneWithATitleIsAFigureWithCaptionAndCredit() {
        assertThat(onSite("![A ferry](ferry.jpg \"The ferry on Friday | Ana | Reuters\")"))
                .isEqualTo("<figure><img src=\"/img/ferry.jpg\" alt=\"A ferry\" width=\"1200\" height=\"800\""
                        + " loading=\"lazy\" decoding=\"async\"><figcaption>The ferry on Friday | Ana"
                        + " <span class=\"credit\">Reuters</span></figcaption></figure>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Only a caption > Only a caption",
                "| Reuters > {span}Reuters{/span}",
                "A|B > A|B",
                "Caption | > Caption |",
            })
    void aTitleIsCutAtItsLastMark(String title, String caption) {
        assertThat(onSite("![A](a.jpg \"" + title + "\")"))
                .contains("<figcaption>"
                        + caption.replace("{span}", "<span class=\"credit\">").replace("{/span}", "</span>")
                        + "</figcaption>");
    }

    @Test
    void aPictureAloneWithoutATitleIsAFigureWithoutCaption() {
        assertThat(onSite("![A](a.jpg)")).startsWith("<figure><img").doesNotContain("figcaption");
    }

    @Test
    void aLinkedPictureAloneIsAFigure() {
        assertThat(onSite("[![A](a.jpg)](b.md)"))
                .startsWith("<figure><a href=\"/to/b.md\"><img src=\"/img/a.jpg\"")
                .endsWith("</a></figure>\n");
    }

    @Test
    void aMissingPictureIsLeftOutWithItsCaption() {
        assertThat(onSite("![A](gone.jpg \"Caption\")\n\nText ![B](gone.png).")).isEqualTo("<p>Text .</p>\n");
    }

    @ParameterizedTest
    @CsvSource({"width=600, 600, 400", "height=400, 600, 400", "width=10 height=20, 10, 20"})
    void aGivenMeasureWinsAndTheOtherFollows(String traits, int width, int height) {
        assertThat(onSite("Text ![A](a.jpg){" + traits + "}."))
                .contains("width=\"" + width + "\" height=\"" + height + "\"")
                .contains("decoding=\"async\">.</p>");
    }

    @Test
    void aPictureWithoutWordsIsReportedWhereItStands() {
        assertThat(Harness.run(RawHtml.SAFE, "Text\n\n> and ![](x.png)").told())
                .singleElement()
                .asString()
                .startsWith("content/articles/a.md:12:7: warning[missing-alt]: ");
    }
}
