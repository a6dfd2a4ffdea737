package press.broadsheet.migrate;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of a page are to a text. */
final class Tags {
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption",
            "iframe",
            "video",
            "audio");

    /** What is no text: taken out and told. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "object",
            "embed",
            "applet",
            "canvas",
            "svg",
            "math",
            "form",
            "input",
            "select",
            "textarea",
            "button",
            "map",
            "meta",
            "link",
            "head",
            "title",
            "base",
            "frameset");

    /** What stands within lines and has no sign of its own. */
    static final Set<String> KEPT = Set.of(
            "sup", "sub", "kbd", "mark", "small", "abbr", "cite", "q", "u", "ins", "var", "samp", "time", "bdi", "bdo",
            "dfn", "ruby", "rt", "rp", "data", "wbr");

    private Tags() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean holdsBlocks(Element element) {
        for (Element child : element.children()) {
            if (isBlock(child) || holdsBlocks(child)) {
                return true;
            }
        }
        return false;
    }
}
