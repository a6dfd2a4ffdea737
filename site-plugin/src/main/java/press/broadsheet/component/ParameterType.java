package press.broadsheet.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a parameter's value must be.
 *
 * @param kind what sort of value
 * @param words of a choice its words, of an embed its services, of columns the parameter with the data; else none
 * @param least the least number allowed, if one is named
 * @param most the greatest number allowed, if one is named
 */
record ParameterType(Kind kind, List<String> words, Optional<BigDecimal> least, Optional<BigDecimal> most) {
    /** The sorts of values. */
    enum Kind {
        TEXT("text"),
        NUMBER("number"),
        WHOLE("whole number"),
        BOOLEAN("true or false"),
        CHOICE("one of"),
        URL("web address"),
        EMBED("web address at"),
        PICTURE("picture of the content folder"),
        FILE("file of the content folder"),
        DATA("data file, and # with the place in it"),
        COLUMNS("columns, with commas; name=Title gives one a title");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** What it is, for people. */
    String shown() {
        return switch (kind) {
            case CHOICE -> kind.words + " `" + String.join("`, `", words) + '`';
            case EMBED ->
                kind.words
                        + ' '
                        + String.join(", ", words.stream().map(Embeds::title).toList());
            case NUMBER, WHOLE -> kind.words + range();
            default -> kind.words;
        };
    }

    private String range() {
        return least.map(number -> " from " + number.toPlainString()).orElse("")
                + most.map(number -> " to " + number.toPlainString()).orElse("");
    }
}
