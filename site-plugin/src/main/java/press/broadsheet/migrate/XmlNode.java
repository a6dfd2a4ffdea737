package press.broadsheet.migrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of XML with all that it holds.
 *
 * @param name its local name with the usual prefix of its namespace, such as {@code wp:post_id}
 * @param text the characters in it and in its children, in order
 * @param line the line on which it begins, from 1
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String text, int line) {
    Optional<XmlNode> child(String childName) {
        return children.stream().filter(node -> node.name().equals(childName)).findFirst();
    }

    List<XmlNode> all(String childName) {
        return children.stream().filter(node -> node.name().equals(childName)).toList();
    }

    /** The stripped text of the first child of a name; empty if there is none. */
    String text(String childName) {
        return child(childName).map(node -> node.text().strip()).orElse("");
    }

    String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "").strip();
    }
}
