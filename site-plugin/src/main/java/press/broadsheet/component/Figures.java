package press.broadsheet.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a chart shows.
 *
 * @param rows in the order of the data
 * @param columns the names of the series, one for each value of a row
 */
record Figures(List<Row> rows, List<String> columns) {
    /** A row: its words and its values, of which some may be missing. */
    record Row(String label, List<Optional<BigDecimal>> values) {}

    Stream<BigDecimal> all() {
        return rows.stream().flatMap(row -> row.values().stream()).flatMap(Optional::stream);
    }

    BigDecimal least() {
        return all().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    BigDecimal greatest() {
        return all().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }
}
