package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.owasp.html.Encoding;

/**
 * Cuts hand-written HTML into tags and text. It need not read as a browser does: what comes out is written anew,
 * tag by tag, so that text it takes for no tag is shown, never run.
 */
final class TagLexer {
    /** Further attributes of a tag are left out: no honest tag has so many. */
    private static final int MOST_ATTRIBUTES = 50;

    /** A piece of HTML and where it begins. */
    sealed interface Piece {
        /** The offset of its first character. */
        int at();
    }

    /** Text, character references undone. */
    record Words(int at, String text) implements Piece {}

    /** A start tag; attributes are lower-case names and values in turn, character references undone. */
    record Start(int at, String name, List<String> attributes) implements Piece {}

    /** An end tag. */
    record End(int at, String name) implements Piece {}

    /** A declaration, a processing instruction or a CDATA section; a comment has no kind. */
    record Other(int at, String kind) implements Piece {}

    private final String html;
    private final List<Piece> pieces = new ArrayList<>();
    private int words;
    private int next;

    private TagLexer(String html) {
        this.html = html;
    }

    /** The pieces of some HTML, in order. */
    static List<Piece> read(String html) {
        TagLexer lexer = new TagLexer(html);
        lexer.run();
        return lexer.pieces;
    }

    private void run() {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', next)) {
            next = at + 1;
            if (html.startsWith("!--", next)) {
                cut(at, "-->", "");
            } else if (html.startsWith("![CDATA[", next)) {
                cut(at, "]]>", "CDATA section");
            } else if (html.startsWith("!", next)) {
                cut(at, ">", "declaration");
            } else if (html.startsWith("?", next)) {
                cut(at, "?>", "processing instruction");
            } else if (html.startsWith("/", next) && isLetter(next + 1)) {
                endTag(at);
            } else if (isLetter(next) && !startTag(at)) {
                break;
            }
        }
        flush(html.length());
    }

    private void cut(int at, String ending, String kind) {
        flush(at);
        int end = html.indexOf(ending, next);
        next = end < 0 ? html.length() : end + ending.length();
        words = next;
        pieces.add(new Other(at, kind));
    }

    private void endTag(int at) {
        flush(at);
        next++;
        String name = name();
        int end = html.indexOf('>', next);
        next = end < 0 ? html.length() : end + 1;
        words = next;
        pieces.add(new End(at, name));
    }

    /** Reads a start tag; false if the text ends within it, so that no further tag can follow. */
    private boolean startTag(int at) {
        String name = name();
        List<String> attributes = new ArrayList<>();
        while (next < html.length()) {
            char c = html.charAt(next);
            if (c == '>') {
                flush(at);
                next++;
                words = next;
                pieces.add(new Start(at, name, attributes));
                return true;
            }
            if (c == '/' || isBlank(c)) {
                next++;
            } else {
                attribute(attributes);
            }
        }
        return false;
    }

    private void attribute(List<String> attributes) {
        int from = next++;
        while (next < html.length() && "=/>".indexOf(html.charAt(next)) < 0 && !isBlank(html.charAt(next))) {
            next++;
        }
        String attribute = html.substring(from, next).toLowerCase(Locale.ROOT);
        int mark = skipBlank(next);
        if (mark == html.length() || html.charAt(mark) != '=') {
            add(attributes, attribute, "");
            return;
        }
        next = skipBlank(mark + 1);
        char quote = next < html.length() ? html.charAt(next) : ' ';
        int start = next;
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, next + 1);
            start = next + 1;
            next = end < 0 ? html.length() : end;
        } else {
            while (next < html.length() && html.charAt(next) != '>' && !isBlank(html.charAt(next))) {
                next++;
            }
            quote = 0;
        }
        add(attributes, attribute, Encoding.decodeHtml(html.substring(Math.min(start, next), next), true));
        next += quote != 0 && next < html.length() ? 1 : 0;
    }

    private static void add(List<String> attributes, String name, String value) {
        boolean repeated = false;
        for (int i = 0; i < attributes.size(); i += 2) {
            repeated |= attributes.get(i).equals(name);
        }
        if (!repeated && attributes.size() < 2 * MOST_ATTRIBUTES) {
            attributes.add(name);
            attributes.add(value);
        }
    }

    private String name() {
        int from = next;
        while (next < html.length() && "/>".indexOf(html.charAt(next)) < 0 && !isBlank(html.charAt(next))) {
            next++;
        }
        return html.substring(from, next).toLowerCase(Locale.ROOT);
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
        return at;
    }

    private void flush(int until) {
        if (until > words) {
            pieces.add(new Words(words, Encoding.decodeHtml(html.substring(words, until), false)));
            words = until;
        }
    }

    private boolean isLetter(int at) {
        char c = at < html.length() ? html.charAt(at) : ' ';
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
