package press.broadsheet.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.content.Datum;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.migrate.Imported.Text;

/** Reads an export of WordPress: WXR 1.0 to 1.2, as its exporter ({@code wp-admin/includes/export.php}) writes it. */
final class WordPressReader implements SourceReader {
    private static final Set<String> MACHINERY = Set.of(
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face",
            "acf-field",
            "acf-field-group",
            "wpcf7_contact_form");

    private final Optional<Path> media;
    private final OffsetDateTime now;
    private final Map<String, XmlNode> items = new LinkedHashMap<>();
    private final Map<String, List<String>> attached = new HashMap<>();
    private final List<XmlNode> others = new ArrayList<>();

    WordPressReader(Optional<Path> media, OffsetDateTime now) {
        this.media = media;
        this.now = now;
    }

    /** The value of an item's own field; empty if it has none. */
    static String meta(XmlNode item, String key) {
        return item.all("wp:postmeta").stream()
                .filter(meta -> meta.text("wp:meta_key").equals(key))
                .map(meta -> meta.text("wp:meta_value"))
                .findFirst()
                .orElse("");
    }

    @Override
    public void read(Path from, Harvest harvest) {
        Position file = Importer.place(from);
        XmlSource.read(from, file, Set.of("rss", "channel"), this::take);
        channel(harvest);
        WordPressTerms terms = new WordPressTerms(harvest, file.path());
        terms.read(others, items.values());
        WordPressText text = new WordPressText(items, attached, harvest.leftovers());
        WordPressPost posts = new WordPressPost(harvest, terms, text, items, now);
        harvest.leftovers()
                .tell(
                        file,
                        "addresses with a query, such as /?p=12, cannot be aliases: no file can stand for them;"
                                + " redirect them at the host if readers still come by them");
        harvest.leftovers()
                .tell(
                        file,
                        "the addresses of feeds, such as /feed/, are others now: redirect /feed/ at the host to /feed.xml");
        for (XmlNode item : items.values()) {
            Position at = new Position(file.path(), item.line(), 1);
            String type = item.text("wp:post_type");
            switch (type) {
                case "attachment" -> attachment(item, at, harvest);
                case "guest-author" -> {}
                case "wp_block" -> {
                    harvest.met(PieceType.OTHER);
                    harvest.leave(
                            PieceType.OTHER,
                            at,
                            "the reusable block \"" + item.text("title")
                                    + "\" is no story; its words stand in the texts that use it");
                }
                default -> {
                    if (MACHINERY.contains(type)) {
                        harvest.met(PieceType.OTHER);
                        harvest.leave(
                                PieceType.OTHER,
                                at,
                                "\"" + item.text("title") + "\" is a " + type
                                        + " of WordPress's own and is not carried over");
                    } else {
                        posts.read(item, type, at);
                    }
                }
            }
        }
    }

    private void take(XmlNode node) {
        if (!node.name().equals("item")) {
            others.add(node);
            return;
        }
        String id = node.text("wp:post_id");
        items.put(items.containsKey(id) || id.isEmpty() ? id + "/" + items.size() : id, node);
        if (node.text("wp:post_type").equals("attachment")) {
            attached.computeIfAbsent(node.text("wp:post_parent"), key -> new ArrayList<>())
                    .add(id);
        }
    }

    private void channel(Harvest harvest) {
        Head site = harvest.site();
        for (XmlNode node : others) {
            switch (node.name()) {
                case "title" -> site.put("name", Plain.text(node.text()));
                case "description" -> site.put("tagline", Plain.text(node.text()));
                case "language" -> site.put("language", Plain.language(node.text()));
                case "link" -> harvest.url(harvest.url().isEmpty() ? node.text() : harvest.url());
                case "wp:base_blog_url" -> harvest.url(node.text());
                default -> {}
            }
        }
    }

    private void attachment(XmlNode item, Position at, Harvest harvest) {
        harvest.met(PieceType.MEDIA);
        String url = item.text("wp:attachment_url");
        String path = OldAddress.path(url).replaceFirst("^.*?/(?:uploads|files)/", "");
        String clean = path.replaceFirst("^/+", "");
        if (url.isEmpty() || clean.isEmpty()) {
            harvest.leave(PieceType.MEDIA, at, "the attachment \"" + item.text("title") + "\" has no address");
            return;
        }
        Optional<Path> file = media.map(folder -> folder.resolve(clean).normalize())
                .filter(place ->
                        media.map(Path::normalize).filter(place::startsWith).isPresent())
                .filter(Files::isRegularFile);
        if (file.isEmpty()) {
            harvest.leave(
                    PieceType.MEDIA,
                    at,
                    media.isEmpty()
                            ? "the file " + url
                                    + " is not in the export; texts show it from there. Name the folder of uploads with -Dmedia to copy it"
                            : "the file " + clean + " is not in the folder of uploads; texts show it from " + url);
            return;
        }
        List<String> addresses = new ArrayList<>(List.of(url));
        String page = item.text("link");
        if (!page.isEmpty() && !page.equals(url)) {
            harvest.leftovers()
                    .tell(at, "the page " + OldAddress.withoutHost(page) + " of an attachment is not carried over");
        }
        harvest.bring(Imported.copy(PieceType.MEDIA, "uploads/" + clean, file.get(), addresses, at));
    }

    /** The picture of an attachment as front matter has it; empty if there is none of that number. */
    static Datum picture(Map<String, XmlNode> items, String id) {
        XmlNode item = items.get(id);
        String url = item == null ? "" : item.text("wp:attachment_url");
        if (item == null || url.isEmpty()) {
            return new Datum.Nothing();
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("src", url);
        values.put("alt", Plain.text(meta(item, "_wp_attachment_image_alt")));
        values.put("caption", Plain.text(item.text("excerpt:encoded")));
        return Head.fields(values);
    }

    static Text body(WordPressText text, XmlNode item, Position at) {
        int line = item.child("content:encoded").map(XmlNode::line).orElse(at.line());
        return Text.html(text.html(item, new Position(at.path(), line, 1)), line);
    }
}
