package press.broadsheet.markdown;

import org.commonmark.node.CustomBlock;

/** A line {@code [[also: reference]]}. */
final class AlsoBlock extends CustomBlock {
    private final String reference;
    private final int offset;

    /** A line that names a story, at this offset of the parsed text. */
    AlsoBlock(String reference, int offset) {
        this.reference = reference;
        this.offset = offset;
    }

    String reference() {
        return reference;
    }

    int offset() {
        return offset;
    }
}
