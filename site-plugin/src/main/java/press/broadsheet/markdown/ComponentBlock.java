package press.broadsheet.markdown;

import org.commonmark.node.CustomBlock;

/** What stands between {@code ::: name} and {@code :::}. */
final class ComponentBlock extends CustomBlock {
    private final ComponentHead head;
    private boolean closed;

    ComponentBlock(ComponentHead head, boolean closed) {
        this.head = head;
        this.closed = closed;
    }

    ComponentHead head() {
        return head;
    }

    /** Notes that its end was found. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
