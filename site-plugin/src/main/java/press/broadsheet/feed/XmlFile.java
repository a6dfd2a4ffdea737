package press.broadsheet.feed;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document, one element a line. Any text is well-formed content: what XML cannot hold becomes U+FFFD,
 * and {@code ]]>} in a CDATA section is split over two.
 */
final class XmlFile {
    private static final String ENCODING = "UTF-8";
    private static final int REPLACEMENT = 0xFFFD;

    /** Safe for any number of threads once it is set. */
    private static final WstxOutputFactory FACTORY = factory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SortedMap<String, String> namespaces;
    private final XMLStreamWriter writer;
    private int depth;

    private static WstxOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        factory.setProperty(WstxOutputProperties.P_OUTPUT_FIX_CONTENT, true);
        return factory;
    }

    /** A document whose root declares namespaces by prefix, the empty prefix being the default namespace. */
    XmlFile(SortedMap<String, String> namespaces, String root, Map<String, String> attributes) {
        this.namespaces = namespaces;
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, ENCODING);
            writer.writeStartDocument(ENCODING, "1.0");
            writer.writeCharacters("\n");
            start(root);
            for (Map.Entry<String, String> each : namespaces.entrySet()) {
                if (each.getKey().isEmpty()) {
                    writer.writeDefaultNamespace(each.getValue());
                } else {
                    writer.writeNamespace(each.getKey(), each.getValue());
                }
            }
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        depth = 1;
    }

    /** Opens an element that holds others; {@code name} may have a prefix. */
    void open(String name, Map<String, String> attributes) {
        try {
            line();
            start(name);
            attributes(attributes);
            depth++;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Opens an element that holds others. */
    void open(String name) {
        open(name, Map.of());
    }

    /** Closes the element opened last. */
    void close() {
        try {
            depth--;
            line();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element with text. */
    void text(String name, String text) {
        text(name, Map.of(), text);
    }

    /** An element with attributes, in the order of the map, and text. */
    void text(String name, Map<String, String> attributes, String text) {
        try {
            line();
            start(name);
            attributes(attributes);
            writer.writeCharacters(clean(text));
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element whose text stands in a CDATA section. */
    void cdata(String name, String text) {
        try {
            line();
            start(name);
            writer.writeCData(clean(text));
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element without content. */
    void empty(String name, Map<String, String> attributes) {
        try {
            line();
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : name.substring(0, colon);
            writer.writeEmptyElement(prefix, name.substring(colon + 1), namespace(prefix));
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Closes the root and ends the document. */
    byte[] bytes() {
        close();
        try {
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return bytes.toByteArray();
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        writer.writeStartElement(prefix, name.substring(colon + 1), namespace(prefix));
    }

    private String namespace(String prefix) {
        return namespaces.getOrDefault(prefix, "");
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            if (each.getKey().equals("xml:lang")) {
                writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", each.getValue());
            } else {
                writer.writeAttribute(each.getKey(), clean(each.getValue()));
            }
        }
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Text with every character that XML 1.0, section 2.2 does not allow replaced. */
    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().map(c -> isChar(c) ? c : REPLACEMENT).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isChar(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChar(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= REPLACEMENT)
                || c >= 0x10000;
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("writing XML to memory failed", e);
    }
}
