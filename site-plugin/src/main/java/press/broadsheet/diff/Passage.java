package press.broadsheet.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A piece of a page as it is read: a heading, a paragraph, an entry of a list, a picture by its text.
 *
 * @param role what it is: {@code h1} to {@code h6}, {@code p}, {@code li}, {@code td}, {@code picture}, or of the head
 *     {@code title}, {@code description} and {@code robots}
 * @param text its words, blanks made one
 */
record Passage(String role, String text) {
    /** The roles of what only search engines are told. */
    static final Set<String> HEAD = Set.of("title", "description", "robots");

    private static final Set<String> SILENT =
            Set.of("script", "style", "template", "noscript", "svg", "head", "datalist");
    private static final Set<String> ROLES = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "li",
            "td",
            "th",
            "figcaption",
            "caption",
            "blockquote",
            "pre",
            "dt",
            "dd");

    /** What a page says, in reading order: to search engines first, then to readers. */
    static List<Passage> of(Document page) {
        Reader reader = new Reader();
        reader.told("title", page.title());
        for (String name : List.of("description", "robots")) {
            reader.told(name, page.select("meta[name=" + name + "]").attr("content"));
        }
        reader.read(page.body(), "p");
        reader.end("p");
        return reader.passages;
    }

    private static final class Reader {
        private final List<Passage> passages = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();

        void told(String role, String text) {
            String words = text.replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!words.isEmpty()) {
                passages.add(new Passage(role, words));
            }
        }

        void end(String role) {
            told(role, open.toString());
            open.setLength(0);
        }

        void read(Element element, String role) {
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    open.append(text.getWholeText());
                } else if (node instanceof Element child) {
                    enter(child, role);
                }
            }
        }

        private void enter(Element child, String role) {
            String name = child.normalName();
            if (SILENT.contains(name) || child.hasAttr("hidden")) {
                return;
            }
            if (name.equals("br")) {
                open.append(' ');
            } else if (name.equals("img")) {
                end(role);
                told("picture", child.attr("alt"));
            } else if (child.isBlock() || ROLES.contains(name)) {
                end(role);
                String inner = ROLES.contains(name) ? name : role;
                read(child, inner);
                end(inner);
            } else {
                read(child, role);
            }
        }
    }
}
