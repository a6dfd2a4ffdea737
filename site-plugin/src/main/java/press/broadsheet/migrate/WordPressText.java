package press.broadsheet.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import press.broadsheet.diagnostic.Position;

/** The text of a post as the HTML that WordPress would have shown, but for what its plugins did. */
final class WordPressText {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- wp:([a-z0-9/-]+)(\\s+\\{.*?\\})?\\s+(/)?-->", Pattern.DOTALL);
    private static final Pattern BLOCK_END = Pattern.compile("<!-- /wp:[a-z0-9/-]+ -->");
    private static final Pattern REFERENCE = Pattern.compile("\"ref\"\\s*:\\s*(\\d+)");
    private static final Pattern LONE_URL =
            Pattern.compile("(?m)^[ \\t]*(?:<p>)?(https?://[^\\s<>\"]+)(?:</p>)?[ \\t]*$");
    private static final Set<String> SHOWN_ALONE =
            Set.of("core/more", "more", "nextpage", "spacer", "separator", "site-title");
    private static final int DEEPEST_REFERENCE = 5;

    private final Map<String, XmlNode> items;
    private final Map<String, List<String>> attached;
    private final Leftovers leftovers;

    /**
     * @param items all items by their numbers
     * @param attached the numbers of the pictures of a post, by its number
     */
    WordPressText(Map<String, XmlNode> items, Map<String, List<String>> attached, Leftovers leftovers) {
        this.items = items;
        this.attached = attached;
        this.leftovers = leftovers;
    }

    String html(XmlNode item, Position at) {
        String id = item.text("wp:post_id");
        String text = item.child("content:encoded").map(XmlNode::text).orElse("");
        return html(text, id, at, 0);
    }

    private String html(String text, String id, Position at, int depth) {
        boolean blocks = BLOCK.matcher(text).find();
        String plain = blocks ? withoutBlocks(text, id, at, depth) : text;
        String expanded = Shortcodes.expand(
                plain, (call, offset) -> shortcode(call, id, at.line() + ForeignText.lines(plain, offset), at));
        String embedded = LONE_URL.matcher(expanded)
                .replaceAll(found -> Matcher.quoteReplacement("\n\n" + embed(found.group(1), at) + "\n\n"));
        return blocks ? embedded : Autop.paragraphs(embedded);
    }

    private String withoutBlocks(String text, String id, Position at, int depth) {
        String shown = BLOCK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(block(found, id, at, depth)));
        return BLOCK_END.matcher(shown).replaceAll("");
    }

    private String block(java.util.regex.MatchResult found, String id, Position at, int depth) {
        String name = found.group(1);
        if (found.group(3) == null || SHOWN_ALONE.contains(name)) {
            return "";
        }
        Matcher reference = REFERENCE.matcher(String.valueOf(found.group(2)));
        if (name.equals("block") && reference.find() && depth < DEEPEST_REFERENCE) {
            XmlNode other = items.get(reference.group(1));
            if (other != null) {
                return html(other.text("content:encoded"), id, at, depth + 1);
            }
        }
        leftovers.tell(at, "the block " + name + " is filled by WordPress when it is shown; it is not carried over");
        return "";
    }

    private Optional<String> shortcode(Shortcodes.Call call, String id, int line, Position at) {
        return switch (call.name()) {
            case "caption", "wp_caption" -> Optional.of("\n\n" + caption(call) + "\n\n");
            case "gallery" -> Optional.of("\n\n" + gallery(call, id, at) + "\n\n");
            case "embed", "youtube", "vimeo", "tweet", "twitter", "instagram" ->
                Optional.of("\n\n" + embed(embedded(call), at) + "\n\n");
            case "audio", "video" -> Optional.of("\n\n" + player(call, id) + "\n\n");
            case "playlist" -> Optional.of("\n\n" + playlist(call, id) + "\n\n");
            default -> unknown(call, new Position(at.path(), line, 1));
        };
    }

    private Optional<String> unknown(Shortcodes.Call call, Position at) {
        boolean isOne = call.paired() || call.attributes().keySet().stream().anyMatch(key -> !key.matches("\\d+"));
        if (!isOne && !call.name().contains("_") && !call.name().contains("-")) {
            return Optional.empty();
        }
        leftovers.tell(
                at,
                "the shortcode [" + call.name() + "] " + call.attributes()
                        + (call.paired() ? " is left out, what it holds stays" : " is left out"));
        return Optional.of(call.content());
    }

    private static String caption(Shortcodes.Call call) {
        int end = call.content().lastIndexOf('>', Math.max(call.content().indexOf("<img"), 0) + 10_000);
        Matcher picture = Pattern.compile("(?is)^\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)")
                .matcher(call.content());
        boolean found = picture.find() && end >= 0;
        String image = found ? picture.group(1) : "";
        String words = found
                ? call.content().substring(picture.end()).strip()
                : call.content().strip();
        String all = words.isEmpty() ? call.get("caption") : words;
        return "<figure>" + image + (all.isBlank() ? "" : "<figcaption>" + all + "</figcaption>") + "</figure>";
    }

    private static String embedded(Shortcodes.Call call) {
        String url = call.content().isBlank() ? call.get("url") : call.content().strip();
        String given = url.isEmpty() ? call.get("id").isEmpty() ? call.get("0") : call.get("id") : url;
        if (given.contains("://")) {
            return given.replace("&amp;", "&");
        }
        return switch (call.name()) {
            case "youtube" -> "https://www.youtube.com/watch?v=" + given;
            case "vimeo" -> "https://vimeo.com/" + given;
            default -> given;
        };
    }

    /** What an address alone on its line becomes: a film, else a link. */
    private String embed(String url, Position at) {
        Element link = new Element("a").attr("href", url).text(url);
        if (Figures.film(url, "").isPresent()) {
            return new Element("iframe").attr("src", url).outerHtml();
        }
        if (Figures.isPost(url)) {
            leftovers.tell(at, "the post " + url + " became a link: its words are not in the source");
        }
        return "<p>" + link.outerHtml() + "</p>";
    }

    private String gallery(Shortcodes.Call call, String id, Position at) {
        List<String> ids = call.get("ids").isBlank() && call.get("include").isBlank()
                ? attached.getOrDefault(id, List.of())
                : Arrays.stream((call.get("ids") + ' ' + call.get("include")).split("[,\\s]+"))
                        .filter(s -> !s.isEmpty())
                        .toList();
        Element gallery = new Element("figure").addClass("wp-block-gallery");
        for (String number : ids) {
            XmlNode item = items.get(number);
            if (item == null) {
                leftovers.tell(at, "picture " + number + " of a gallery is not in the export");
            } else if (FileNames.isPicture(OldAddress.path(item.text("wp:attachment_url")))) {
                Element figure = gallery.appendElement("figure");
                figure.appendElement("img")
                        .attr("src", item.text("wp:attachment_url"))
                        .attr("alt", WordPressReader.meta(item, "_wp_attachment_image_alt"));
                String caption = item.text("excerpt:encoded");
                if (!caption.isEmpty()) {
                    figure.appendElement("figcaption").append(caption);
                }
            }
        }
        return gallery.outerHtml();
    }

    private String playlist(Shortcodes.Call call, String id) {
        StringBuilder html = new StringBuilder();
        List<String> ids = call.get("ids").isBlank()
                ? attached.getOrDefault(id, List.of())
                : List.of(call.get("ids").split("[,\\s]+"));
        for (String number : ids) {
            XmlNode item = items.get(number);
            String url = item == null ? "" : item.text("wp:attachment_url");
            if (url.matches("(?i).*\\.(?:mp3|m4a|ogg|wav|flac|opus)")) {
                html.append(new Element("audio").attr("src", url).outerHtml());
            }
        }
        return html.toString();
    }

    private String player(Shortcodes.Call call, String id) {
        Element player = new Element(call.name());
        String source = call.get("src");
        for (String type : List.of("mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv")) {
            source = source.isEmpty() ? call.get(type) : source;
        }
        if (source.isEmpty()) {
            String type =
                    call.name().equals("audio") ? "(?i).*\\.(?:mp3|m4a|ogg|wav)" : "(?i).*\\.(?:mp4|m4v|webm|ogv)";
            source = attached.getOrDefault(id, List.of()).stream()
                    .map(number -> Optional.ofNullable(items.get(number))
                            .map(item -> item.text("wp:attachment_url"))
                            .orElse(""))
                    .filter(url -> url.matches(type))
                    .findFirst()
                    .orElse("");
        }
        if (Figures.film(source, "").isPresent()) {
            return new Element("iframe").attr("src", source).outerHtml();
        }
        player.attr("src", source);
        if (!call.get("poster").isEmpty()) {
            player.attr("poster", call.get("poster"));
        }
        return source.isEmpty() ? "" : player.outerHtml();
    }
}
