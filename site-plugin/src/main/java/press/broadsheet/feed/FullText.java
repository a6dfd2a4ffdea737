package press.broadsheet.feed;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.CorrectionView;
import press.broadsheet.view.Desk;

/** A story's text for feed readers, with its editor's note before and its corrections after it: a reader of the feed may never see the page. */
final class FullText {
    private FullText() {}

    static String of(Desk desk, ArticleView story) {
        List<CorrectionView> corrections = story.corrections();
        String body = note(desk, story) + story.feedBody().value();
        return corrections.isEmpty() ? body : body + written(desk, corrections);
    }

    private static String note(Desk desk, ArticleView story) {
        return story.note()
                .map(note -> "<p><strong>" + XmlFile.clean(desk.message("editors-note", List.of())) + "</strong> "
                        + note.value() + "</p>\n")
                .orElse("");
    }

    private static String written(Desk desk, List<CorrectionView> corrections) {
        StringWriter html = new StringWriter();
        try {
            XMLStreamWriter2 writer = (XMLStreamWriter2) new WstxOutputFactory().createXMLStreamWriter(html);
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
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing mark-up to memory failed", e);
        }
        return html + "\n";
    }
}
