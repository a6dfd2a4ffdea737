package press.broadsheet.check;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;
import tools.jackson.databind.JsonNode;

/** Reads feeds: RSS 2.0 with its profile, Atom (RFC 4287, section 4.1), JSON Feed 1.1. */
final class FeedReader {
    private final Noting noting = new Noting();
    private final Set<String> ids = new HashSet<>();

    private FeedReader() {}

    static Notes rss(XmlReader.Element root) {
        FeedReader reader = new FeedReader();
        XmlReader.Element channel = root.first("channel").orElse(root);
        for (String need : List.of("title", "link", "description")) {
            reader.need(!channel.text(need).isEmpty(), "the feed has no " + need, "");
        }
        boolean self = channel.all("atom:link").stream()
                .anyMatch(link -> link.attribute("rel").equals("self"));
        reader.need(self, "the feed does not tell its own address in an atom:link", "");
        channel.all("atom:link").forEach(link -> reader.ownLink(link.attribute("rel"), link.attribute("href")));
        reader.noting.link(Use.LINK, channel.text("link"));
        channel.all("item").forEach(reader::rssItem);
        return reader.noting.notes();
    }

    private void rssItem(XmlReader.Element item) {
        String link = item.text("link");
        need(!item.text("title").isEmpty() || !item.text("description").isEmpty(), "an item has no title", link);
        need(!link.isEmpty(), "an item has no link", link);
        id(item.text("guid"), "guid", link);
        String date = item.text("pubDate");
        need(isRfc822(date), "pubDate is \"" + date + "\", no date as in Mon, 23 Nov 2026 04:00:00 +0100", link);
        noting.link(Use.ITEM, link, link);
        boolean permanent = item.first("guid")
                .filter(guid -> !guid.attribute("isPermaLink").equals("false"))
                .isPresent();
        if (permanent) {
            noting.link(Use.ITEM, item.text("guid"), link);
        }
        item.all("enclosure").forEach(enclosure -> {
            boolean whole = List.of("url", "type", "length").stream()
                    .noneMatch(name -> enclosure.attribute(name).isEmpty());
            need(whole, "an enclosure lacks its url, type or length", link);
            sent(Use.ENCLOSURE, enclosure.attribute("url"), enclosure.attribute("length"), link);
        });
        item.all("media:content")
                .forEach(media -> sent(Use.PICTURE, media.attribute("url"), media.attribute("fileSize"), link));
        HtmlReader.piece(item.text("content:encoded"), link, noting);
    }

    static Notes atom(XmlReader.Element feed) {
        FeedReader reader = new FeedReader();
        for (String need : List.of("id", "title", "updated")) {
            reader.need(!feed.text(need).isEmpty(), "the feed has no " + need, "");
        }
        feed.all("link").forEach(link -> reader.ownLink(link.attribute("rel"), link.attribute("href")));
        boolean author = feed.first("author").isPresent();
        feed.all("entry").forEach(entry -> reader.atomEntry(entry, author));
        return reader.noting.notes();
    }

    private void atomEntry(XmlReader.Element entry, boolean authorOfAll) {
        String link = entry.all("link").stream()
                .filter(each -> List.of("", "alternate").contains(each.attribute("rel")))
                .map(each -> each.attribute("href"))
                .findFirst()
                .orElse("");
        need(!entry.text("title").isEmpty(), "an entry has no title", link);
        need(isRfc3339(entry.text("updated")), "updated is no date and time with an offset", link);
        need(!link.isEmpty() || entry.first("content").isPresent(), "an entry has neither link nor content", link);
        need(authorOfAll || entry.first("author").isPresent(), "neither feed nor entry has an author", link);
        String published = entry.text("published");
        need(published.isEmpty() || isRfc3339(published), "published is no date and time with an offset", link);
        id(entry.text("id"), "id", link);
        entry.all("link")
                .forEach(each -> sent(
                        each.attribute("rel").equals("enclosure") ? Use.ENCLOSURE : Use.ITEM,
                        each.attribute("href"),
                        each.attribute("length"),
                        link));
        HtmlReader.piece(entry.text("content"), link, noting);
    }

    static Notes json(JsonNode feed) {
        FeedReader reader = new FeedReader();
        reader.need(!feed.path("title").asString("").isEmpty(), "the feed has no title", "");
        reader.need(feed.path("items").isArray(), "the feed has no items", "");
        reader.noting.link(Use.LINK, feed.path("home_page_url").asString(""));
        reader.noting.link(Use.SELF, feed.path("feed_url").asString(""));
        feed.path("items").forEach(reader::jsonItem);
        return reader.noting.notes();
    }

    private void jsonItem(JsonNode item) {
        String link = item.path("url").asString("");
        need(item.path("id").isString(), "the id of an item is no text", link);
        id(item.path("id").asString(""), "id", link);
        need(item.has("content_html") || item.has("content_text"), "an item has no content_html or content_text", link);
        JsonNode date = item.path("date_published");
        need(
                date.isMissingNode() || isRfc3339(date.asString("")),
                "date_published is no date and time with an offset",
                link);
        noting.link(Use.ITEM, link, link);
        noting.link(Use.PICTURE, item.path("image").asString(""), link);
        for (JsonNode each : item.path("attachments")) {
            boolean whole = each.has("url") && each.has("mime_type");
            need(whole, "an attachment lacks its url or mime_type", link);
            sent(
                    Use.ENCLOSURE,
                    each.path("url").asString(""),
                    each.path("size_in_bytes").asString(""),
                    link);
        }
        HtmlReader.piece(item.path("content_html").asString(""), link, noting);
    }

    private void ownLink(String relation, String address) {
        if (!relation.equals("hub")) {
            noting.link(relation.equals("self") ? Use.SELF : Use.LINK, address);
        }
    }

    /** What is sent along with an item; its length need not be told everywhere. */
    private void sent(Use use, String address, String length, String link) {
        boolean number = length.matches("\\d{1,18}");
        need(
                number || length.isEmpty(),
                "the length of the " + use.words() + " is \"" + length + "\", no number",
                link);
        noting.link(use, address, link, number ? length : "");
    }

    private void id(String id, String name, String link) {
        need(!id.isEmpty(), "an item has no " + name, link);
        need(id.isEmpty() || ids.add(id), "two items have the " + name + ' ' + id, link);
    }

    private void need(boolean there, String what, String story) {
        if (!there) {
            noting.flaw(
                    CheckKind.FEEDS,
                    Code.BAD_FEED,
                    what,
                    "mend it, or feed readers will drop it",
                    story.isEmpty() ? Flaw.Seek.TEMPLATE : Flaw.Seek.STORY,
                    story);
        }
    }

    private static boolean isRfc822(String date) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(date);
            return date.matches(".*\\b\\d{4}\\b.*");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isRfc3339(String date) {
        try {
            OffsetDateTime.parse(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
