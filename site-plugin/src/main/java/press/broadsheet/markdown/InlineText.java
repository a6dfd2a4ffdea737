package press.broadsheet.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.ins.Ins;
import org.commonmark.ext.ins.InsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkResult;

/** Reads one line: a headline, a standfirst, a correction. Links and HTML in it are words like others. */
final class InlineText {
    private final Parser parser = Parser.builder()
            .enabledBlockTypes(Set.of())
            .maxInlineNesting(Integer.MAX_VALUE)
            .extensions(List.of(StrikethroughExtension.create(), InsExtension.create()))
            .linkProcessor((info, scanner, context) -> LinkResult.wrapTextIn(new Brackets(), info.afterTextBracket()))
            .build();

    /** Brackets that are words of the text. */
    private static final class Brackets extends CustomNode {}

    /** The line as HTML, or its words alone. */
    String read(String text, boolean asHtml) {
        String line = Spaces.single(Escape.clean(text));
        if (isPlain(line)) {
            return asHtml ? Escape.text(line) : line;
        }
        StringBuilder out = new StringBuilder(line.length() + 32);
        // A line that begins with a bracket could define the target of a link, and would vanish.
        Node document = parser.parse(line.startsWith("[") ? "\\" + line : line);
        Walk.below(document, new Steps(out, asHtml));
        return out.toString();
    }

    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("*_`~+\\&<[!".indexOf(line.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, String words, boolean asHtml) {
        if (asHtml) {
            Escape.text(out, words);
        } else {
            out.append(Escape.clean(words));
        }
    }

    private record Steps(StringBuilder out, boolean asHtml) implements Walk.Steps<String> {
        @Override
        public String enter(Node node) {
            if (node instanceof Text text) {
                append(out, text.getLiteral(), asHtml);
            } else if (node instanceof HtmlInline html) {
                append(out, html.getLiteral(), asHtml);
            } else if (node instanceof SoftLineBreak) {
                out.append(' ');
            } else if (node instanceof Code code) {
                open("code");
                append(out, code.getLiteral(), asHtml);
                leave(close("code"));
            } else if (node instanceof Brackets) {
                out.append('[');
                return "]";
            } else if (node instanceof Link) {
                append(out, "<", asHtml);
                return asHtml ? "&gt;" : ">";
            } else {
                String element = element(node);
                open(element);
                return close(element);
            }
            return "";
        }

        @Override
        public void leave(String ending) {
            out.append(ending);
        }

        private static String element(Node node) {
            if (node instanceof Emphasis) {
                return "em";
            } else if (node instanceof StrongEmphasis) {
                return "strong";
            } else if (node instanceof Strikethrough) {
                return "del";
            }
            return node instanceof Ins ? "ins" : "";
        }

        private void open(String element) {
            if (asHtml && !element.isEmpty()) {
                out.append('<').append(element).append('>');
            }
        }

        private String close(String element) {
            return asHtml && !element.isEmpty() ? "</" + element + '>' : "";
        }
    }
}
