package press.broadsheet.content;

import java.util.Optional;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Scalar;

/**
 * A text as it is written in front matter.
 *
 * @param start the offset of its first character, a quotation mark included
 * @param end the offset after its last
 * @param quote the quotation mark; a blank if there is none
 */
record Written(int start, int end, char quote) {
    private static final String PLAIN = "[\\p{L}\\p{N}/._][\\p{L}\\p{M}\\p{N} ./_\u2019'-]*";

    /** How a scalar is written; empty if it is written in a way that is not edited: on several lines, or with a tag. */
    static Optional<Written> of(RawText raw, Scalar scalar) {
        String text = raw.text();
        int start = raw.offset(scalar.position());
        if (start >= text.length()) {
            return Optional.empty();
        }
        char first = text.charAt(start);
        if (first != '"' && first != '\'') {
            boolean plain = scalar.plain() && text.startsWith(scalar.text(), start);
            return plain ? Optional.of(new Written(start, start + scalar.text().length(), ' ')) : Optional.empty();
        }
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != first) {
            if ("\r\n".indexOf(text.charAt(end)) >= 0) {
                return Optional.empty();
            }
            end += first == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean more = end + 1 < text.length() && text.charAt(end + 1) == first;
        return end < text.length() && !more ? Optional.of(new Written(start, end + 1, first)) : Optional.empty();
    }

    /** The offset of the first character between the quotation marks. */
    int innerStart() {
        return quote == ' ' ? start : start + 1;
    }

    /** The offset after the last character between the quotation marks. */
    int innerEnd() {
        return quote == ' ' ? end : end - 1;
    }

    /** A value in the same quotation marks if it can stand there, else in double ones. */
    String like(String value) {
        if (quote == ' ') {
            return yaml(value);
        }
        return quote == '\'' && value.indexOf('\'') < 0 ? '\'' + value + '\'' : quoted(value);
    }

    /** A value as YAML writes it: without quotation marks where it needs none. */
    static String yaml(String value) {
        boolean plain = value.matches(PLAIN) && !value.endsWith(" ") && Scalars.kind(value) == Kind.TEXT;
        return plain ? value : quoted(value);
    }

    /** A value in double quotation marks, as YAML, TOML and JSON write it. */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
