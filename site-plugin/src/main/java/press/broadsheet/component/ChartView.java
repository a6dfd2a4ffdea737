package press.broadsheet.component;

import java.util.List;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/**
 * Figures ready to be drawn. Lengths across are percentages of the drawing's width, lengths down are pixels, so that a
 * drawing fits any width and its words keep their size.
 */
public final class ChartView implements View {
    private final TableView table;
    private final List<String> series;
    private final BarsView bars;
    private final LinesView lines;

    ChartView(TableView table, List<String> series, BarsView bars, LinesView lines) {
        this.table = table;
        this.series = series;
        this.bars = bars;
        this.lines = lines;
    }

    @Property("The figures as a table, for those who cannot see the drawing.")
    public TableView table() {
        return table;
    }

    @Property("The names of its series.")
    public List<String> series() {
        return series;
    }

    @Property("The figures as bars.")
    public BarsView bars() {
        return bars;
    }

    @Property("The figures as lines.")
    public LinesView lines() {
        return lines;
    }
}
