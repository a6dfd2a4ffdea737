package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/** Writes pictures: in a line of text, or alone in a paragraph as a figure. */
final class Pictures {
    private static final String CREDIT_MARK = " | ";

    private final Context context;

    Pictures(Context context) {
        this.context = context;
    }

    /** Writes a picture within text. */
    void inline(Image image) {
        String title = image.getTitle() == null ? "" : image.getTitle();
        if (resolve(image) instanceof PictureTarget.Show show) {
            write(image, show, title);
        }
    }

    /** Writes a paragraph that is nothing but a picture, or a link around one; false if this is no such paragraph. */
    boolean figure(Paragraph paragraph) {
        Node only = onlyChild(paragraph);
        Link link = only instanceof Link around ? around : null;
        Node inner = link == null ? only : onlyChild(link);
        if (!(inner instanceof Image image)) {
            return false;
        }
        if (resolve(image) instanceof PictureTarget.Show show) {
            figure(image, show, link);
        }
        return true;
    }

    private void figure(Image image, PictureTarget.Show show, @Nullable Link link) {
        Markup markup = context.markup();
        markup.line();
        markup.open("figure");
        boolean linked = false;
        if (link != null && !markup.inLink()) {
            String destination = Escape.clean(link.getDestination());
            Position position = context.source().ofDestination(link, destination);
            if (context.link(destination, position) instanceof LinkTarget.To to) {
                markup.open("a", "href", Escape.url(to.url()));
                linked = true;
            }
        }
        write(image, show, "");
        if (linked) {
            markup.close();
        }
        String title = image.getTitle() == null ? "" : image.getTitle();
        caption(title.isBlank() && !show.credit().isEmpty() ? CREDIT_MARK + show.credit() : title);
        markup.close();
        markup.line();
    }

    private void caption(String title) {
        if (title.isBlank()) {
            return;
        }
        Markup markup = context.markup();
        int mark = (" " + title).lastIndexOf(CREDIT_MARK);
        String caption = mark < 0
                ? title.strip()
                : title.substring(0, Math.max(0, mark - 1)).strip();
        String credit =
                mark < 0 ? "" : title.substring(mark + CREDIT_MARK.length() - 1).strip();
        markup.open("figcaption");
        context.words().gap();
        context.say(caption);
        if (!credit.isEmpty()) {
            markup.text(caption.isEmpty() ? "" : " ");
            markup.open("span", "class", "credit");
            markup.text(credit);
            markup.close();
        }
        markup.close();
        context.words().gap();
    }

    private PictureTarget resolve(Image image) {
        String destination = Escape.clean(image.getDestination());
        if (PlainText.alternative(image).isBlank()) {
            missingAlternative(context.source().of(image));
        }
        return context.picture(destination, context.source().ofDestination(image, destination));
    }

    /** Reports a picture that says nothing to who cannot see it. */
    void missingAlternative(Position position) {
        context.warn(
                Code.MISSING_ALT,
                position,
                "this picture has no text for readers who cannot see it",
                "describe it between the brackets: ![a ferry at the quay](…)");
    }

    private void write(Image image, PictureTarget.Show show, String title) {
        int width = Traits.pixels(image, "width");
        int height = Traits.pixels(image, "height");
        List<String> attributes = attributes(show, PlainText.alternative(image), title, width, height);
        if (show.webp().isEmpty()) {
            context.markup().empty("img", attributes);
            return;
        }
        Markup markup = context.markup();
        markup.open("picture");
        markup.empty("source", List.of("type", "image/webp", "srcset", show.webp(), "sizes", show.sizes()));
        markup.empty("img", attributes);
        markup.close();
    }

    /**
     * The attributes of a picture; a measure the author gives wins over the file's, and the other follows it.
     *
     * @param width in pixels, 0 if not given
     * @param height in pixels, 0 if not given
     */
    static List<String> attributes(PictureTarget.Show show, String alt, String title, int width, int height) {
        List<String> attributes = new ArrayList<>(List.of("src", Escape.url(show.url()), "alt", alt.strip()));
        boolean known = show.width() > 0 && show.height() > 0;
        int wide = width > 0 || !known ? width : scaled(height, show.width(), show.height());
        int high = height > 0 || !known ? height : scaled(width, show.height(), show.width());
        if (wide > 0) {
            attributes.addAll(List.of("width", Integer.toString(wide)));
        }
        if (high > 0) {
            attributes.addAll(List.of("height", Integer.toString(high)));
        }
        if (!show.srcset().isEmpty()) {
            attributes.addAll(List.of("srcset", show.srcset(), "sizes", show.sizes()));
        }
        if (!show.tone().isEmpty()) {
            attributes.addAll(List.of("class", show.tone()));
        }
        if (!title.isBlank()) {
            attributes.addAll(List.of("title", title));
        }
        attributes.addAll(List.of("loading", "lazy", "decoding", "async"));
        return attributes;
    }

    /** Adds what else is written by hand, which stands; a class stands beside that of the picture's colour. */
    static void addOthers(List<String> attributes, List<String> written) {
        for (int i = 0; i < written.size(); i += 2) {
            String name = written.get(i);
            String value = written.get(i + 1);
            if (Set.of("src", "alt", "width", "height").contains(name)) {
                continue;
            }
            int at = 0;
            while (at < attributes.size() && !attributes.get(at).equals(name)) {
                at += 2;
            }
            if (at == attributes.size()) {
                attributes.addAll(List.of(name, value));
            } else {
                attributes.set(at + 1, name.equals("class") ? attributes.get(at + 1) + ' ' + value : value);
            }
        }
    }

    private static int scaled(int given, int own, int other) {
        return given > 0 ? (int) Math.max(1, Math.round((double) given * own / other)) : own;
    }

    private static @Nullable Node onlyChild(Node parent) {
        Node found = null;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Traits) {
                continue;
            }
            if (found != null) {
                return null;
            }
            found = child;
        }
        return found;
    }
}
