package press.broadsheet.content;

import java.util.OptionalInt;

/** Blanks that word processors and web pages leave around values, and characters that no value may hold. */
final class Blanks {
    private Blanks() {}

    /**
     * Whether a character is trimmed off both ends of a value: white space of any width, and characters without
     * width (U+200B to U+200D, U+2060, U+FEFF, U+180E). Inside a value they may mean something and stay.
     */
    static boolean isBlank(char c) {
        if (c <= 0x20) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0b;
        }
        return c >= 0x85
                && (c == 0x85
                        || c == 0xa0
                        || c == 0x180e
                        || c == 0x2060
                        || c == 0xfeff
                        || (c >= 0x2000 && c <= 0x200d)
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0x1680
                        || c == 0x202f
                        || c == 0x205f
                        || c == 0x3000);
    }

    /** The text without blanks at its ends. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Whether a stretch of a text holds nothing but blanks. */
    static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first code point that cannot stand in HTML or XML 1.0 (section 2.2, Char, and HTML 13.2.3.5): a control
     * other than tab and line feed, a lone surrogate, U+FFFE and U+FFFF.
     */
    static OptionalInt forbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                if (c != '\t' && c != '\n') {
                    return OptionalInt.of(c);
                }
            } else if (c >= 0x7f) {
                if (c < 0xa0 || c >= 0xfffe) {
                    return OptionalInt.of(c);
                }
                if (Character.isSurrogate(c)) {
                    boolean paired = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (!paired) {
                        return OptionalInt.of(c);
                    }
                    i++;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** A user's word as it can be told in a message: one line, at most sixty characters, no control characters. */
    static String shown(String word) {
        return shown(word, 60);
    }

    /** The same with another limit. */
    static String shown(String word, int most) {
        int length = Math.min(word.length(), most);
        StringBuilder shown = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            boolean told = c >= 0x20 && !(c >= 0x7f && c < 0xa0) && !Character.isSurrogate(c) && c < 0xfffe;
            if (told) {
                shown.append(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(word.charAt(i + 1))) {
                shown.append(c).append(word.charAt(++i));
            } else {
                shown.append('?');
            }
        }
        return word.length() > length ? shown.append('…').toString() : shown.toString();
    }
}
