package press.broadsheet.markdown;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of inline content, without mark-up. */
final class PlainText implements Walk.Steps<Boolean> {
    private final StringBuilder text = new StringBuilder();
    private final boolean pictures;

    private PlainText(boolean pictures) {
        this.pictures = pictures;
    }

    /** The words of a node; those of its pictures are left out. */
    static String of(Node node) {
        return collect(node, false);
    }

    /** The words that stand for a picture: those of pictures within it count. */
    static String alternative(Image image) {
        return collect(image, true);
    }

    private static String collect(Node node, boolean pictures) {
        PlainText steps = new PlainText(pictures);
        Walk.below(node, steps);
        return Escape.clean(steps.text.toString());
    }

    @Override
    public Boolean enter(Node node) {
        if (node instanceof Text words) {
            text.append(words.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append('\n');
        }
        boolean silent = node instanceof FootnoteReference || (node instanceof Image && !pictures);
        return !silent;
    }

    @Override
    public boolean descends(Boolean entered) {
        return entered;
    }
}
