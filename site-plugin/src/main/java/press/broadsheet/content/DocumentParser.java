package press.broadsheet.content;

import java.util.List;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * Splits a Markdown file into front matter and body. Front matter is YAML between lines of {@code ---}, TOML between
 * lines of {@code +++}, or a JSON object; blank lines may precede it and blanks may follow its fences.
 */
final class DocumentParser {
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private final String shown;
    private final String text;
    private int line = 1;
    private int start;

    private DocumentParser(String shown, String text) {
        this.shown = shown;
        this.text = text;
    }

    /**
     * The parts of a file.
     *
     * @param text the decoded text, its line ends line feeds
     * @throws Unreadable if there is no front matter, it is not closed, or it is not a mapping
     */
    static Document parse(String shown, String text) throws Unreadable {
        return new DocumentParser(shown, text).parse();
    }

    /**
     * The body alone, when the line is known on which it begins.
     *
     * @param bodyLine from 1; beyond the last line the body is empty
     */
    static String body(String text, int bodyLine) {
        int start = 0;
        for (int line = 1; line < bodyLine; line++) {
            int feed = text.indexOf('\n', start);
            if (feed < 0) {
                return "";
            }
            start = feed + 1;
        }
        return text.substring(start);
    }

    private Document parse() throws Unreadable {
        while (start < text.length() && Blanks.isBlank(text, start, lineEnd())) {
            nextLine();
        }
        if (start == text.length()) {
            throw new Unreadable(
                    Code.NO_FRONT_MATTER,
                    Position.ofFile(shown),
                    "the file is empty",
                    "begin it with front matter: a line ---, a line title: and a text, a line ---");
        }
        if (isFence("---")) {
            return fenced("---");
        }
        if (isFence("+++")) {
            return fenced("+++");
        }
        if (opensJson()) {
            return json();
        }
        throw noFence();
    }

    private Unreadable noFence() {
        String first = Blanks.trim(text.substring(start, lineEnd()));
        boolean dashes = !first.isEmpty() && first.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
        if (dashes) {
            return new Unreadable(
                    Code.NO_FRONT_MATTER,
                    new Position(shown, line, 1),
                    "the first line is not the fence of front matter",
                    "write exactly three hyphens, at the beginning of the line");
        }
        return new Unreadable(
                Code.NO_FRONT_MATTER,
                new Position(shown, line, 1),
                "the file does not begin with front matter",
                "put its keys between two lines of --- at the top");
    }

    private Document fenced(String mark) throws Unreadable {
        Position fence = new Position(shown, line, 1);
        nextLine();
        int headStart = start;
        int headLine = line;
        while (!isFence(mark)) {
            if (start == text.length()) {
                throw unclosed(fence, headStart, mark);
            }
            nextLine();
        }
        Lines lines = new Lines(shown, text.substring(headStart, start), headLine);
        nextLine();
        Value head = mark.equals("---") ? YamlReader.read(lines) : TomlReader.read(lines);
        return document(fence, head);
    }

    private Document document(Position fence, Value head) throws Unreadable {
        String body = text.substring(start);
        if (head instanceof Mapping mapping) {
            return new Document(fence, mapping, body, line);
        }
        if (head instanceof Scalar scalar && scalar.kind() == Kind.NULL) {
            return new Document(fence, new Mapping(fence, List.of()), body, line);
        }
        throw new Unreadable(
                Code.WRONG_TYPE,
                head.position(),
                "the front matter is " + head.words() + ", keys with values were expected",
                "write each as a key, a colon, a blank and a value");
    }

    private Unreadable unclosed(Position fence, int headStart, String mark) {
        String remedy = "put a line " + mark + " after the last key";
        int at = headStart;
        int number = fence.line() + 1;
        while (at < text.length()) {
            int end = end(at);
            String trimmed = Blanks.trim(text.substring(at, end));
            if (trimmed.length() > 1
                    && trimmed.length() < 10
                    && trimmed.chars().allMatch(c -> DASHES.indexOf(c) >= 0 || c == '+')) {
                remedy = "make line " + number + " exactly " + mark + ", at the beginning of the line";
                break;
            }
            at = end + 1;
            number++;
        }
        return new Unreadable(
                Code.UNCLOSED_FRONT_MATTER, fence, "the front matter that begins here has no end", remedy);
    }

    /** Whether a brace opens an object and not a template's or a shortcode's pair of them. */
    private boolean opensJson() {
        int at = start;
        while (Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        if (text.charAt(at) != '{') {
            return false;
        }
        at++;
        while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && "{%<!#".indexOf(text.charAt(at)) < 0;
    }

    private Document json() throws Unreadable {
        int brace = text.indexOf('{', start);
        Position fence = new Position(shown, line, brace - start + 1);
        // what precedes the brace is blank, but counts in columns
        Lines lines = new Lines(shown, " ".repeat(brace - start) + text.substring(brace), line);
        JsonReader.Prefix prefix = JsonReader.readPrefix(lines);
        int end = start + prefix.end();
        while (lineEnd() < end) {
            nextLine();
        }
        while (end < lineEnd() && Blanks.isBlank(text.charAt(end))) {
            end++;
        }
        if (end < lineEnd()) {
            throw new Unreadable(
                    Code.SYNTAX,
                    new Position(shown, line, end - start + 1),
                    "text follows the closing brace of the front matter",
                    "begin the body on a new line");
        }
        nextLine();
        return document(fence, prefix.value());
    }

    private boolean isFence(String mark) {
        int from = start;
        while (from < text.length() && isInvisible(text.charAt(from))) {
            from++;
        }
        return text.startsWith(mark, from) && Blanks.isBlank(text, from + mark.length(), lineEnd());
    }

    /** A character without width that an editor may have left before a fence. */
    private static boolean isInvisible(char c) {
        return c == '\uFEFF' || c == '\u200B' || c == '\u2060';
    }

    private int lineEnd() {
        return end(start);
    }

    private int end(int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    private void nextLine() {
        int end = lineEnd();
        if (end < text.length()) {
            start = end + 1;
            line++;
        } else {
            // a last line without a line feed: the body would begin on the line after it
            start = end;
            line++;
        }
    }
}
