package press.broadsheet.migrate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.broadsheet.diagnostic.Position;

/** HTML that stays HTML, because Markdown has no words for it: without what no text may hold. */
final class Kept {
    /** Stands for a line break of code; no text holds it. */
    private static final char LINE = '\ue000';

    private static final Set<String> ATTRIBUTES = Set.of("lang", "dir", "title");
    private static final Map<String, Set<String>> OWN = Map.ofEntries(
            Map.entry("a", Set.of("href")),
            Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("th", Set.of("colspan", "rowspan", "scope")),
            Map.entry("ol", Set.of("start", "type", "reversed")),
            Map.entry("li", Set.of("value")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("data", Set.of("value")),
            Map.entry("q", Set.of("cite")),
            Map.entry("ins", Set.of("datetime", "cite")),
            Map.entry("del", Set.of("datetime", "cite")),
            Map.entry("details", Set.of("open")),
            Map.entry("audio", Set.of("src", "controls", "preload", "loop", "muted")),
            Map.entry("video", Set.of("src", "controls", "preload", "loop", "muted", "poster", "width", "height")),
            Map.entry("source", Set.of("src", "type")),
            Map.entry("track", Set.of("src", "kind", "srclang", "label", "default")));

    private static final Map<String, String> RENAMED =
            Map.of("font", "span", "center", "div", "strike", "s", "tt", "code", "big", "span", "article", "section");

    private Kept() {}

    /** The start tag of an element within a line. */
    static String openTag(Element element) {
        Element clean = new Element(element.normalName());
        for (Attribute attribute : element.attributes()) {
            if (isKept(element.normalName(), attribute.getKey())) {
                clean.attr(attribute.getKey(), attribute.getValue());
            }
        }
        String html = clean.outerHtml();
        return html.substring(0, html.indexOf('>') + 1);
    }

    private static boolean isKept(String element, String attribute) {
        return ATTRIBUTES.contains(attribute)
                || OWN.getOrDefault(element, Set.of()).contains(attribute);
    }

    /** An element as a block of HTML, which no blank line ends. */
    static String block(Element element, References references, Position at) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        Element clean = element.clone();
        page.body().appendChild(clean);
        clean(clean, references, at);
        String html = page.body().html().strip();
        // a blank line would end the block; a line break of code is written so that it ends nothing
        return html.replaceAll("[ \\t]*\\n\\s*", "\n").replace(String.valueOf(LINE), "&#10;");
    }

    /** A whole text as one block of HTML. */
    static String text(String html, References references, Position at) {
        Element block = new Element("div");
        block.append(html);
        return block(block, references, at) + "\n";
    }

    private static void clean(Element element, References references, Position at) {
        for (Node child : List.copyOf(element.childNodes())) {
            if (child instanceof Comment || (child instanceof Element inner && isDropped(inner))) {
                child.remove();
            } else if (child instanceof Element inner) {
                clean(inner, references, at);
            } else if (child instanceof TextNode text && inPre(element)) {
                text.text(text.getWholeText().replace('\n', LINE));
            }
        }
        String name = element.normalName();
        for (Attribute attribute : element.attributes().asList()) {
            if (!isKept(name, attribute.getKey())) {
                element.removeAttr(attribute.getKey());
            }
        }
        if (element.hasAttr("href")) {
            element.attr("href", references.link(element.attr("href").strip(), at));
        }
        for (String source : List.of("src", "poster")) {
            if (element.hasAttr(source)) {
                references
                        .picture(element.attr(source).strip(), at)
                        .ifPresentOrElse(found -> element.attr(source, found), () -> element.removeAttr(source));
            }
        }
        if (RENAMED.containsKey(name)) {
            element.tagName(RENAMED.getOrDefault(name, name));
        }
    }

    private static boolean isDropped(Element element) {
        return Tags.DROPPED.contains(element.normalName());
    }

    private static boolean inPre(Element element) {
        return element.closest("pre") != null;
    }
}
