package press.broadsheet.migrate;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.SiteException;

/** Reads XML element by element: no document type, no entity of its own, nothing from elsewhere, no depth without end. */
final class XmlSource {
    private static final int DEEPEST = 100;
    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    /** The namespaces of exports and feeds, by a part of their names. */
    private static final Map<String, String> PREFIXES = namespaces();

    private final Path file;
    private final Position at;
    private final Set<String> containers;
    private final Consumer<XmlNode> sink;

    private XmlSource(Path file, Position at, Set<String> containers, Consumer<XmlNode> sink) {
        this.file = file;
        this.at = at;
        this.containers = containers;
        this.sink = sink;
    }

    private static Map<String, String> namespaces() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("/excerpt/", "excerpt:");
        prefixes.put("wordpress.org/export/", "wp:");
        prefixes.put("/rss/1.0/modules/content", "content:");
        prefixes.put("purl.org/dc/", "dc:");
        prefixes.put("www.w3.org/2005/Atom", "atom:");
        prefixes.put("search.yahoo.com/mrss", "media:");
        prefixes.put("itunes.com/dtds", "itunes:");
        prefixes.put("www.w3.org/1999/xhtml", "xhtml:");
        return prefixes;
    }

    /**
     * Reads a file.
     *
     * @param containers the elements whose children are handed on one by one, such as {@code channel}
     * @throws SiteException if it is not well-formed
     */
    static void read(Path file, Position at, Set<String> containers, Consumer<XmlNode> sink) {
        new XmlSource(file, at, containers, sink).read();
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void read() {
        try (InputStream in = new Clean(new BufferedInputStream(Files.newInputStream(file)))) {
            if (Files.size(file) > MOST_BYTES) {
                throw new MachineException(
                        file + " has more than 2 GB; part the export, and import one part after the other");
            }
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && !containers.contains(name(reader))) {
                    sink.accept(node(reader));
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
            String why = String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            throw new SiteException(List.of(new Diagnostic(
                    Code.SYNTAX,
                    new Position(at.path(), line, Math.max(1, column)),
                    "this is not well-formed XML: " + why,
                    "export it again, or mend this line")));
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    private static String name(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        for (Map.Entry<String, String> entry : PREFIXES.entrySet()) {
            if (namespace.contains(entry.getKey())) {
                return entry.getValue() + reader.getLocalName();
            }
        }
        return reader.getLocalName();
    }

    private static XmlNode node(XMLStreamReader reader) throws XMLStreamException {
        String name = name(reader);
        int line = reader.getLocation().getLineNumber();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<XmlNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean open = true;
        while (open && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode child = node(reader);
                    children.add(child);
                    text.append(name.startsWith("xhtml:") || child.name().startsWith("xhtml:") ? markup(child) : "");
                }
                case XMLStreamConstants.END_ELEMENT -> open = false;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String characters = reader.getText();
                    text.append(name.startsWith("xhtml:") ? escaped(characters) : characters);
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    // what HTML knows by name; anything else stays as it is written
                    text.append(Parser.unescapeEntities('&' + reader.getLocalName() + ';', false));
                }
                default -> {}
            }
        }
        return new XmlNode(name, attributes, List.copyOf(children), text.toString(), line);
    }

    /** XHTML in a feed as HTML. */
    private static String markup(XmlNode node) {
        StringBuilder out =
                new StringBuilder("<").append(node.name().substring(node.name().indexOf(':') + 1));
        node.attributes()
                .forEach((key, value) -> out.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(escaped(value).replace("\"", "&quot;"))
                        .append('"'));
        String local = node.name().substring(node.name().indexOf(':') + 1);
        boolean empty = Set.of("br", "hr", "img", "wbr").contains(local);
        return empty
                ? out.append('>').toString()
                : out.append('>')
                        .append(node.text())
                        .append("</")
                        .append(local)
                        .append('>')
                        .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Turns control characters, which exports hold and XML does not allow, into blanks. */
    private static final class Clean extends FilterInputStream {
        private boolean wide;
        private boolean begun;

        Clean(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            look(c);
            return c >= 0 && isControl(c) ? ' ' : c;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            if (count > 0) {
                look(bytes[from] & 0xff);
            }
            for (int i = from; i < from + count; i++) {
                if (isControl(bytes[i] & 0xff)) {
                    bytes[i] = ' ';
                }
            }
            return count;
        }

        /** In UTF-16 such bytes are parts of characters. */
        private void look(int first) {
            wide |= !begun && (first == 0xfe || first == 0xff || first == 0);
            begun = true;
        }

        private boolean isControl(int c) {
            return !wide && c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        }
    }
}
