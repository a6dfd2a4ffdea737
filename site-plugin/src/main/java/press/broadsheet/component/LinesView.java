package press.broadsheet.component;

import java.math.BigDecimal;
import java.util.List;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** A chart's lines, in a field that is 100 wide and 100 high. */
public final class LinesView implements View {
    private final List<TickView> ticks;
    private final List<LineView> lines;
    private final List<MarkView> marks;

    LinesView(List<TickView> ticks, List<LineView> lines, List<MarkView> marks) {
        this.ticks = ticks;
        this.lines = lines;
        this.marks = marks;
    }

    @Property("The level lines, the highest first.")
    public List<TickView> ticks() {
        return ticks;
    }

    @Property("The lines; one with a gap comes in pieces.")
    public List<LineView> lines() {
        return lines;
    }

    @Property("The words below, for some of the rows.")
    public List<MarkView> marks() {
        return marks;
    }

    /** A level line. */
    public record TickView(BigDecimal y, String shown) implements View {
        @Override
        @Property("Where it is, from the top.")
        public BigDecimal y() {
            return y;
        }

        @Override
        @Property("Its figure in the site's language.")
        public String shown() {
            return shown;
        }
    }

    /** A line, or a piece of one. */
    public record LineView(int series, String points) implements View {
        @Override
        @Property("The number of its series, from 1.")
        public int series() {
            return series;
        }

        @Override
        @Property("Its points, as SVG's `polyline` has them.")
        public String points() {
            return points;
        }
    }

    /** Words below a row. */
    public record MarkView(BigDecimal x, String anchor, String text) implements View {
        @Override
        @Property("Where they are, across.")
        public BigDecimal x() {
            return x;
        }

        @Override
        @Property("Which part of them is there: `start`, `middle` or `end`.")
        public String anchor() {
            return anchor;
        }

        @Override
        @Property("The words.")
        public String text() {
            return text;
        }
    }
}
