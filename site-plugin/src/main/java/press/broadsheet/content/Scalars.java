package press.broadsheet.content;

import press.broadsheet.content.Value.Kind;

/** What an unquoted word of YAML means. */
final class Scalars {
    /** Longer rows of digits are identifiers, not numbers to reckon with. */
    private static final int LONGEST_NUMBER = 100;

    private Scalars() {}

    /** The kind of a plain scalar (YAML 1.2.2, section 10.2; null, true and false as in 10.3). */
    static Kind kind(String text) {
        if (text.isEmpty()) {
            return Kind.NULL;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-') {
            return isNumber(text) ? Kind.NUMBER : Kind.TEXT;
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.TRUTH;
            default -> Kind.TEXT;
        };
    }

    /** Whether a text is {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?}, at most 100 characters long. */
    static boolean isNumber(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return false;
        }
        int at = text.startsWith("-") ? 1 : 0;
        int end = digits(text, at);
        if (end == at || (text.charAt(at) == '0' && end > at + 1)) {
            return false;
        }
        at = end;
        if (at < text.length() && text.charAt(at) == '.') {
            end = digits(text, at + 1);
            if (end == at + 1) {
                return false;
            }
            at = end;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            end = digits(text, at);
            if (end == at || end > at + 3) {
                return false;
            }
            at = end;
        }
        return at == text.length();
    }

    /** The end of the row of ASCII digits that begins at an offset. */
    static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
