package press.broadsheet.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** A body's text without what HTML and XML cannot carry, and the way from its offsets back to the file. */
final class Source {
    private final Body body;
    private final String text;
    /** Offsets in {@link #text} before which a unit of the body's text is left out, ascending. */
    private final int[] removed;

    /** Found when first asked for: most texts have nothing to report. */
    private int[] lineStarts = {};

    private Source(Body body, String text, int[] removed) {
        this.body = body;
        this.text = text;
        this.removed = removed;
    }

    /** The source of a body; its first control character is reported. */
    static Source of(Body body, Diagnostics diagnostics) {
        String raw = body.text();
        int first = Escape.firstUnfit(raw, 0);
        if (first < 0) {
            return new Source(body, raw, new int[0]);
        }
        StringBuilder clean = new StringBuilder(raw.length());
        int[] removed = new int[16];
        int count = 0;
        int told = -1;
        int from = 0;
        for (int i = first; i >= 0; i = Escape.firstUnfit(raw, from)) {
            clean.append(raw, from, i);
            char c = raw.charAt(i);
            from = i + 1;
            if (c == '\r' && (from == raw.length() || raw.charAt(from) != '\n')) {
                clean.append('\n');
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else {
                removed = count == removed.length ? Arrays.copyOf(removed, count * 2) : removed;
                removed[count++] = clean.length();
            }
            told = told < 0 && c != '\r' ? i : told;
        }
        clean.append(raw, from, raw.length());
        Source source = new Source(body, clean.toString(), Arrays.copyOf(removed, count));
        if (told >= 0) {
            diagnostics.report(
                    Code.CONTROL_CHARACTER,
                    source.inBody(told),
                    String.format(Locale.ROOT, "the text holds the control character U+%04X", (int) raw.charAt(told)),
                    "delete it; it is left out of the page");
        }
        return source;
    }

    /** The text to parse. */
    String text() {
        return text;
    }

    /** The place in the file of an offset in {@link #text()}. */
    Position at(int offset) {
        int found = Arrays.binarySearch(removed, offset);
        int before = found >= 0 ? found + 1 : -found - 1;
        while (before < removed.length && removed[before] <= offset) {
            before++;
        }
        return inBody(offset + before);
    }

    /** The place in the file where a node begins: its own, or that of what holds it. */
    Position of(Node node) {
        return at(startOf(node));
    }

    /** The offset at which a node begins, or what holds it if the parser knows no more. */
    static int startOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.get(0).getInputIndex();
            }
        }
        return 0;
    }

    /** The offset just after a node; its beginning if the parser knows no end. */
    static int endOf(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return startOf(node);
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    /**
     * The place of a link's or picture's destination: after its words, where it is written inline, else where
     * the node begins.
     */
    Position ofDestination(Node node, String destination) {
        int start = startOf(node);
        int end = Math.min(endOf(node), text.length());
        int from = node.getLastChild() == null ? start : Math.max(start, endOf(node.getLastChild()));
        if (!destination.isEmpty() && from < end) {
            int found = text.substring(from, end).indexOf(destination);
            if (found >= 0) {
                return at(from + found);
            }
        }
        return at(start);
    }

    private Position inBody(int offset) {
        int[] starts = lineStarts;
        if (starts.length == 0) {
            starts = findLineStarts(body.text());
            lineStarts = starts;
        }
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(body.shown(), body.firstLine() + line, offset - starts[line] + 1);
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
