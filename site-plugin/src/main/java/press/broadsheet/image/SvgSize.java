package press.broadsheet.image;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The size that an SVG's root element gives: {@code width} and {@code height}, or its {@code viewBox} (SVG 2, 8.2). */
final class SvgSize {
    private SvgSize() {}

    /** A drawing: of that size, or of none; broken if its root is no SVG. */
    static PictureFacts of(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            PictureFacts found = PictureFacts.BROKEN;
            boolean root = true;
            // To the end, so that a drawing that breaks off is known for it.
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && root) {
                    found = reader.getLocalName().equals("svg") ? ofRoot(reader) : PictureFacts.BROKEN;
                    root = false;
                }
            }
            return found;
        } catch (XMLStreamException e) {
            return PictureFacts.BROKEN;
        }
    }

    private static PictureFacts ofRoot(XMLStreamReader reader) {
        OptionalDouble width = length(reader, "width");
        OptionalDouble height = length(reader, "height");
        if (width.isPresent() && height.isPresent()) {
            return size(width.getAsDouble(), height.getAsDouble());
        }
        String viewBox = reader.getAttributeValue(null, "viewBox");
        String[] parts = viewBox == null ? new String[0] : viewBox.trim().split("[\\s,]+");
        if (parts.length != 4) {
            return PictureFacts.NONE;
        }
        try {
            return size(Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
        } catch (NumberFormatException e) {
            return PictureFacts.NONE;
        }
    }

    private static PictureFacts size(double width, double height) {
        boolean sane = width >= 1 && height >= 1 && width < 1e6 && height < 1e6;
        return sane
                ? new PictureFacts(
                        (int) Math.round(width),
                        (int) Math.round(height),
                        true,
                        Optional.empty(),
                        true,
                        false,
                        "",
                        PictureText.NONE)
                : PictureFacts.NONE;
    }

    /** A length in pixels; others (percentages, ems) have no fixed size. */
    private static OptionalDouble length(XMLStreamReader reader, String name) {
        String written = reader.getAttributeValue(null, name);
        if (written == null) {
            return OptionalDouble.empty();
        }
        String number = written.endsWith("px") ? written.substring(0, written.length() - 2) : written;
        try {
            return OptionalDouble.of(Double.parseDouble(number.trim()));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
