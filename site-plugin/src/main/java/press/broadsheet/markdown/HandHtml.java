package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import press.broadsheet.diagnostic.Position;

/** Writes what of an author's own HTML may stand. */
final class HandHtml {
    /** Elements whose content is no text of the article: it goes with them. */
    private static final Set<String> OPAQUE = Set.of(
            "applet",
            "canvas",
            "embed",
            "frameset",
            "head",
            "math",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "xmp");

    private static final Set<String> SOURCES = Set.of("src", "poster");
    private static final String REMEDY =
            "write it in Markdown, or allow it with html: trusted if every author is trusted";

    private final Context context;
    private final Pictures pictures;
    private final RawHtml mode;
    /** The paragraph known to hold no further end tag, so that it is not searched again and again. */
    private String endless = "";

    private Node endlessIn;

    HandHtml(Context context, Pictures pictures, RawHtml mode, Node document) {
        this.context = context;
        this.pictures = pictures;
        // A feed reader would drop scripts and frames in its own way, with their surroundings.
        this.mode = mode == RawHtml.TRUSTED && context.style().feed() ? RawHtml.SAFE : mode;
        this.endlessIn = document;
    }

    /** Writes a block of HTML. */
    void block(HtmlBlock block) {
        Markup markup = context.markup();
        markup.line();
        switch (mode) {
            case TRUSTED -> markup.html(block.getLiteral());
            case NONE -> dropBlock(block);
            case SAFE -> safeBlock(block);
        }
        markup.line();
    }

    /** Writes a tag within text. */
    void inline(HtmlInline inline) {
        if (mode == RawHtml.TRUSTED) {
            context.markup().html(inline.getLiteral());
            return;
        }
        for (TagLexer.Piece piece : TagLexer.read(inline.getLiteral())) {
            Position position = context.source().of(inline);
            if (piece instanceof TagLexer.Start start && OPAQUE.contains(start.name())) {
                refuse(start.name(), position);
                dropUntilEnd(inline, start.name());
            } else if (mode == RawHtml.SAFE) {
                write(piece, position);
            } else if (piece instanceof TagLexer.Start start) {
                refuse(start.name(), position);
            }
        }
    }

    private void dropBlock(HtmlBlock block) {
        for (TagLexer.Piece piece : TagLexer.read(block.getLiteral())) {
            if (piece instanceof TagLexer.Start start) {
                refuse(start.name(), new LiteralPlaces(context.source(), block).at(piece.at()));
                return;
            }
        }
    }

    private void safeBlock(HtmlBlock block) {
        String opaque = "";
        LiteralPlaces places = new LiteralPlaces(context.source(), block);
        for (TagLexer.Piece piece : TagLexer.read(block.getLiteral())) {
            if (!opaque.isEmpty()) {
                opaque = piece instanceof TagLexer.End end && end.name().equals(opaque) ? "" : opaque;
            } else if (piece instanceof TagLexer.Start start && OPAQUE.contains(start.name())) {
                refuse(start.name(), places.at(piece.at()));
                opaque = start.name().equals("embed") ? "" : start.name();
            } else {
                write(piece, places.at(piece.at()));
            }
        }
    }

    private void write(TagLexer.Piece piece, Position position) {
        if (piece instanceof TagLexer.Words words) {
            context.say(words.text());
        } else if (piece instanceof TagLexer.End end) {
            context.markup().closeByHand(end.name().equals("h1") ? "h2" : end.name());
        } else if (piece instanceof TagLexer.Start start) {
            open(start, position);
        } else if (piece instanceof TagLexer.Other other && !other.kind().isEmpty()) {
            context.removed(position, "a " + other.kind() + " is not allowed here and was left out", REMEDY);
        }
    }

    private void open(TagLexer.Start written, Position position) {
        TagLexer.Start start = anchored(written);
        Optional<TagLexer.Start> allowed =
                ArticlePolicy.apply(start, context.style().feed());
        if (allowed.isEmpty()) {
            refuse(start.name(), position);
            return;
        }
        String name = allowed.get().name();
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < start.attributes().size(); i += 2) {
            String attribute = start.attributes().get(i);
            int kept = indexOf(allowed.get().attributes(), attribute);
            if (kept < 0 && Looks.isLook(name, attribute)) {
                continue;
            }
            if (kept < 0) {
                context.removed(
                        position,
                        "the attribute " + shown(attribute) + " of <" + name + "> is not allowed here and was left out",
                        REMEDY);
            } else if (indexOf(attributes, attribute) < 0) {
                attributes.add(attribute);
                String prefix = attribute.equals("id") ? context.ids().prefix() : "";
                attributes.add(prefix + Escape.clean(start.attributes().get(i + 1)));
            }
        }
        int id = indexOf(attributes, "id");
        if (id >= 0 && (context.style().feed() || !context.ids().take(attributes.get(id + 1)))) {
            attributes.subList(id, id + 2).clear();
        }
        switch (name) {
            case "a" -> link(attributes, position);
            case "img" -> picture(attributes, position);
            case "iframe" -> frame(attributes, position);
            case "audio", "video", "source", "track" -> media(name, attributes, position);
            default -> place(name, attributes, position);
        }
    }

    /** The old form of an anchor, {@code <a name>}, in the form of today: links to it go on working. */
    private static TagLexer.Start anchored(TagLexer.Start tag) {
        int name = indexOf(tag.attributes(), "name");
        if (!tag.name().equals("a") || name < 0 || indexOf(tag.attributes(), "id") >= 0) {
            return tag;
        }
        List<String> attributes = new ArrayList<>(tag.attributes());
        attributes.set(name, "id");
        return new TagLexer.Start(tag.at(), tag.name(), attributes);
    }

    private boolean place(String name, List<String> attributes, Position position) {
        boolean placed = context.markup().openByHand(name, attributes);
        if (!placed) {
            context.removed(
                    position, "the element <" + name + "> cannot stand here and was left out", "move or close it");
        }
        return placed;
    }

    private void link(List<String> attributes, Position position) {
        int href = indexOf(attributes, "href");
        if (href >= 0) {
            if (!(context.link(attributes.get(href + 1).strip(), position) instanceof LinkTarget.To to)) {
                return;
            }
            attributes.set(href + 1, Escape.url(to.url()));
        }
        place("a", attributes, position);
    }

    private void picture(List<String> attributes, Position position) {
        int src = indexOf(attributes, "src");
        if (src < 0) {
            context.removed(position, "the element <img> has no src and was left out", "name a picture in src");
            return;
        }
        int alt = indexOf(attributes, "alt");
        if (alt < 0) {
            pictures.missingAlternative(position);
        }
        if (context.picture(attributes.get(src + 1).strip(), position) instanceof PictureTarget.Show show) {
            List<String> all = Pictures.attributes(
                    show,
                    alt < 0 ? "" : attributes.get(alt + 1),
                    "",
                    pixels(attributes, "width"),
                    pixels(attributes, "height"));
            Pictures.addOthers(all, attributes);
            place("img", all, position);
        }
    }

    private void media(String name, List<String> attributes, Position position) {
        for (int i = attributes.size() - 2; i >= 0; i -= 2) {
            if (!SOURCES.contains(attributes.get(i))) {
                continue;
            }
            if (context.picture(attributes.get(i + 1).strip(), position) instanceof PictureTarget.Show show) {
                attributes.set(i + 1, Escape.url(show.url()));
            } else {
                attributes.subList(i, i + 2).clear();
            }
        }
        boolean empty = Elements.isVoid(name) && indexOf(attributes, "src") < 0;
        if (!empty) {
            place(name, attributes, position);
        }
    }

    private void frame(List<String> attributes, Position position) {
        int src = indexOf(attributes, "src");
        if (src < 0) {
            refuse("iframe", position);
            return;
        }
        String player = attributes.get(src + 1).contains("vimeo") ? "Vimeo" : "YouTube";
        if (indexOf(attributes, "title") < 0) {
            attributes.addAll(List.of("title", player));
        }
        attributes.addAll(List.of("loading", "lazy", "referrerpolicy", "strict-origin-when-cross-origin"));
        if (place("iframe", attributes, position)) {
            context.markup().closeByHand("iframe");
        }
    }

    /** Takes what lies between an opaque tag and its end out of the text, if the same text holds its end. */
    private void dropUntilEnd(Node start, String name) {
        Node parent = start.getParent();
        if (endlessIn.equals(parent) && endless.equals(name)) {
            return;
        }
        Node end = start.getNext();
        while (end != null && !isEnd(end, name)) {
            end = end.getNext();
        }
        if (end == null) {
            endlessIn = parent;
            endless = name;
            return;
        }
        while (start.getNext() != end) {
            start.getNext().unlink();
        }
    }

    private static boolean isEnd(Node node, String name) {
        return node instanceof HtmlInline tag
                && tag.getLiteral().regionMatches(true, 0, "</" + name, 0, name.length() + 2);
    }

    private void refuse(String name, Position position) {
        context.removed(position, "the element <" + shown(name) + "> is not allowed here and was left out", REMEDY);
    }

    private static int pixels(List<String> attributes, String name) {
        int at = indexOf(attributes, name);
        return at < 0 ? 0 : Math.max(0, Integer.parseInt(attributes.get(at + 1)));
    }

    private static int indexOf(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String shown(String name) {
        String clean = Escape.clean(name);
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
