package press.broadsheet.component;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import press.broadsheet.content.Datum;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.markdown.ComponentArgument;
import press.broadsheet.markdown.ComponentCall;
import press.broadsheet.view.DataFolder.DataNode;
import press.broadsheet.view.Desk;
import press.broadsheet.view.TemplateFunction;

/** The functions {@code table} and {@code chart} of a component's template: rows of its data, read value by value. */
final class FigureReader {
    private static final int MOST_SERIES = 4;
    private static final String NONE = "–";
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,15})?";

    private final Desk desk;
    private final ComponentParams params;
    private final ComponentCall call;
    private final Diagnostics diagnostics;

    FigureReader(Desk desk, ComponentParams params, ComponentCall call, Diagnostics diagnostics) {
        this.desk = desk;
        this.params = params;
        this.call = call;
        this.diagnostics = diagnostics;
    }

    /** {@code table("data", "columns")}: the names of two parameters. */
    TemplateFunction tables() {
        return arguments -> table(data(arguments, 0), columns(arguments, 1));
    }

    /** {@code chart("data", "labels", "values")}: the names of three parameters; of the labels' columns one counts. */
    TemplateFunction charts() {
        return arguments -> {
            List<ColumnView> labels = columns(arguments, 1);
            List<ColumnView> values = columns(arguments, 2);
            if (labels.isEmpty() || values.isEmpty()) {
                throw new IllegalArgumentException("chart() takes the names of parameters that have values");
            }
            return chart(data(arguments, 0), labels.get(0), values, name(arguments, 2));
        };
    }

    private static String name(List<Object> arguments, int index) {
        if (index < arguments.size() && arguments.get(index) instanceof String name) {
            return name;
        }
        throw new IllegalArgumentException("argument " + (index + 1) + " must be the name of a parameter");
    }

    private DataNode data(List<Object> arguments, int index) {
        String name = name(arguments, index);
        return params.get(name)
                .filter(DataNode.class::isInstance)
                .map(DataNode.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("the parameter " + name + " holds no data"));
    }

    private List<ColumnView> columns(List<Object> arguments, int index) {
        String name = name(arguments, index);
        List<ColumnView> columns = new ArrayList<>();
        if (params.get(name).orElse(List.of()) instanceof List<?> given) {
            given.stream().filter(ColumnView.class::isInstance).forEach(column -> columns.add((ColumnView) column));
        }
        return columns;
    }

    private static int length(DataNode data) {
        return data.outline() instanceof Datum.Items items
                        && !items.values().isEmpty()
                        && items.values().get(0) instanceof Datum.Numeral length
                ? length.value().intValueExact()
                : 0;
    }

    private static String cell(DataNode data, int row, String column) {
        return data.get(String.valueOf(row))
                .flatMap(found -> found.get(column))
                .map(DataNode::outline)
                .map(FigureReader::words)
                .orElse("");
    }

    private static String words(Datum datum) {
        if (datum instanceof Datum.Text text) {
            return text.value().strip();
        } else if (datum instanceof Datum.Numeral number) {
            return number.value().toPlainString();
        }
        return datum instanceof Datum.Truth truth ? String.valueOf(truth.value()) : "";
    }

    private static TableView table(DataNode data, List<ColumnView> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < length(data); i++) {
            int row = i;
            rows.add(columns.stream()
                    .map(column -> cell(data, row, column.name()))
                    .toList());
        }
        List<ColumnView> known = IntStream.range(0, columns.size())
                .mapToObj(i -> new ColumnView(
                        columns.get(i).name(),
                        columns.get(i).title(),
                        rows.stream().map(row -> row.get(i)).allMatch(cell -> cell.isEmpty() || cell.matches(NUMBER))))
                .toList();
        return new TableView(known, List.copyOf(rows));
    }

    private ChartView chart(DataNode data, ColumnView label, List<ColumnView> columns, String parameter) {
        if (columns.size() > MOST_SERIES) {
            diagnostics.report(
                    Code.BAD_PARAMETER,
                    place(parameter),
                    parameter + " names " + columns.size() + " columns",
                    "choose " + MOST_SERIES + " at most: more cannot be told apart");
        }
        List<Figures.Row> rows = new ArrayList<>();
        for (int i = 0; i < length(data); i++) {
            List<Optional<BigDecimal>> values = new ArrayList<>();
            for (ColumnView column : columns) {
                values.add(number(cell(data, i, column.name()), i, column.name(), parameter));
            }
            rows.add(new Figures.Row(cell(data, i, label.name()), List.copyOf(values)));
        }
        List<String> series = columns.stream().map(ColumnView::title).toList();
        Figures figures = new Figures(List.copyOf(rows), series);
        return new ChartView(
                shown(figures, label), series, Bars.draw(figures, this::shown), Lines.draw(figures, this::shown));
    }

    private Optional<BigDecimal> number(String cell, int row, String column, String parameter) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!cell.matches(NUMBER)) {
            diagnostics.report(
                    Code.BAD_PARAMETER,
                    place(parameter),
                    "row " + (row + 1) + " of the data has no number in " + column + ": " + cell,
                    "write plain digits there, or nothing if the figure is not known");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(cell));
    }

    private Position place(String parameter) {
        return call.arguments().stream()
                .filter(argument -> argument.name().equals(parameter))
                .findFirst()
                .map(ComponentArgument::valueAt)
                .orElse(call.at());
    }

    private TableView shown(Figures figures, ColumnView label) {
        List<ColumnView> columns = new ArrayList<>(List.of(label));
        figures.columns().forEach(title -> columns.add(new ColumnView(title, title, true)));
        List<List<String>> rows = figures.rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(List.of(row.label()));
                    row.values().forEach(value -> cells.add(shown(value)));
                    return List.copyOf(cells);
                })
                .toList();
        return new TableView(List.copyOf(columns), rows);
    }

    private String shown(Optional<BigDecimal> value) {
        return value.map(number -> {
                    NumberFormat format = NumberFormat.getNumberInstance(desk.locale(desk.language()));
                    int digits = Math.max(0, number.scale());
                    format.setMinimumFractionDigits(digits);
                    format.setMaximumFractionDigits(digits);
                    return format.format(number);
                })
                .orElse(NONE);
    }
}
