package press.broadsheet.markdown;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** What stands in braces after a link or picture, kept as its child. */
final class Traits extends CustomNode {
    private final Map<String, String> values;

    Traits(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A trait of a link or picture. */
    static Optional<String> of(Node node, String name) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Traits traits) {
                return Optional.ofNullable(traits.values.get(name));
            }
        }
        return Optional.empty();
    }

    /** A measure in pixels among the traits, 0 if there is none. */
    static int pixels(Node node, String name) {
        return of(node, name).map(Integer::parseInt).orElse(0);
    }
}
