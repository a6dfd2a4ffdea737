package press.broadsheet.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    /** One series; a dash is a figure that is not known. */
    private static Figures figures(String... values) {
        List<Figures.Row> rows = new ArrayList<>();
        for (String value : values) {
            rows.add(new Figures.Row("row " + (rows.size() + 1), List.of(number(value))));
        }
        return new Figures(rows, List.of("one"));
    }

    private static Optional<BigDecimal> number(String value) {
        return value.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(value));
    }

    private static String shown(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("–");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.35 4.91 3.52 | 5 4 3 2 1 0",
                "0 10 | 10 8 6 4 2 0",
                "3 7 11 | 12.5 10.0 7.5 5.0 2.5 0.0",
                "1000 1040 1012 | 1040 1030 1020 1010 1000",
                "-3 2 | 2 1 0 -1 -2 -3",
                "0.001 0.0042 | 0.005 0.004 0.003 0.002 0.001 0.000",
                "5 | 5 4 3 2 1 0",
                "0 | 1 0",
                "- | 1 0",
            })
    void theLevelsAreRoundNumbersAroundTheFigures(String values, String levels) {
        LinesView lines = Lines.draw(figures(values.split(" ", -1)), DrawingTest::shown);
        assertThat(lines.ticks()).extracting(LinesView.TickView::shown).containsExactly(levels.split(" ", -1));
        assertThat(lines.ticks().get(0).y()).isEqualByComparingTo("0");
        assertThat(lines.ticks().get(lines.ticks().size() - 1).y()).isEqualByComparingTo("100");
    }

    @Test
    void aLineIsBrokenWhereAFigureIsMissing() {
        LinesView lines = Lines.draw(figures("0", "5", "-", "10", "10"), DrawingTest::shown);
        assertThat(lines.lines())
                .extracting(LinesView.LineView::points)
                .containsExactly("0.00,100.00 25.00,50.00", "75.00,0.00 100.00,0.00");
    }

    @Test
    void onlySomeRowsAreNamedBelowALine() {
        LinesView lines = Lines.draw(figures("1", "2", "3", "4", "5", "6", "7", "8", "9"), DrawingTest::shown);
        assertThat(lines.marks())
                .extracting(LinesView.MarkView::text)
                .containsExactly("row 1", "row 3", "row 5", "row 7", "row 9");
        assertThat(lines.marks())
                .extracting(LinesView.MarkView::anchor)
                .containsExactly("start", "middle", "middle", "middle", "end");
    }

    @Test
    void barsGoFromZeroToTheirFigureAndLeaveRoomForIt() {
        BarsView bars = Bars.draw(figures("10", "-5", "-"), DrawingTest::shown);
        assertThat(bars.zero()).isEqualByComparingTo("26");
        assertThat(bars.bars())
                .extracting(bar -> bar.start() + "+"
                        + bar.width().map(BigDecimal::toString).orElse("") + ' ' + bar.shown())
                .containsExactly("26.00+52.00 10", "0.00+26.00 -5", "26.00+ –");
        assertThat(bars.height()).isGreaterThan(bars.bars().get(2).y());
    }

    @Test
    void longWordsOverABarTakeSeveralLines() {
        String label =
                String.join(" ", Arrays.asList("homelessness", "prevention", "and", "advice", "in", "the", "town"));
        BarsView bars = Bars.draw(
                new Figures(List.of(new Figures.Row(label, List.of(number("1")))), List.of("one")), DrawingTest::shown);
        assertThat(bars.words())
                .extracting(BarsView.WordView::text)
                .containsExactly("homelessness prevention and advice in", "the town");
        assertThat(bars.bars().get(0).y()).isGreaterThan(bars.words().get(1).y());
    }
}
