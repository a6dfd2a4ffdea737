package press.broadsheet.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** A free value: what stands under {@code params}, in an unknown key, or in a data file. */
public sealed interface Datum {
    /** A text. */
    record Text(String value) implements Datum {}

    /** A number, kept exactly as written. */
    record Numeral(BigDecimal value) implements Datum {}

    /** True or false. */
    record Truth(boolean value) implements Datum {}

    /** A list. */
    record Items(List<Datum> values) implements Datum {}

    /** A mapping, sorted by key. */
    record Fields(SortedMap<String, Datum> values) implements Datum {}

    /** An explicit null. */
    record Nothing() implements Datum {}
}
