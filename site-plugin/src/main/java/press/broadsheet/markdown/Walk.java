package press.broadsheet.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Node;

/** Goes through a syntax tree without recursion, so that no nesting can exhaust the stack. */
final class Walk {
    private Walk() {}

    /**
     * What is done at each node.
     *
     * @param <T> what entering a node leaves to be done when it is left
     */
    interface Steps<T> {
        /** Enters a node. */
        T enter(Node node);

        /** Whether a node's children are visited; if not, it is not left either. */
        default boolean descends(T entered) {
            return true;
        }

        /** Leaves a node that was entered, after its children. */
        default void leave(T entered) {}
    }

    /** Goes through all that is below {@code root}. */
    static <T> void below(Node root, Steps<T> steps) {
        Deque<T> entered = new ArrayDeque<>();
        Node node = root.getFirstChild();
        while (node != null) {
            T entry = steps.enter(node);
            if (steps.descends(entry)) {
                entered.push(entry);
                if (node.getFirstChild() != null) {
                    node = node.getFirstChild();
                    continue;
                }
                steps.leave(entered.pop());
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                if (node != root) {
                    steps.leave(entered.pop());
                }
            }
            node = node == root ? null : node.getNext();
        }
    }
}
