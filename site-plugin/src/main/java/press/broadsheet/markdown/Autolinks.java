package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/**
 * Finds addresses written in running text (GitHub Flavored Markdown, 6.9). The parser's own extension goes through
 * the tree by recursion, which deep nesting would break.
 */
final class Autolinks {
    /** A piece of text; a link if its destination is not empty. */
    record Piece(String text, String destination, int offset) {}

    private final LinkExtractor extractor = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    /** The pieces of a text, in order. */
    List<Piece> split(Text node) {
        String text = node.getLiteral();
        int offset = Source.startOf(node);
        if (text.indexOf(':') < 0 && text.indexOf('@') < 0 && !text.contains("www.")) {
            return List.of(new Piece(text, "", offset));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Span span : extractor.extractSpans(text)) {
            String part = text.substring(span.getBeginIndex(), span.getEndIndex());
            String destination = span instanceof LinkSpan link ? destination(link, part) : "";
            pieces.add(new Piece(part, destination, offset + within(node, span.getBeginIndex())));
        }
        return pieces;
    }

    /** Escapes and references make the text shorter than its source: the place is then near, not exact. */
    private static int within(Text node, int index) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : Math.min(index, spans.get(0).getLength());
    }

    private static String destination(LinkSpan link, String text) {
        return switch (link.getType()) {
            case EMAIL -> "mailto:" + text;
            case WWW -> "http://" + text;
            default -> text;
        };
    }
}
