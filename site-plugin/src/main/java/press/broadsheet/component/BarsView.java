package press.broadsheet.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** A chart's bars, which lie one below another under the words of their row. */
public final class BarsView implements View {
    private final int height;
    private final BigDecimal zero;
    private final List<WordView> words;
    private final List<BarView> bars;

    BarsView(int height, BigDecimal zero, List<WordView> words, List<BarView> bars) {
        this.height = height;
        this.zero = zero;
        this.words = words;
        this.bars = bars;
    }

    @Property("The height of the drawing.")
    public int height() {
        return height;
    }

    @Property("Where zero is, across.")
    public BigDecimal zero() {
        return zero;
    }

    @Property("The words, a line each.")
    public List<WordView> words() {
        return words;
    }

    @Property("The bars.")
    public List<BarView> bars() {
        return bars;
    }

    /** A line of words. */
    public record WordView(int y, String text) implements View {
        @Override
        @Property("Where its foot is, down.")
        public int y() {
            return y;
        }

        @Override
        @Property("The words.")
        public String text() {
            return text;
        }
    }

    /** A bar. */
    public record BarView(
            int series, BigDecimal start, Optional<BigDecimal> width, int y, int height, int foot, String shown)
            implements View {
        @Override
        @Property("The number of its series, from 1.")
        public int series() {
            return series;
        }

        @Override
        @Property("Where it begins, across.")
        public BigDecimal start() {
            return start;
        }

        @Override
        @Property("Its length; none if there is no figure.")
        public Optional<BigDecimal> width() {
            return width;
        }

        @Override
        @Property("Where it begins, down.")
        public int y() {
            return y;
        }

        @Override
        @Property("Its height.")
        public int height() {
            return height;
        }

        @Override
        @Property("Where the foot of its figure is, down.")
        public int foot() {
            return foot;
        }

        @Override
        @Property("Its figure in the site's language; a dash if there is none.")
        public String shown() {
            return shown;
        }
    }
}
