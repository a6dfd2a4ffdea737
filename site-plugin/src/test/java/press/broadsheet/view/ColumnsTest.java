package press.broadsheet.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

/** Lines of plain-text mail. */
class ColumnsTest {
    private static String wrap(String text, int width, String indent) {
        return Columns.wrap(text, width, indent, ULocale.ENGLISH);
    }

    @Test
    void wordsStandOnLinesThatAreNotTooLong() {
        assertThat(wrap("one two  three\nfour", 9, "")).isEqualTo("one two\nthree\nfour");
        assertThat(wrap("", 9, "")).isEmpty();
    }

    @Test
    void theIndentCounts() {
        assertThat(wrap("one two three", 9, "> ")).isEqualTo("> one two\n> three");
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        assertThat(wrap("a counterrevolutionary b", 9, "")).isEqualTo("a\ncounterrevolutionary\nb");
    }

    @Test
    void anAddressIsNotParted() {
        assertThat(wrap("See https://post.example/town/2026/11/23/a-long-way/ there", 20, ""))
                .isEqualTo("See\nhttps://post.example/town/2026/11/23/a-long-way/\nthere");
    }

    @Test
    void lettersOfEastAsiaTakeTwoColumnsAndMarksNone() {
        assertThat(wrap("港口今天关闭", 8, "")).isEqualTo("港口今天\n关闭");
        assertThat(wrap("e\u0301e\u0301e\u0301 b", 5, "")).isEqualTo("e\u0301e\u0301e\u0301 b");
    }
}
