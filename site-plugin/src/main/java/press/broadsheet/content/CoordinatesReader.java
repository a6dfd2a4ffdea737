package press.broadsheet.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;

/** Reads a latitude and a longitude: a text with a comma between them, or a list of two numbers. */
final class CoordinatesReader {
    private CoordinatesReader() {}

    static Optional<Coordinates> read(Fields fields, Key key) {
        Optional<Value> value = fields.value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = parts(value.get());
        Optional<BigDecimal> latitude = parts.size() == 2 ? degrees(parts.get(0), 90) : Optional.empty();
        Optional<BigDecimal> longitude = parts.size() == 2 ? degrees(parts.get(1), 180) : Optional.empty();
        if (latitude.isEmpty() || longitude.isEmpty()) {
            fields.problems()
                    .report(
                            Code.BAD_VALUE,
                            value.get().position(),
                            key.name() + " is not a point on the earth",
                            "write the latitude from -90 to 90, a comma and the longitude from -180 to 180,"
                                    + " in degrees: 53.35, -3.02");
            return Optional.empty();
        }
        return Optional.of(new Coordinates(latitude.get(), longitude.get()));
    }

    private static List<String> parts(Value value) {
        if (value instanceof Scalar scalar) {
            return List.of(scalar.text().split(",", -1));
        }
        if (value instanceof Sequence sequence) {
            return sequence.items().stream()
                    .map(item -> item instanceof Scalar scalar ? scalar.text() : "")
                    .toList();
        }
        return List.of();
    }

    /** A plain decimal number of degrees, without needless zeros; not more exact than a few millimetres. */
    private static Optional<BigDecimal> degrees(String text, int most) {
        String trimmed = Blanks.trim(text);
        if (!trimmed.matches("[+-]?\\d{1,3}(\\.\\d{1,8})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(trimmed).stripTrailingZeros();
        return number.abs().compareTo(BigDecimal.valueOf(most)) > 0
                ? Optional.empty()
                : Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }
}
