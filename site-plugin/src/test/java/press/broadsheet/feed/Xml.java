package press.broadsheet.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the XML that was written, by a parser that did not write it. */
public final class Xml {
    private Xml() {}

    /** The document; fails if it is not well-formed. */
    public static Document parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }

    /** All elements of a name with its prefix, in the order of the document. */
    public static List<Element> all(byte[] bytes, String name) {
        NodeList nodes = parse(bytes).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The texts of all elements of a name. */
    public static List<String> texts(byte[] bytes, String name) {
        return all(bytes, name).stream().map(Element::getTextContent).toList();
    }

    /** Validates against schemas of the test resources. */
    public static void validate(byte[] bytes, String... schemas) throws SAXException, IOException {
        Source[] sources = new Source[schemas.length];
        for (int i = 0; i < schemas.length; i++) {
            sources[i] = new StreamSource(
                    Xml.class.getResource("/schemas/" + schemas[i]).toExternalForm());
        }
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(sources)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(bytes)));
    }
}
