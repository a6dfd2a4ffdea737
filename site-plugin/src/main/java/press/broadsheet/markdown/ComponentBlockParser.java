package press.broadsheet.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Finds {@code ::: name key=value} and what belongs to it up to a line of colons alone, which ends the innermost
 * component. One that holds nothing may end on its own line: {@code ::: name key=value :::}.
 */
final class ComponentBlockParser extends AbstractBlockParser {
    private static final int LEAST_COLONS = 3;

    private final ComponentBlock block;

    private ComponentBlockParser(ComponentBlock block) {
        this.block = block;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (block.isClosed()) {
            return BlockContinue.none();
        }
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        if (state.getIndent() < 4
                && isEnd(line, from)
                && isInnermost(state.getActiveBlockParser().getBlock())) {
            block.close();
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    /** Whether a line of colons ends this component: not one within it, and not if it is a line of code. */
    private boolean isInnermost(Node active) {
        if (active instanceof FencedCodeBlock) {
            return false;
        }
        for (Node node = active; node != null && !node.equals(block); node = node.getParent()) {
            if (node instanceof ComponentBlock inner && !inner.isClosed()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEnd(CharSequence line, int from) {
        int at = endOfColons(line, from);
        return at - from >= LEAST_COLONS && Attributes.blanks(line, at, line.length()) == line.length();
    }

    private static int endOfColons(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ':') {
            at++;
        }
        return at;
    }

    /** The component that begins on this line, if one does. */
    static BlockStart tryStart(ParserState state, MatchedBlockParser around) {
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        int colons = endOfColons(line, from);
        if (state.getIndent() >= 4 || colons - from < LEAST_COLONS) {
            return BlockStart.none();
        }
        int name = Attributes.blanks(line, colons, line.length());
        int end = Attributes.endOfName(line, name, line.length());
        boolean alone = end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t';
        if (end == name || !alone) {
            return BlockStart.none();
        }
        int rest = withoutEnd(line, end);
        Attributes attributes = Attributes.read(line, end, rest);
        boolean closed = rest < line.length();
        if (closed && attributes.fault() >= 0) {
            // ::: words between colons ::: are words.
            return BlockStart.none();
        }
        int shift = offset(state.getLine());
        String word = line.subSequence(name, end).toString();
        ComponentBlock block = new ComponentBlock(ComponentHead.of(word, name + shift, attributes, shift), closed);
        return BlockStart.of(new ComponentBlockParser(block)).atIndex(line.length());
    }

    /** Where the colons begin that end the component on its first line; the line's length if there are none. */
    private static int withoutEnd(CharSequence line, int from) {
        int end = line.length();
        while (end > from && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        int at = end;
        while (at > from && line.charAt(at - 1) == ':') {
            at--;
        }
        boolean ends = end - at >= LEAST_COLONS && (line.charAt(at - 1) == ' ' || line.charAt(at - 1) == '\t');
        return ends ? at : line.length();
    }

    private static int offset(SourceLine line) {
        return line.getSourceSpan() == null ? 0 : line.getSourceSpan().getInputIndex();
    }
}
