package press.broadsheet.image;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Takes out of an SVG what a picture has no need of and a browser would obey: scripts, HTML, handlers of events,
 * references to other files, and entities (SVG 2, chapters 15 and 16; SVG Integration, secure static mode).
 */
public final class SvgSieve {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Elements that run or load something, or hold HTML. */
    private static final Set<String> REFUSED = Set.of(
            "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener");

    /** Elements that change an attribute in time, such as one that was harmless when it was looked at. */
    private static final Set<String> ANIMATIONS = Set.of("animate", "set", "animatemotion", "animatetransform");

    /** What a reference may begin with: a part of the drawing, or a picture within it. */
    private static final Pattern OWN = Pattern.compile(
            "\\s*(#|data:image/(png|jpeg|gif|webp);base64,).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A style that loads something: a rule to import, or an address that is no part of the drawing. */
    private static final Pattern LOADS = Pattern.compile(
            "@import|url\\(\\s*[\"']?\\s*(?!#|[\"'\\s]|data:image/(png|jpeg|gif|webp);base64,)|expression\\(|javascript:",
            Pattern.CASE_INSENSITIVE);

    /** What hides from the pattern above in a style sheet: an escape (CSS Syntax 3, 4.3.7). */
    private static final String ESCAPE = "\\";

    private SvgSieve() {}

    /** What is left of a drawing. */
    public static final class Sifted {
        private final byte[] bytes;
        private final List<String> removed;

        private Sifted(byte[] bytes, List<String> removed) {
            this.bytes = bytes;
            this.removed = removed;
        }

        /** The bytes; those of the file itself if nothing was taken out. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** What was taken out, in words, sorted. */
        public List<String> removed() {
            return removed;
        }
    }

    /** Sifts a drawing; one that is not well-formed XML comes to nothing. */
    public static Sifted sift(byte[] bytes) {
        TreeSet<String> removed = new TreeSet<>();
        StringWriter text = new StringWriter();
        try {
            XMLStreamReader reader = input().createXMLStreamReader(new ByteArrayInputStream(bytes));
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            copy(reader, writer, removed);
            writer.close();
        } catch (XMLStreamException e) {
            return new Sifted(new byte[0], List.of("XML that is not well-formed"));
        }
        return removed.isEmpty()
                ? new Sifted(bytes, List.of())
                : new Sifted(text.toString().getBytes(StandardCharsets.UTF_8), List.copyOf(removed));
    }

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void copy(XMLStreamReader reader, XMLStreamWriter writer, Set<String> removed)
            throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (refused(reader)) {
                        removed.add("<" + reader.getLocalName() + ">");
                        skip(reader);
                    } else if (isStyle(reader)) {
                        style(reader, writer, removed);
                    } else {
                        start(reader, writer, removed);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> writer.writeEndElement();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
                    writer.writeCharacters(reader.getText());
                case XMLStreamConstants.DTD -> {
                    if (reader.getText() != null && reader.getText().contains("<!ENTITY")) {
                        removed.add("entities");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> removed.add("entities");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> removed.add("<?" + reader.getPITarget() + "?>");
                default -> {
                    // Comments show nothing.
                }
            }
        }
    }

    private static boolean refused(XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        boolean html = "http://www.w3.org/1999/xhtml".equals(reader.getNamespaceURI());
        return html || REFUSED.contains(name) || (ANIMATIONS.contains(name) && changesReference(reader));
    }

    private static boolean changesReference(XMLStreamReader reader) {
        String attribute = reader.getAttributeValue(null, "attributeName");
        if (attribute == null) {
            return false;
        }
        String name = attribute.strip().toLowerCase(Locale.ROOT);
        return name.endsWith("href") || name.startsWith("on") || name.equals("style");
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static boolean isStyle(XMLStreamReader reader) {
        boolean svg =
                reader.getNamespaceURI() == null || reader.getNamespaceURI().equals(SVG);
        return svg && reader.getLocalName().equals("style");
    }

    private static void style(XMLStreamReader reader, XMLStreamWriter writer, Set<String> removed)
            throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        start(reader, writer, removed);
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        if (LOADS.matcher(text).find() || text.indexOf(ESCAPE) >= 0) {
            removed.add("a style that loads other files");
        } else {
            writer.writeCharacters(text.toString());
        }
        writer.writeEndElement();
    }

    private static void start(XMLStreamReader reader, XMLStreamWriter writer, Set<String> removed)
            throws XMLStreamException {
        String prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        writer.writeStartElement(prefix, reader.getLocalName(), namespace);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String declared = reader.getNamespaceURI(i) == null ? "" : reader.getNamespaceURI(i);
            if (reader.getNamespacePrefix(i) == null) {
                writer.writeDefaultNamespace(declared);
            } else {
                writer.writeNamespace(reader.getNamespacePrefix(i), declared);
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (harmless(name.toLowerCase(Locale.ROOT), value)) {
                attribute(reader, i, writer);
            } else {
                removed.add("the attribute " + name);
            }
        }
    }

    private static void attribute(XMLStreamReader reader, int i, XMLStreamWriter writer) throws XMLStreamException {
        String prefix = reader.getAttributePrefix(i);
        if (prefix == null || prefix.isEmpty()) {
            writer.writeAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        } else {
            writer.writeAttribute(
                    prefix,
                    reader.getAttributeNamespace(i),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
    }

    private static boolean harmless(String name, String value) {
        if (name.startsWith("on")) {
            return false;
        }
        if (name.equals("href") || name.equals("src") || name.equals("base")) {
            return OWN.matcher(value).matches() || value.isBlank();
        }
        boolean escape = name.equals("style") && value.contains(ESCAPE);
        return !escape && !LOADS.matcher(value).find();
    }
}
