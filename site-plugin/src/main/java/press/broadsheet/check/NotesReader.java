package press.broadsheet.check;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a finished file of any kind. */
final class NotesReader {
    /** Raised whenever files are read in another way, so that what was noted before is forgotten. */
    static final int FORMAT = 2;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NotesReader() {}

    /** Whether there is anything to note in a file of this name. */
    static boolean isRead(String path) {
        return path.endsWith(".html")
                || path.endsWith(".css")
                || path.endsWith(".xml")
                || path.endsWith("feed.json")
                || path.endsWith(".webmanifest");
    }

    static Notes read(String path, byte[] bytes) {
        if (path.endsWith(".html")) {
            return HtmlReader.read(bytes);
        } else if (path.endsWith(".css")) {
            return CssReader.read(bytes);
        } else if (path.endsWith(".xml")) {
            return xml(bytes);
        }
        return isRead(path) ? json(bytes) : Notes.NONE;
    }

    private static Notes xml(byte[] bytes) {
        try {
            XmlReader.Element root = XmlReader.read(bytes);
            return switch (root.name()) {
                case "rss" -> FeedReader.rss(root);
                case "feed" -> FeedReader.atom(root);
                case "urlset" -> SitemapReader.pages(root, bytes.length);
                case "sitemapindex" -> SitemapReader.index(root);
                default -> Notes.NONE;
            };
        } catch (XMLStreamException e) {
            String start = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8);
            boolean sitemap = start.contains("<urlset") || start.contains("<sitemapindex");
            return broken(
                    sitemap ? CheckKind.SITEMAPS : CheckKind.FEEDS,
                    sitemap ? Code.BAD_SITEMAP : Code.BAD_FEED,
                    "the file is not well-formed XML");
        }
    }

    private static Notes json(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.path("version").asString("").startsWith("https://jsonfeed.org/version/")) {
                return FeedReader.json(root);
            }
            Noting noting = new Noting();
            root.path("icons")
                    .forEach(icon -> noting.link(Use.FILE, icon.path("src").asString("")));
            noting.link(Use.LINK, root.path("start_url").asString(""));
            return noting.notes();
        } catch (JacksonException e) {
            return broken(CheckKind.FEEDS, Code.BAD_FEED, "the file is no JSON");
        }
    }

    private static Notes broken(CheckKind kind, Code code, String what) {
        Noting noting = new Noting();
        noting.flaw(kind, code, what, "build the site again; if it stays so, report it", Flaw.Seek.TEMPLATE, "");
        return noting.notes();
    }
}
