package press.broadsheet.migrate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.broadsheet.diagnostic.Position;

/** Writes what stands within lines. */
final class InlineWriter {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");
    /** What no text may hold. */
    static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f\\u2028\\u2029]");

    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("i", "em");
    private static final Set<String> STRUCK = Set.of("s", "del", "strike");

    private final References references;
    private final Position at;

    InlineWriter(References references, Position at) {
        this.references = references;
        this.at = at;
    }

    /** A paragraph's text. */
    String paragraph(List<? extends Node> nodes) {
        return Escapes.lineStarts(line(nodes, "\\\n", false));
    }

    /** What stands in a heading: a break is a blank. */
    String heading(List<? extends Node> nodes) {
        String line = line(nodes, " ", false);
        return line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line;
    }

    /** What stands in a cell of a table. */
    String cell(List<? extends Node> nodes) {
        return line(nodes, "<br>", true);
    }

    private String line(List<? extends Node> nodes, String lineBreak, boolean cell) {
        InlineTokens tokens = new InlineTokens();
        nodes.forEach(node -> add(node, tokens, lineBreak, cell));
        return tokens.markdown(' ', lineBreak, cell);
    }

    private void add(Node node, InlineTokens tokens, String lineBreak, boolean cell) {
        if (node instanceof TextNode text) {
            tokens.words(SPACE.matcher(CONTROL.matcher(text.getWholeText()).replaceAll(" "))
                    .replaceAll(" "));
        } else if (node instanceof Element element) {
            add(element, tokens, lineBreak, cell);
        }
    }

    private void add(Element element, InlineTokens tokens, String lineBreak, boolean cell) {
        String name = element.normalName();
        if (name.equals("br")) {
            tokens.lineBreak();
        } else if (name.equals("img")) {
            picture(element, "", cell).ifPresent(tokens::raw);
        } else if (name.equals("a") && !element.attr("href").isBlank()) {
            link(element, tokens, lineBreak, cell);
        } else if (STRONG.contains(name)) {
            marked("strong", element, tokens, lineBreak, cell);
        } else if (EMPHASIS.contains(name)) {
            marked("em", element, tokens, lineBreak, cell);
        } else if (STRUCK.contains(name)) {
            marked("del", element, tokens, lineBreak, cell);
        } else if (name.equals("code") || name.equals("tt")) {
            code(element, tokens, lineBreak, cell);
        } else if (Tags.KEPT.contains(name) || (name.equals("span") && hasLanguage(element))) {
            tokens.raw(Kept.openTag(element));
            element.childNodes().forEach(child -> add(child, tokens, lineBreak, cell));
            if (!name.equals("wbr")) {
                tokens.raw("</" + name + ">");
            }
        } else if (!Tags.DROPPED.contains(name)) {
            element.childNodes().forEach(child -> add(child, tokens, lineBreak, cell));
        }
    }

    private static boolean hasLanguage(Element element) {
        return element.hasAttr("lang") || element.hasAttr("dir");
    }

    private void marked(String mark, Element element, InlineTokens tokens, String lineBreak, boolean cell) {
        boolean again = element.parents().stream().anyMatch(above -> isSame(mark, above.normalName()));
        if (again) {
            element.childNodes().forEach(child -> add(child, tokens, lineBreak, cell));
            return;
        }
        int pair = tokens.open(mark);
        element.childNodes().forEach(child -> add(child, tokens, lineBreak, cell));
        tokens.close(mark, pair);
    }

    private static boolean isSame(String mark, String name) {
        return switch (mark) {
            case "strong" -> STRONG.contains(name);
            case "em" -> EMPHASIS.contains(name);
            default -> STRUCK.contains(name);
        };
    }

    private void code(Element element, InlineTokens tokens, String lineBreak, boolean cell) {
        String text = element.wholeText();
        if (text.isBlank()) {
            tokens.words(text.isEmpty() ? "" : " ");
        } else if (element.children().isEmpty()) {
            String line = text.strip();
            tokens.code(Escapes.code(line, cell), "<code>" + Escapes.words(line, ' ', '(', cell) + "</code>");
        } else {
            tokens.raw("<code>");
            element.childNodes().forEach(child -> add(child, tokens, lineBreak, cell));
            tokens.raw("</code>");
        }
    }

    private void link(Element element, InlineTokens tokens, String lineBreak, boolean cell) {
        InlineTokens inner = new InlineTokens();
        element.childNodes().forEach(child -> add(child, inner, " ", cell));
        if (inner.isEmpty()) {
            tokens.words(element.wholeText().isEmpty() ? "" : " ");
            return;
        }
        String words = element.wholeText();
        String written = inner.markdown('[', lineBreak.equals("<br>") ? lineBreak : " ", cell)
                .strip();
        String href = element.attr("href").strip();
        String scheme = href.toLowerCase(Locale.ROOT).replaceAll("[\\s\\x00]", "");
        boolean isPlain =
                scheme.startsWith("javascript:") || scheme.startsWith("data:") || scheme.startsWith("vbscript:");
        if (isPlain || (written.contains("](") && !written.startsWith("!["))) {
            element.childNodes().forEach(child -> add(child, tokens, lineBreak, cell));
            return;
        }
        String destination = Escapes.destination(references.link(href, at));
        String title = element.attr("title").strip();
        boolean titled = !title.isEmpty() && !title.equals(words.strip()) && !written.startsWith("![");
        tokens.words(words.startsWith(" ") || words.startsWith("\n") ? " " : "");
        tokens.raw("[" + written + "](" + destination + (titled ? " \"" + Escapes.title(title) + '"' : "") + ")");
        tokens.words(words.endsWith(" ") || words.endsWith("\n") ? " " : "");
    }

    /** A picture; with a caption if it stands alone. */
    java.util.Optional<String> picture(Element image, String caption, boolean cell) {
        String source = source(image);
        if (source.isBlank()) {
            return java.util.Optional.empty();
        }
        String alt = image.attr("alt").strip().replaceAll("\\s+", " ");
        return references
                .picture(source, at)
                .map(found -> "![" + Escapes.words(alt, '[', ']', cell) + "]("
                        + Escapes.destination(found)
                        + (caption.isBlank() ? "" : " \"" + Escapes.title(caption) + '"') + ")");
    }

    /** Where a picture is: what stands in {@code src} is but a place holder where a script loads it. */
    static String source(Element image) {
        String source = image.attr("src").strip();
        for (String name : List.of("data-src", "data-lazy-src", "data-original")) {
            if (image.hasAttr(name) && (source.isEmpty() || source.startsWith("data:"))) {
                source = image.attr(name).strip();
            }
        }
        return source.startsWith("data:") ? "" : source;
    }
}
