package press.broadsheet.component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays out lines: the levels are round numbers, and zero is one of them unless that would flatten the lines. */
final class Lines {
    private static final int MOST_LEVELS = 5;
    private static final int SHORT_WORDS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5));

    private Lines() {}

    static LinesView draw(Figures figures, Function<Optional<BigDecimal>, String> shown) {
        BigDecimal least = figures.least();
        BigDecimal greatest = figures.greatest();
        boolean near = least.signum() > 0
                && least.compareTo(greatest) < 0
                && least.multiply(BigDecimal.valueOf(2)).compareTo(greatest) > 0;
        BigDecimal from = near ? least : least.min(BigDecimal.ZERO);
        BigDecimal to = near ? greatest : greatest.max(BigDecimal.ZERO);
        BigDecimal step = step(to.subtract(from));
        BigDecimal bottom = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal top = to.divide(step, 0, RoundingMode.CEILING).multiply(step);
        if (top.compareTo(bottom) == 0) {
            top = top.add(step);
        }
        BigDecimal span = top.subtract(bottom);
        List<LinesView.TickView> ticks = new ArrayList<>();
        for (BigDecimal level = top; level.compareTo(bottom) >= 0; level = level.subtract(step)) {
            BigDecimal plain =
                    level.setScale(Math.max(0, step.stripTrailingZeros().scale()), RoundingMode.HALF_EVEN);
            ticks.add(new LinesView.TickView(down(level, top, span), shown.apply(Optional.of(plain))));
        }
        return new LinesView(List.copyOf(ticks), lines(figures, top, span), marks(figures));
    }

    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal least = span.divide(BigDecimal.valueOf(MOST_LEVELS), 20, RoundingMode.HALF_EVEN);
        int power = least.precision() - least.scale() - 1;
        for (BigDecimal step : STEPS) {
            BigDecimal candidate = step.scaleByPowerOfTen(power);
            if (candidate.compareTo(least) >= 0) {
                return candidate;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }

    private static BigDecimal down(BigDecimal level, BigDecimal top, BigDecimal span) {
        return top.subtract(level).multiply(HUNDRED).divide(span, 2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal across(int index, int count) {
        return count < 2
                ? BigDecimal.valueOf(50)
                : BigDecimal.valueOf(index)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(count - 1), 2, RoundingMode.HALF_EVEN);
    }

    private static List<LinesView.LineView> lines(Figures figures, BigDecimal top, BigDecimal span) {
        List<LinesView.LineView> lines = new ArrayList<>();
        int count = figures.rows().size();
        for (int series = 0; series < figures.columns().size(); series++) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i <= count; i++) {
                Optional<BigDecimal> value = i == count
                        ? Optional.empty()
                        : figures.rows().get(i).values().get(series);
                if (value.isPresent()) {
                    points.append(points.length() == 0 ? "" : " ")
                            .append(across(i, count).toPlainString())
                            .append(',')
                            .append(down(value.get(), top, span).toPlainString());
                } else if (points.length() > 0) {
                    lines.add(new LinesView.LineView(series + 1, points.toString()));
                    points.setLength(0);
                }
            }
        }
        return List.copyOf(lines);
    }

    /** As many words as fit side by side on a phone, the first row's and the last's among them. */
    private static List<LinesView.MarkView> marks(Figures figures) {
        List<Figures.Row> rows = figures.rows();
        int longest = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        int most = Math.min(rows.size(), longest > SHORT_WORDS ? 3 : 5);
        List<LinesView.MarkView> marks = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int row = most == 1 ? 0 : i * (rows.size() - 1) / (most - 1);
            String anchor = most == 1 ? "middle" : i == 0 ? "start" : i == most - 1 ? "end" : "middle";
            marks.add(new LinesView.MarkView(
                    across(row, rows.size()), anchor, rows.get(row).label()));
        }
        return List.copyOf(marks);
    }
}
