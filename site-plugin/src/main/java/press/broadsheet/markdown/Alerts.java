package press.broadsheet.markdown;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Recognises block quotes that begin with {@code [!NOTE]} or another mark of an alert. */
final class Alerts {
    private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");

    private Alerts() {}

    /** The kind of alert a quote is, its mark taken away; empty if it is a quote. */
    static String take(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text text)) {
            return "";
        }
        String kind = kind(text.getLiteral());
        Node after = text.getNext();
        boolean alone = after == null || after instanceof SoftLineBreak || after instanceof HardLineBreak;
        if (kind.isEmpty() || !alone) {
            return "";
        }
        text.unlink();
        if (after == null) {
            paragraph.unlink();
        } else {
            after.unlink();
        }
        return kind;
    }

    private static String kind(String literal) {
        String mark = literal.strip();
        if (mark.length() < 5 || mark.length() > 12 || !mark.startsWith("[!") || !mark.endsWith("]")) {
            return "";
        }
        String kind = mark.substring(2, mark.length() - 1).toLowerCase(Locale.ROOT);
        return KINDS.contains(kind) ? kind : "";
    }

    /** The title shown over an alert. */
    static String title(String kind, Labels labels) {
        return switch (kind) {
            case "tip" -> labels.tip();
            case "important" -> labels.important();
            case "warning" -> labels.warning();
            case "caution" -> labels.caution();
            default -> labels.note();
        };
    }
}
