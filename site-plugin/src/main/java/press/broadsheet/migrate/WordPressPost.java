package press.broadsheet.migrate;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.content.Datum;
import press.broadsheet.diagnostic.Position;

/** Posts, pages and what plugins made of them. */
final class WordPressPost {
    private static final Map<String, String> FORMATS = Map.of(
            "post-format-video", "video",
            "post-format-audio", "audio",
            "post-format-gallery", "gallery",
            "post-format-image", "gallery",
            "post-format-aside", "brief",
            "post-format-status", "brief",
            "post-format-link", "brief",
            "post-format-quote", "brief");
    private static final Set<String> UNPUBLISHED = Set.of("draft", "pending", "auto-draft", "private");

    private final Harvest harvest;
    private final WordPressTerms terms;
    private final WordPressText text;
    private final Map<String, XmlNode> items;
    private final OffsetDateTime now;

    WordPressPost(
            Harvest harvest, WordPressTerms terms, WordPressText text, Map<String, XmlNode> items, OffsetDateTime now) {
        this.harvest = harvest;
        this.terms = terms;
        this.text = text;
        this.items = items;
        this.now = now;
    }

    void read(XmlNode item, String type, Position at) {
        boolean page = type.equals("page");
        PieceType becomes = page ? PieceType.PAGE : PieceType.STORY;
        harvest.met(becomes);
        String status = item.text("wp:status");
        if (status.equals("trash") || status.equals("inherit")) {
            harvest.leave(
                    becomes,
                    at,
                    "\"" + item.text("title") + "\" is in the state " + status + " and is not carried over");
            return;
        }
        Head head = new Head();
        String title = Plain.text(item.text("title"));
        head.put("title", title.isEmpty() ? "Untitled" : title);
        Optional<OffsetDateTime> date = date(item, "wp:post_date");
        OffsetDateTime written = date.or(() -> date(item, "wp:post_modified"))
                .or(() -> Times.read(item.text("pubDate"), ZoneOffset.UTC))
                .orElse(now.truncatedTo(ChronoUnit.DAYS));
        if (!page) {
            head.put("date", written);
            story(item, head);
        }
        changed(item, head, written);
        head.put("summary", Plain.text(item.text("excerpt:encoded")));
        head.put("image", WordPressReader.picture(items, WordPressReader.meta(item, "_thumbnail_id")));
        state(item, head, status, at);
        tellRest(item, at);
        String section = page ? "" : section(item, type);
        harvest.bring(new Imported(
                becomes,
                id(item, title),
                section,
                page ? Optional.empty() : Optional.of(written),
                head,
                WordPressReader.body(text, item, at),
                addresses(item, status),
                Optional.empty(),
                at));
    }

    private String section(XmlNode item, String type) {
        String section = terms.section(item);
        return OldAddress.decoded(section.isEmpty() && !type.equals("post") ? type : section);
    }

    private static String id(XmlNode item, String title) {
        String name = OldAddress.decoded(item.text("wp:post_name"));
        return !name.isEmpty() ? name : !title.isEmpty() ? title : "post-" + item.text("wp:post_id");
    }

    private void story(XmlNode item, Head head) {
        List<String> authors = new ArrayList<>();
        WordPressTerms.of(item, "author").forEach(author -> authors.add(terms.author(author.attribute("nicename"))));
        if (authors.isEmpty() && !item.text("dc:creator").isEmpty()) {
            authors.add(terms.author(item.text("dc:creator")));
        }
        head.put("authors", authors);
        head.put("tags", terms.tags(item));
        head.put(
                "series",
                WordPressTerms.of(item, "series").stream()
                        .map(term -> Plain.text(term.text()))
                        .toList());
        WordPressTerms.of(item, "post_format").stream()
                .map(format -> FORMATS.getOrDefault(format.attribute("nicename"), ""))
                .findFirst()
                .ifPresent(type -> head.put("type", type));
    }

    private static void changed(XmlNode item, Head head, OffsetDateTime written) {
        date(item, "wp:post_modified")
                .map(changed -> item.text("wp:post_modified_gmt").startsWith("0000")
                        ? changed.withOffsetSameLocal(written.getOffset())
                        : changed)
                .filter(changed -> changed.isAfter(written.plusMinutes(1)))
                .ifPresent(changed -> head.put("updated", changed));
    }

    /** The local time with its offset, which is what parts it from the time in Greenwich. */
    private static Optional<OffsetDateTime> date(XmlNode item, String key) {
        Optional<OffsetDateTime> local = Times.read(item.text(key), ZoneOffset.UTC);
        Optional<OffsetDateTime> gmt = Times.read(item.text(key + "_gmt"), ZoneOffset.UTC);
        if (local.isEmpty() || gmt.isEmpty()) {
            return local.or(() -> gmt);
        }
        long minutes = ChronoUnit.MINUTES.between(gmt.get(), local.get());
        boolean offset = Math.abs(minutes) <= 18 * 60;
        return Optional.of(
                offset ? local.get().withOffsetSameLocal(ZoneOffset.ofTotalSeconds((int) minutes * 60)) : gmt.get());
    }

    private void state(XmlNode item, Head head, String status, Position at) {
        if (UNPUBLISHED.contains(status) || !item.text("wp:post_password").isEmpty()) {
            head.put("draft", true);
            if (!status.equals("draft")) {
                harvest.leftovers()
                        .tell(
                                at,
                                "\"" + Plain.text(item.text("title")) + "\" became a draft: it was "
                                        + (item.text("wp:post_password").isEmpty() ? status : "behind a password"));
            }
        }
        if (item.text("wp:is_sticky").equals("1")) {
            head.param("sticky", new Datum.Truth(true));
            harvest.leftovers()
                    .tell(
                            at,
                            "\"" + Plain.text(item.text("title"))
                                    + "\" was sticky; pin it in content/fronts/home.yaml if it still should be");
        }
    }

    private void tellRest(XmlNode item, Position at) {
        long comments = item.all("wp:comment").size();
        if (comments > 0) {
            harvest.leftovers()
                    .tell(
                            at,
                            comments + (comments == 1 ? " comment" : " comments") + " on \""
                                    + Plain.text(item.text("title")) + "\" not carried over");
        }
        for (XmlNode meta : item.all("wp:postmeta")) {
            String key = meta.text("wp:meta_key");
            boolean known = Set.of("_thumbnail_id", "_wp_old_slug", "_yoast_wpseo_primary_category")
                    .contains(key);
            if (!known && !key.startsWith("_") && !meta.text("wp:meta_value").isEmpty()) {
                harvest.leftovers()
                        .tell(
                                new Position(at.path(), meta.line(), 1),
                                "the custom field " + key + " of \"" + Plain.text(item.text("title"))
                                        + "\" is not carried over: " + Shortened.of(meta.text("wp:meta_value")));
            }
        }
    }

    private List<String> addresses(XmlNode item, String status) {
        List<String> addresses = new ArrayList<>();
        String link = item.text("link");
        if (UNPUBLISHED.contains(status) || (status.equals("future") && link.contains("?"))) {
            return addresses;
        }
        if (!link.isEmpty()) {
            addresses.add(link);
        }
        String path = OldAddress.path(link);
        for (XmlNode meta : item.all("wp:postmeta")) {
            String old = meta.text("wp:meta_value");
            boolean renamed = meta.text("wp:meta_key").equals("_wp_old_slug") && !old.isEmpty() && !link.contains("?");
            if (renamed && path.length() > 1) {
                addresses.add(path.replaceFirst("[^/]+(/?)$", java.util.regex.Matcher.quoteReplacement(old) + "$1"));
            }
        }
        addresses.add("/?p=" + item.text("wp:post_id"));
        if (item.text("wp:post_type").equals("page")) {
            addresses.add("/?page_id=" + item.text("wp:post_id"));
        }
        return addresses;
    }
}
