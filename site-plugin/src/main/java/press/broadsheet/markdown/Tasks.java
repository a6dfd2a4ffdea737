package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Recognises list items that begin with {@code [ ]} or {@code [x]} (GitHub Flavored Markdown, 5.3). */
final class Tasks {
    private static final int MARK = 3;

    private Tasks() {}

    /** Whether an item's task is done, its mark taken away; empty if the item is no task. */
    static Optional<Boolean> take(ListItem item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text text)) {
            return Optional.empty();
        }
        String literal = text.getLiteral();
        boolean mark = literal.length() > MARK + 1
                && literal.charAt(0) == '['
                && " xX".indexOf(literal.charAt(1)) >= 0
                && literal.charAt(2) == ']'
                && literal.charAt(MARK) == ' ';
        if (!mark) {
            return Optional.empty();
        }
        String words = literal.substring(MARK + 1).stripLeading();
        int cut = literal.length() - words.length();
        List<SourceSpan> spans = new ArrayList<>(text.getSourceSpans());
        if (!spans.isEmpty() && cut <= spans.get(0).getLength()) {
            spans.set(0, spans.get(0).subSpan(cut));
            text.setSourceSpans(spans);
        }
        text.setLiteral(words);
        return Optional.of(literal.charAt(1) != ' ');
    }
}
