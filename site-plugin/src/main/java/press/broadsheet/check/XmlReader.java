package press.broadsheet.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as a tree of what feeds and sitemaps are made of; no DTD is read, and nothing is fetched. */
final class XmlReader {
    private XmlReader() {}

    /**
     * An element.
     *
     * @param name with the prefix as written, such as {@code atom:link}
     * @param text the text directly in it, without blanks around it
     */
    record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
        /** The children of a name. */
        List<Element> all(String child) {
            return children.stream().filter(each -> each.name().equals(child)).toList();
        }

        Optional<Element> first(String child) {
            return children.stream().filter(each -> each.name().equals(child)).findFirst();
        }

        /** The text of a child; empty if there is none. */
        String text(String child) {
            return first(child).map(Element::text).orElse("");
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    /**
     * The element at the root.
     *
     * @throws XMLStreamException if the file is not well formed
     */
    static Element read(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (in.next() != XMLStreamConstants.START_ELEMENT) {
            // what stands before the root
        }
        Element root = element(in);
        while (in.hasNext()) {
            in.next();
        }
        return root;
    }

    private static Element element(XMLStreamReader in) throws XMLStreamException {
        String name = name(in.getPrefix(), in.getLocalName());
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(name(in.getAttributePrefix(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(in));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        return new Element(name, attributes, children, text.toString().strip());
    }

    private static String name(@org.jspecify.annotations.Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ':' + local;
    }
}
