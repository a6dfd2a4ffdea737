package press.broadsheet.component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays out bars. */
final class Bars {
    /** How far the longest bar goes, in percent: its figure must fit beside it on a phone. */
    private static final BigDecimal REACH = BigDecimal.valueOf(78);

    private static final int LONGEST_LINE = 40;
    private static final int LINE = 22;
    private static final int FOOT = 15;
    private static final int BAR = 18;
    private static final int BAR_FOOT = 14;
    private static final int BAR_GAP = 3;
    private static final int ROW_GAP = 14;

    private Bars() {}

    static BarsView draw(Figures figures, Function<Optional<BigDecimal>, String> shown) {
        BigDecimal least = figures.least().min(BigDecimal.ZERO);
        BigDecimal greatest = figures.greatest().max(BigDecimal.ZERO);
        BigDecimal span = greatest.subtract(least);
        BigDecimal zero = share(least.negate(), span);
        List<BarsView.WordView> words = new ArrayList<>();
        List<BarsView.BarView> bars = new ArrayList<>();
        int y = 0;
        for (Figures.Row row : figures.rows()) {
            for (String line : lines(row.label())) {
                words.add(new BarsView.WordView(y + FOOT, line));
                y += LINE;
            }
            for (int i = 0; i < row.values().size(); i++) {
                Optional<BigDecimal> value = row.values().get(i);
                Optional<BigDecimal> width = value.map(number -> share(number.abs(), span));
                BigDecimal start = value.filter(number -> number.signum() < 0).isPresent()
                        ? zero.subtract(width.orElse(zero))
                        : zero;
                bars.add(new BarsView.BarView(i + 1, start, width, y, BAR, y + BAR_FOOT, shown.apply(value)));
                y += BAR + BAR_GAP;
            }
            y += ROW_GAP;
        }
        return new BarsView(Math.max(1, y - ROW_GAP), zero, List.copyOf(words), List.copyOf(bars));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal span) {
        return span.signum() == 0 ? BigDecimal.ZERO : part.multiply(REACH).divide(span, 2, RoundingMode.HALF_EVEN);
    }

    /** SVG breaks no lines by itself. */
    private static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
