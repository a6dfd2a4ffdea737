package press.broadsheet.markdown;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Keeps a text's headings under its headline, which is the page's only heading of the first level. */
final class HeadingLevels implements Walk.Steps<Boolean> {
    private int highest = 7;

    private HeadingLevels() {}

    /** By how much every heading of a document goes down so that none is above the style's highest level. */
    static int shift(Node document, Style style) {
        HeadingLevels levels = new HeadingLevels();
        Walk.below(document, levels);
        int shift = style.top() - levels.highest;
        return style.top() == 2 ? Math.max(0, shift) : shift;
    }

    @Override
    public Boolean enter(Node node) {
        if (node instanceof Heading heading) {
            highest = Math.min(highest, heading.getLevel());
            return false;
        }
        return true;
    }

    @Override
    public boolean descends(Boolean entered) {
        return entered;
    }
}
