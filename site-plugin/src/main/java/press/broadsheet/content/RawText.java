package press.broadsheet.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import press.broadsheet.diagnostic.Position;

/**
 * The text of a file as it stands there, byte order mark and line ends included, with changes noted at places that the
 * decoded text tells. What no change touches stays as it is.
 */
final class RawText {
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private record Change(int start, int end, String instead) {}

    /** A file's bytes, which must be UTF-8. */
    RawText(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.UTF_8);
        lineStarts.add(text.startsWith("\uFEFF") ? 1 : 0);
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.startsWith("\r\n", i);
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                i += pair ? 1 : 0;
                lineStarts.add(i + 1);
            }
        }
    }

    String text() {
        return text;
    }

    /** The offset of a place. */
    int offset(Position position) {
        return lineStarts.get(position.line() - 1) + position.column() - 1;
    }

    /** Where the line of an offset begins. */
    int lineStart(int offset) {
        int start = 0;
        for (int candidate : lineStarts) {
            if (candidate <= offset) {
                start = candidate;
            }
        }
        return start;
    }

    /** Where the line after that of an offset begins; the end of the text after the last. */
    int nextLine(int offset) {
        return lineStarts.stream().filter(start -> start > offset).findFirst().orElse(text.length());
    }

    /** The line end of the line of an offset; a line feed if it has none. */
    String lineEnd(int offset) {
        int end = nextLine(offset);
        String last = text.substring(offset, end);
        if (last.endsWith("\r\n")) {
            return "\r\n";
        }
        return last.endsWith("\r") ? "\r" : "\n";
    }

    /** Notes that other text shall stand in the place of a stretch. */
    void replace(int start, int end, String instead) {
        changes.add(new Change(start, end, instead));
    }

    /** The bytes with all changes; of changes at one place the one noted first stands first. */
    byte[] bytes() {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparingInt(Change::start).thenComparingInt(Change::end));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Change change : sorted) {
            out.append(text, at, change.start()).append(change.instead());
            at = change.end();
        }
        return out.append(text, at, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
