package press.broadsheet.markdown;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Finds {@code [[also: reference]]} alone on a line; such a line ends a paragraph. */
final class AlsoBlockParser extends AbstractBlockParser {
    private static final String OPENING = "[[also:";
    private static final String CLOSING = "]]";

    private final AlsoBlock block;

    private AlsoBlockParser(AlsoBlock block) {
        this.block = block;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState parserState) {
        return BlockContinue.none();
    }

    /** The block that begins on this line, if one does. */
    static BlockStart tryStart(ParserState state, MatchedBlockParser around) {
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || from >= line.length() || line.charAt(from) != '[') {
            return BlockStart.none();
        }
        String written = line.subSequence(from, line.length()).toString().stripTrailing();
        if (!written.startsWith(OPENING) || !written.endsWith(CLOSING)) {
            return BlockStart.none();
        }
        String padded = written.substring(OPENING.length(), written.length() - CLOSING.length());
        String reference = padded.strip();
        if (reference.isEmpty() || reference.contains("[") || reference.contains("]")) {
            return BlockStart.none();
        }
        int lead = padded.length() - padded.stripLeading().length();
        AlsoBlock block = new AlsoBlock(reference, offset(state.getLine(), from + OPENING.length() + lead));
        return BlockStart.of(new AlsoBlockParser(block)).atIndex(line.length());
    }

    private static int offset(SourceLine line, int index) {
        return line.getSourceSpan() == null ? index : line.getSourceSpan().getInputIndex() + index;
    }
}
