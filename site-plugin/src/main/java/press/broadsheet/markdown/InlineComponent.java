package press.broadsheet.markdown;

import org.commonmark.node.CustomNode;

/** A component within a line: {@code :name[content]{key=value}}; what is written in it are its children. */
final class InlineComponent extends CustomNode {
    private final ComponentHead head;

    InlineComponent(ComponentHead head) {
        this.head = head;
    }

    ComponentHead head() {
        return head;
    }
}
