package press.broadsheet.feed;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.CorrectionView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;

/**
 * A story's text for feed readers, with its editor's note before it, its gallery and its corrections after it: a reader
 * of the feed may never see the page.
 */
final class FullText {
    private FullText() {}

    static String of(Desk desk, ArticleView story) {
        List<PictureView> gallery = story.gallery();
        List<CorrectionView> corrections = story.corrections();
        String body = note(desk, story) + story.feedBody().value();
        return gallery.isEmpty() && corrections.isEmpty() ? body : body + written(desk, gallery, corrections);
    }

    private static String note(Desk desk, ArticleView story) {
        return story.note()
                .map(note -> "<p><strong>" + XmlFile.clean(desk.message("editors-note", List.of())) + "</strong> "
                        + note.value() + "</p>\n")
                .orElse("");
    }

    private static String written(Desk desk, List<PictureView> gallery, List<CorrectionView> corrections) {
        StringWriter html = new StringWriter();
        try {
            for (PictureView picture : gallery) {
                XMLStreamWriter2 writer = writer(html);
                figure(writer, picture);
                writer.close();
                html.append('\n');
            }
            if (!corrections.isEmpty()) {
                XMLStreamWriter2 writer = writer(html);
                section(writer, desk, corrections);
                writer.close();
                html.append('\n');
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing mark-up to memory failed", e);
        }
        return html.toString();
    }

    /** A writer of one element: each stands by itself. */
    private static XMLStreamWriter2 writer(StringWriter html) throws XMLStreamException {
        return (XMLStreamWriter2) new WstxOutputFactory().createXMLStreamWriter(html);
    }

    private static void figure(XMLStreamWriter2 writer, PictureView picture) throws XMLStreamException {
        writer.writeStartElement("figure");
        writer.writeEmptyElement("img");
        writer.writeAttribute("src", picture.absoluteUrl());
        writer.writeAttribute("alt", XmlFile.clean(picture.alt()));
        if (picture.width() > 0 && picture.height() > 0) {
            writer.writeAttribute("width", String.valueOf(picture.width()));
            writer.writeAttribute("height", String.valueOf(picture.height()));
        }
        String line = (picture.plainCaption() + ' ' + picture.credit()).strip();
        if (!line.isEmpty()) {
            writer.writeStartElement("figcaption");
            writer.writeCharacters(XmlFile.clean(line));
            writer.writeEndElement();
        }
        writer.writeEndElement();
    }

    private static void section(XMLStreamWriter2 writer, Desk desk, List<CorrectionView> corrections)
            throws XMLStreamException {
        writer.writeStartElement("section");
        writer.writeStartElement("h2");
        writer.writeCharacters(XmlFile.clean(desk.message("corrections", List.of())));
        writer.writeEndElement();
        for (CorrectionView correction : corrections) {
            writer.writeStartElement("p");
            writer.writeStartElement("time");
            writer.writeAttribute("datetime", correction.date().iso());
            writer.writeCharacters(correction.date().day());
            writer.writeEndElement();
            writer.writeCharacters(": ");
            writer.writeRaw(correction.text().value());
            writer.writeEndElement();
        }
        writer.writeEndElement();
    }
}
