package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.broadsheet.diagnostic.Position;

/**
 * Writes HTML as Markdown that shows the same: CommonMark, tables, and components for films, posts and pull quotes. What
 * Markdown has no words for stays HTML.
 */
final class HtmlToMarkdown {
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|\\s)(?:language|lang|brush:?)[-: ]*([A-Za-z0-9+#_.-]+)");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
    private static final int DEEPEST = 60;

    private final References references;
    private final Leftovers leftovers;
    private final Position at;
    private final InlineWriter inline;
    private final Figures figures;

    private HtmlToMarkdown(References references, Leftovers leftovers, Position at) {
        this.references = references;
        this.leftovers = leftovers;
        this.at = at;
        this.inline = new InlineWriter(references, at);
        this.figures = new Figures(inline, references, leftovers, at);
    }

    /** The text as Markdown, ended by a line feed unless it is empty. */
    static String convert(String html, References references, Leftovers leftovers, Position at) {
        Element body = Jsoup.parseBodyFragment(html).body();
        HtmlToMarkdown converter = new HtmlToMarkdown(references, leftovers, at);
        converter.tellDropped(body);
        pushLinksDown(body);
        String markdown = converter.blocks(body.childNodes(), 0);
        return markdown.isEmpty() ? "" : markdown + "\n";
    }

    private void tellDropped(Element body) {
        for (Element element : body.getAllElements()) {
            String name = element.normalName();
            if (Tags.DROPPED.contains(name)
                    && !Set.of("meta", "link", "style", "noscript").contains(name)) {
                leftovers.tell(at, "<" + name + "> in the text is not carried over" + words(element));
            }
        }
    }

    private static String words(Element element) {
        String text = element.text().strip();
        return text.isEmpty() ? "" : ": " + (text.length() > 80 ? text.substring(0, 80) + "…" : text);
    }

    /** A link around blocks becomes a link in each of them. */
    private static void pushLinksDown(Element body) {
        for (Element link : body.select("a[href]")) {
            if (!Tags.holdsBlocks(link)) {
                continue;
            }
            for (Element block : link.getAllElements()) {
                if (Tags.isBlock(block)
                        && !Tags.holdsBlocks(block)
                        && !block.text().isBlank()
                        && block.select("a").isEmpty()) {
                    Element inner = new Element("a").attr("href", link.attr("href"));
                    List.copyOf(block.childNodes()).forEach(inner::appendChild);
                    block.appendChild(inner);
                }
            }
            link.unwrap();
        }
    }

    private String blocks(List<Node> nodes, int depth) {
        List<String> blocks = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        boolean afterList = false;
        for (Node node : nodes) {
            if (node instanceof Comment) {
                continue;
            }
            boolean block = node instanceof Element element && (Tags.isBlock(element) || Tags.holdsBlocks(element));
            if (!block) {
                line.add(node);
                continue;
            }
            paragraph(line, blocks);
            String written = block((Element) node, depth);
            if (written.isBlank()) {
                continue;
            }
            boolean list = LISTS.contains(((Element) node).normalName());
            boolean mayJoin = afterList && !blocks.isEmpty() && (list || written.startsWith("    "));
            if (mayJoin) {
                blocks.add("<!-- -->");
            }
            afterList = list;
            blocks.add(written);
        }
        paragraph(line, blocks);
        return String.join("\n\n", blocks);
    }

    private void paragraph(List<Node> line, List<String> blocks) {
        List<Node> nodes = List.copyOf(line);
        line.clear();
        if (nodes.stream().allMatch(node -> node instanceof TextNode text && text.isBlank())) {
            return;
        }
        String written = inline.paragraph(nodes);
        if (!written.replace('\u00a0', ' ').isBlank()) {
            blocks.add(written);
        }
    }

    private String block(Element element, int depth) {
        if (depth > DEEPEST) {
            return inline.paragraph(List.of(new TextNode(element.text())));
        }
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            return heading(element, name.charAt(1) - '0', depth);
        }
        return switch (name) {
            case "p", "dt", "dd", "summary", "legend", "figcaption", "caption" ->
                blocks(element.childNodes(), depth + 1);
            case "ul", "ol", "menu", "dir" -> list(element, depth);
            case "blockquote" -> quote(element, depth);
            case "pre" -> code(element);
            case "hr" -> "---";
            case "table" -> new Tables(inline, references, at).write(element);
            case "dl", "details" -> Kept.block(element, references, at);
            case "audio", "video" -> figures.player(element);
            case "iframe" -> figures.frame(element);
            case "figure" -> figure(element, depth);
            default -> Tags.DROPPED.contains(name) ? "" : blocks(element.childNodes(), depth + 1);
        };
    }

    private String heading(Element element, int level, int depth) {
        if (Tags.holdsBlocks(element)) {
            return blocks(element.childNodes(), depth + 1);
        }
        String words = inline.heading(element.childNodes());
        if (words.isBlank()) {
            return "";
        }
        boolean picture = words.startsWith("![") && element.text().isBlank();
        return picture ? words : "#".repeat(Math.max(2, level)) + ' ' + words;
    }

    private String quote(Element element, int depth) {
        Optional<String> post = figures.post(element, inner -> blocks(inner.childNodes(), depth + 1));
        if (post.isPresent()) {
            return post.get();
        }
        return prefixed(blocks(element.childNodes(), depth + 1));
    }

    private static String prefixed(String blocks) {
        return blocks.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    private String figure(Element element, int depth) {
        boolean pull = element.hasClass("wp-block-pullquote") || element.hasClass("pullquote");
        Element quote = element.selectFirst("blockquote");
        if (pull && quote != null) {
            Element by = element.selectFirst("cite");
            String name = by == null ? "" : by.text().strip();
            if (by != null) {
                by.remove();
            }
            String words = blocks(quote.childNodes(), depth + 1);
            return "::: pull-quote" + (name.isEmpty() ? "" : " by=" + Figures.quoted(name)) + "\n" + words + "\n:::";
        }
        boolean gallery =
                element.hasClass("wp-block-gallery") && element.select("img").size() > 1;
        if (gallery) {
            return gallery(element);
        }
        return figures.figure(element).orElseGet(() -> blocks(element.childNodes(), depth + 1));
    }

    /** Pictures side by side; the caption of all is the gallery's title. */
    private String gallery(Element element) {
        Element title = element.selectFirst("> figcaption, > .blocks-gallery-caption");
        String words = title == null ? "" : title.text().strip();
        if (title != null) {
            title.remove();
        }
        List<String> pictures = new ArrayList<>();
        for (Element image : element.select("img")) {
            Element own = image.closest("figure, li");
            Element figure = new Element("figure");
            figure.append(own == null || own.equals(element) ? image.outerHtml() : own.html());
            figures.figure(figure).filter(written -> !written.isBlank()).ifPresent(pictures::add);
        }
        return "::: gallery" + (words.isEmpty() ? "" : " title=" + Figures.quoted(words)) + "\n"
                + String.join("\n\n", pictures) + "\n:::";
    }

    private static String code(Element element) {
        element.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String text = element.wholeText();
        String trimmed = (text.startsWith("\n") ? text.substring(1) : text).stripTrailing();
        if (trimmed.isBlank()) {
            return "";
        }
        Element inner = element.selectFirst("code");
        Matcher language = LANGUAGE.matcher((inner == null ? "" : inner.className()) + ' ' + element.className());
        return Escapes.fenced(language.find() ? language.group(1) : "", trimmed);
    }

    private String list(Element list, int depth) {
        boolean ordered = list.normalName().equals("ol");
        int number = ordered && list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
        List<String> items = new ArrayList<>();
        boolean loose = false;
        List<Node> stray = new ArrayList<>();
        for (Node child : list.childNodes()) {
            if (child instanceof Element item && item.normalName().equals("li")) {
                loose |= item.select("> p").size() > 1
                        || item.select("> pre, > blockquote, > table, > figure").size() > 0;
                String written = blocks(item.childNodes(), depth + 1);
                items.add(item(written, ordered ? number++ + ". " : "- "));
            } else if (child instanceof Element nested && LISTS.contains(nested.normalName()) && !items.isEmpty()) {
                // old editors put a nested list beside its item, not in it
                String indent = " ".repeat(ordered ? (number - 1 + ". ").length() : 2);
                int last = items.size() - 1;
                items.set(last, items.get(last) + "\n" + indented(list(nested, depth + 1), indent));
            } else if (!(child instanceof TextNode text && text.isBlank()) && !(child instanceof Comment)) {
                stray.add(child);
            }
        }
        if (!stray.isEmpty()) {
            items.add(item(blocks(stray, depth + 1), ordered ? number + ". " : "- "));
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private static String item(String written, String mark) {
        String tight = tight(written);
        // brackets at the beginning of an item are a box to tick, escaped or not
        String body = tight.replaceFirst("\\A\\\\\\[([ xX])\\\\](?= )", "<span>[$1]</span>");
        if (body.isBlank()) {
            return mark.strip();
        }
        return mark + indented(body, " ".repeat(mark.length())).stripLeading();
    }

    /** An item that is one paragraph and a list needs no blank line between them. */
    private static String tight(String written) {
        int gap = written.indexOf("\n\n");
        boolean two = gap > 0 && written.indexOf("\n\n", gap + 2) < 0 && written.lastIndexOf('\n', gap - 1) < 0;
        boolean list = two && (written.startsWith("- ", gap + 2) || written.startsWith("1. ", gap + 2));
        return list ? written.substring(0, gap + 1) + written.substring(gap + 2) : written;
    }

    private static String indented(String text, String indent) {
        return text.lines().map(line -> line.isEmpty() ? "" : indent + line).collect(Collectors.joining("\n"));
    }
}
