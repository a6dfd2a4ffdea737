package press.broadsheet.migrate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import press.broadsheet.diagnostic.Position;

/** Writes pictures with captions, players, frames and posts. */
final class Figures {
    private static final Pattern YOUTUBE = Pattern.compile(
            "(?:https?:)?//(?:www\\.|m\\.)?(?:youtube(?:-nocookie)?\\.com/(?:embed/|v/|shorts/|live/|watch\\?(?:[^#]*&)?v=)|youtu\\.be/)"
                    + "([A-Za-z0-9_-]{6,20}).*");
    private static final Pattern VIMEO =
            Pattern.compile("(?:https?:)?//(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{1,15})(?:[/?#].*)?");
    private static final Pattern POST = Pattern.compile(
            "https?://(?:www\\.|mobile\\.)?(?:(?:twitter|x)\\.com/[A-Za-z0-9_]{1,20}/status/\\d+|instagram\\.com/(?:p|reel|tv)/[\\w-]+|bsky\\.app/profile/[^/]+/post/\\w+)[^\\s]*");
    private static final Pattern FRAME_HOST = Pattern.compile("(?:https?:)?//([^/?#]+).*");

    private final InlineWriter inline;
    private final References references;
    private final Leftovers leftovers;
    private final Position at;

    Figures(InlineWriter inline, References references, Leftovers leftovers, Position at) {
        this.inline = inline;
        this.references = references;
        this.leftovers = leftovers;
        this.at = at;
    }

    /** A value of a component between quotation marks. */
    static String quoted(String value) {
        return '"' + value.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A film at YouTube or Vimeo as a component; empty if the address is none. */
    static Optional<String> film(String address, String title) {
        String url = address.strip();
        Matcher youtube = YOUTUBE.matcher(url);
        Matcher vimeo = VIMEO.matcher(url);
        String page = youtube.matches()
                ? "https://www.youtube.com/watch?v=" + youtube.group(1)
                : vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : "";
        String shown = title.isBlank() ? (youtube.matches() ? "YouTube" : "Vimeo") : title;
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of("::: video url=" + quoted(page) + " title=" + quoted(shown) + " :::");
    }

    static boolean isPost(String address) {
        return POST.matcher(address.strip()).matches();
    }

    /** A film with a caption; empty if the figure is none. */
    private Optional<String> film(Element figure) {
        List<Element> frames = figure.select("iframe");
        Element caption = figure.selectFirst("figcaption");
        boolean plain = caption != null
                && caption.select("a, br, p + p").isEmpty()
                && !caption.text().isBlank();
        if (frames.size() != 1
                || !plain
                || caption == null
                || !figure.text().strip().equals(caption.text().strip())) {
            return Optional.empty();
        }
        return film(InlineWriter.source(frames.get(0)), frames.get(0).attr("title"))
                .map(film -> film.replaceFirst(
                        " :::$", Matcher.quoteReplacement(" caption=" + quoted(caption.text()) + " :::")));
    }

    /** A frame: a film, or a link to what it shows. */
    String frame(Element frame) {
        String source = InlineWriter.source(frame);
        if (source.isEmpty()) {
            return "";
        }
        Optional<String> film = film(source, frame.attr("title"));
        if (film.isPresent()) {
            return film.get();
        }
        Matcher host = FRAME_HOST.matcher(source);
        String name = host.matches() ? host.group(1) : source;
        String title =
                frame.attr("title").isBlank() ? name : frame.attr("title").strip();
        leftovers.tell(at, "a frame of " + name + " became a link: " + source);
        String url = source.startsWith("//") ? "https:" + source : source;
        return "[" + Escapes.words(title, '[', ']', false) + "](" + Escapes.destination(references.link(url, at)) + ")";
    }

    /** A film or a recording of the site's own. */
    String player(Element player) {
        player.attr("controls", true);
        player.attr("preload", "none");
        String html = Kept.block(player, references, at);
        return html.replace(" controls=\"\"", " controls");
    }

    /** A figure that is a picture with at most a caption; empty if it is more than that. */
    Optional<String> figure(Element figure) {
        Optional<String> film = film(figure);
        if (film.isPresent()) {
            return film;
        }
        List<Element> images = figure.select("img");
        Element caption = figure.selectFirst("figcaption");
        if (images.size() != 1
                || figure.select("table, pre, blockquote, iframe, video, audio, figure figure")
                                .size()
                        > 0) {
            return Optional.empty();
        }
        Element image = images.get(0);
        String rest = caption == null ? figure.text() : figure.text().replace(caption.text(), "");
        if (!rest.isBlank()) {
            return Optional.empty();
        }
        Element link = image.closest("a[href]");
        boolean marked = caption != null
                && !caption.select("a, b, strong, i, em, sub, sup, code, br, p + p")
                        .isEmpty();
        if (marked && caption != null) {
            return Optional.of(markedCaption(image, caption));
        }
        Optional<String> picture = inline.picture(image, caption == null ? "" : safeCaption(caption.text()), false);
        if (picture.isEmpty()) {
            return Optional.of(caption == null ? "" : inline.paragraph(caption.childNodes()));
        }
        boolean linked = link != null && !leadsToPicture(link.attr("href"));
        return Optional.of(
                linked && link != null
                        ? "[" + picture.get() + "](" + Escapes.destination(references.link(link.attr("href"), at)) + ")"
                        : picture.get());
    }

    /** The sign that parts a caption from its credit is none here. */
    private static String safeCaption(String caption) {
        return caption.replace(" | ", " – ");
    }

    private String markedCaption(Element image, Element caption) {
        Element figure = new Element("figure");
        figure.appendChild(image.clone());
        figure.appendChild(caption.clone());
        return references.picture(InlineWriter.source(image), at).isPresent()
                ? Kept.block(figure, references, at)
                : inline.paragraph(caption.childNodes());
    }

    private static boolean leadsToPicture(String href) {
        return href.toLowerCase(Locale.ROOT).matches("[^?#]*\\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?");
    }

    /** A post quoted as its service tells sites to: its words, who said it, its address. */
    Optional<String> post(Element quote, Function<Element, String> blocks) {
        boolean known = quote.hasClass("twitter-tweet")
                || quote.hasClass("twitter-video")
                || quote.hasClass("instagram-media")
                || quote.hasClass("bluesky-embed");
        Element last = quote.select("a[href]").last();
        if (!known || last == null || !POST.matcher(last.attr("href")).matches()) {
            return Optional.empty();
        }
        Element copy = quote.clone();
        Element words = copy.selectFirst("p");
        if (words == null || words.text().isBlank()) {
            return Optional.empty();
        }
        String date = last.text().strip();
        words.remove();
        copy.select("a[href]").forEach(Element::remove);
        String by = copy.text()
                .replaceAll("^[\\s\\u2014\\u2013-]+|[\\s\\u2014\\u2013-]+$", "")
                .strip();
        Element shown = new Element("div");
        shown.appendChild(words);
        String url = last.attr("href").strip();
        return Optional.of("::: post url=" + quoted(url) + " by=" + quoted(by.isEmpty() ? url : by)
                + (date.isEmpty() || words.text().contains(date) ? "" : " date=" + quoted(date)) + "\n"
                + blocks.apply(shown) + "\n:::");
    }
}
