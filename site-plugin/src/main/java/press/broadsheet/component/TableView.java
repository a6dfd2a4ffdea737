package press.broadsheet.component;

import java.util.List;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** Rows of a data file as a table. */
public final class TableView implements View {
    private final List<ColumnView> columns;
    private final List<List<String>> rows;

    TableView(List<ColumnView> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Property("Its columns.")
    public List<ColumnView> columns() {
        return columns;
    }

    @Property("Its rows, each a list of texts, one for each column; empty where the data has nothing.")
    public List<List<String>> rows() {
        return rows;
    }
}
