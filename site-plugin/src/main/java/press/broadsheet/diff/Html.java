package press.broadsheet.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** HTML under way. Whatever a page holds comes in as text or as the value of an attribute, and is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns; a name whose value is empty is written without one
     */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element that has no end. */
    Html start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A whole element with nothing but text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** The end of a line of the file, for those who look at it. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** What another has written. */
    Html add(Html other) {
        out.append(other.out);
        return this;
    }

    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> has no end");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append(each);
                case '\r' -> escaped.append('\u240d');
                default -> escaped.append(isControl(each) ? '\ufffd' : each);
            }
        }
        return escaped.toString();
    }

    /** Characters that HTML forbids, U+0000 to U+001F and U+007F to U+009F, and those that are no text. */
    private static boolean isControl(char each) {
        return Character.isISOControl(each) || each == '\ufffe' || each == '\uffff';
    }
}
