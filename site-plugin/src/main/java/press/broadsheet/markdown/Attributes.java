package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code key=value key="two words"}: what follows a component's name. A backslash stands before a quote or a
 * backslash that is meant as such within quotes.
 *
 * @param pairs what could be read
 * @param fault the index at which the reading stopped, -1 if it came to the end
 */
record Attributes(List<Pair> pairs, int fault) {
    /** A key and its value, each with the index at which it begins; that of a quoted value is after its quote. */
    record Pair(String name, int at, String value, int valueAt) {}

    /** What stands in a text from one index to another. */
    static Attributes read(CharSequence text, int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        int at = blanks(text, from, to);
        while (at < to) {
            int name = at;
            while (at < to && isName(text.charAt(at))) {
                at++;
            }
            if (at == name || at + 1 >= to || text.charAt(at) != '=') {
                return new Attributes(pairs, name);
            }
            String key = text.subSequence(name, at).toString();
            int begin = at + 1;
            char quote = text.charAt(begin);
            boolean quoted = quote == '"' || quote == '\'';
            int end = quoted ? endOfQuotes(text, begin, to) : endOfWord(text, begin, to);
            if (end < 0) {
                return new Attributes(pairs, begin);
            }
            String value = quoted
                    ? unescaped(text.subSequence(begin + 1, end - 1).toString())
                    : text.subSequence(begin, end).toString();
            pairs.add(new Pair(key, name, value, quoted ? begin + 1 : begin));
            at = blanks(text, end, to);
        }
        return new Attributes(pairs, -1);
    }

    /** A key, or the name of a component, is made of these. */
    static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** The end of a name that begins at an index with a letter; the index itself if none does. */
    static int endOfName(CharSequence text, int from, int to) {
        boolean begins = from < to && isName(text.charAt(from)) && Character.isLetter(text.charAt(from));
        int at = from;
        while (begins && at < to && isName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int blanks(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static int endOfWord(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && !isBlank(text.charAt(at))) {
            if ("\"'{}".indexOf(text.charAt(at)) >= 0) {
                return -1;
            }
            at++;
        }
        return at == from ? -1 : at;
    }

    /** After the closing quote, which a blank or the end must follow; -1 if it is missing. */
    private static int endOfQuotes(CharSequence text, int from, int to) {
        char quote = text.charAt(from);
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < to) {
                at++;
            } else if (c == quote) {
                return at + 1 == to || isBlank(text.charAt(at + 1)) ? at + 1 : -1;
            }
        }
        return -1;
    }

    private static String unescaped(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted;
        }
        StringBuilder plain = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            boolean escapes = c == '\\' && i + 1 < quoted.length() && "\\\"'".indexOf(quoted.charAt(i + 1)) >= 0;
            if (escapes) {
                i++;
            }
            plain.append(quoted.charAt(i));
        }
        return plain.toString();
    }
}
