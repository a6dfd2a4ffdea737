package press.broadsheet.markdown;

import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.SourceSpan;
import press.broadsheet.diagnostic.Position;

/** Finds the places of ascending offsets in the literal of a block of HTML: its lines are the block's spans. */
final class LiteralPlaces {
    private final Source source;
    private final HtmlBlock block;
    private int line;
    private int lineStart;

    LiteralPlaces(Source source, HtmlBlock block) {
        this.source = source;
        this.block = block;
    }

    /** The place of an offset, which must not come before that of an earlier call. */
    Position at(int offset) {
        String literal = block.getLiteral();
        for (int i = literal.indexOf('\n', lineStart); i >= 0 && i < offset; i = literal.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        List<SourceSpan> spans = block.getSourceSpans();
        if (line >= spans.size()) {
            return source.of(block);
        }
        SourceSpan span = spans.get(line);
        return source.at(span.getInputIndex() + Math.min(offset - lineStart, span.getLength()));
    }
}
