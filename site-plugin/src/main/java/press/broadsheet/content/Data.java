package press.broadsheet.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;

/** Makes free values of what was written. */
final class Data {
    private Data() {}

    /** The free value; characters that no page may hold are reported. */
    static Datum of(Value value, Problems problems) {
        if (value instanceof Mapping mapping) {
            SortedMap<String, Datum> fields = new TreeMap<>();
            for (Member member : mapping.members()) {
                fields.put(member.key(), of(member.value(), problems));
            }
            return new Datum.Fields(Collections.unmodifiableSortedMap(fields));
        }
        if (value instanceof Sequence sequence) {
            List<Datum> items = new ArrayList<>(sequence.items().size());
            for (Value item : sequence.items()) {
                items.add(of(item, problems));
            }
            return new Datum.Items(Collections.unmodifiableList(items));
        }
        return scalar((Scalar) value, problems);
    }

    private static Datum scalar(Scalar scalar, Problems problems) {
        return switch (scalar.kind()) {
            case NULL -> new Datum.Nothing();
            case TRUTH -> new Datum.Truth(scalar.text().equalsIgnoreCase("true"));
            case NUMBER -> new Datum.Numeral(new BigDecimal(scalar.text()));
            case TEXT -> text(scalar, problems);
        };
    }

    private static Datum text(Scalar scalar, Problems problems) {
        String text = Blanks.trim(scalar.text());
        OptionalInt forbidden = Blanks.forbidden(text);
        if (forbidden.isPresent()) {
            problems.report(
                    Code.BAD_VALUE,
                    scalar.position(),
                    String.format(
                            Locale.ROOT,
                            "the text holds the character U+%04X, which no page may hold",
                            forbidden.getAsInt()),
                    "remove it");
        }
        return new Datum.Text(text);
    }
}
