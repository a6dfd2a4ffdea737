package press.broadsheet.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds {@code :name[content]} and {@code :name[content]{key=value}}. The colon must not follow a letter, a digit or
 * another colon, and neither a link's address nor a footnote's mark may follow: what is not meant so stays text. What
 * stands between the brackets is read like any line, without components in it.
 */
final class InlineComponentParser implements InlineContentParser {
    /** Longer ones are text, so that many open brackets take no time out of proportion. */
    private static final int LONGEST = 2_000;

    private final Parser inside;

    private InlineComponentParser(Parser inside) {
        this.inside = inside;
    }

    /**
     * Makes parsers of components.
     *
     * @param inside what reads the content of one
     */
    static InlineContentParserFactory factory(Parser inside) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of(':');
            }

            @Override
            public InlineContentParser create() {
                return new InlineComponentParser(inside);
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (before == ':' || Character.isLetterOrDigit(before)) {
            return ParsedInline.none();
        }
        scanner.next();
        Position name = scanner.position();
        if (!Character.isLetter(scanner.peek())) {
            return ParsedInline.none();
        }
        while (Attributes.isName(scanner.peek())) {
            scanner.next();
        }
        SourceLines word = scanner.getSource(name, scanner.position());
        if (word.isEmpty() || !scanner.next('[') || scanner.peek() == '^') {
            return ParsedInline.none();
        }
        Position content = scanner.position();
        if (!skipTo(scanner, ']')) {
            return ParsedInline.none();
        }
        SourceLines written = scanner.getSource(content, scanner.position());
        scanner.next();
        if (scanner.peek() == '(' || scanner.peek() == '[') {
            return ParsedInline.none();
        }
        InlineComponent component = new InlineComponent(head(scanner, word));
        append(component, written);
        return ParsedInline.of(component, scanner.position());
    }

    private static ComponentHead head(Scanner scanner, SourceLines word) {
        String name = word.getContent();
        int at = offset(word);
        Position after = scanner.position();
        if (scanner.next('{')) {
            Position open = scanner.position();
            if (skipBraces(scanner)) {
                SourceLines pairs = scanner.getSource(open, scanner.position());
                String text = pairs.getContent();
                scanner.next();
                return ComponentHead.of(name, at, Attributes.read(text, 0, text.length()), offset(pairs));
            }
            // Braces that do not end are told as a fault, and shown.
            scanner.setPosition(after);
            return new ComponentHead(name, at, List.of(), at + name.length());
        }
        return new ComponentHead(name, at, List.of(), -1);
    }

    private static boolean skipTo(Scanner scanner, char end) {
        int depth = 0;
        for (int length = 0; length < LONGEST; length++) {
            char c = scanner.peek();
            if (c == Scanner.END) {
                return false;
            } else if (c == end && depth == 0) {
                return true;
            } else if (c == '\\') {
                scanner.next();
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
            if (scanner.peek() != Scanner.END) {
                scanner.next();
            }
        }
        return false;
    }

    private static boolean skipBraces(Scanner scanner) {
        char quote = 0;
        for (int length = 0; length < LONGEST; length++) {
            char c = scanner.peek();
            if (c == Scanner.END) {
                return false;
            } else if (c == '}' && quote == 0) {
                return true;
            } else if (c == '\\' && quote != 0) {
                scanner.next();
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
            if (scanner.peek() != Scanner.END) {
                scanner.next();
            }
        }
        return false;
    }

    private void append(InlineComponent component, SourceLines written) {
        if (written.isEmpty()) {
            return;
        }
        Node document = inside.parse(written.getContent());
        Walk.below(document, (Node node) -> {
            shift(node, written);
            return true;
        });
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            for (Node child = block.getFirstChild(); child != null; ) {
                Node next = child.getNext();
                component.appendChild(child);
                child = next;
            }
        }
    }

    /** The spans of a node in the content as spans in the text around it, line by line. */
    private static void shift(Node node, SourceLines written) {
        List<SourceSpan> spans = node.getSourceSpans().stream()
                .map(span -> {
                    SourceSpan line =
                            written.getLines().get(span.getLineIndex()).getSourceSpan();
                    return line == null
                            ? span
                            : SourceSpan.of(
                                    line.getLineIndex(),
                                    line.getColumnIndex() + span.getColumnIndex(),
                                    line.getInputIndex() + span.getColumnIndex(),
                                    span.getLength());
                })
                .toList();
        node.setSourceSpans(spans);
    }

    private static int offset(SourceLines lines) {
        List<SourceSpan> spans = lines.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }
}
