package press.broadsheet.markdown;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The words of a document, block by block. */
final class PlainBody implements Walk.Steps<Boolean> {
    private final StringBuilder text = new StringBuilder();

    private PlainBody() {}

    /** The words of a document. */
    static String of(Node document) {
        PlainBody steps = new PlainBody();
        Walk.below(document, steps);
        return steps.text.toString();
    }

    @Override
    public Boolean enter(Node node) {
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            add(PlainText.of(node));
            return false;
        } else if (node instanceof FencedCodeBlock code) {
            add(Escape.clean(code.getLiteral()));
        } else if (node instanceof IndentedCodeBlock code) {
            add(Escape.clean(code.getLiteral()));
        }
        return !(node instanceof FootnoteDefinition);
    }

    private void add(String words) {
        String stripped = words.strip();
        if (!stripped.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(stripped);
        }
    }

    @Override
    public boolean descends(Boolean entered) {
        return entered;
    }
}
