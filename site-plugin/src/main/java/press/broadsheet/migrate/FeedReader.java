package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.migrate.Imported.Text;

/** Reads a saved feed: RSS 2.0, with the extensions that newsrooms use, or Atom (RFC 4287). */
final class FeedReader implements SourceReader {
    private final OffsetDateTime now;

    FeedReader(OffsetDateTime now) {
        this.now = now;
    }

    @Override
    public void read(Path from, Harvest harvest) {
        Position file = Importer.place(from);
        XmlSource.read(from, file, Set.of("rss", "channel", "atom:feed"), node -> take(node, file.path(), harvest));
    }

    private void take(XmlNode node, String path, Harvest harvest) {
        Head site = harvest.site();
        switch (node.name()) {
            case "item", "atom:entry" -> entry(node, new Position(path, node.line(), 1), harvest);
            case "title", "atom:title" ->
                site.put("name", site.has("name") ? site.text("name") : Plain.text(node.text()));
            case "description", "atom:subtitle" -> site.put("description", Plain.text(node.text()));
            case "language" -> site.put("language", Plain.language(node.text()));
            case "link" -> home(node.text(), harvest);
            case "atom:link" -> {
                boolean page =
                        node.attribute("rel").isEmpty() || node.attribute("rel").equals("alternate");
                home(page ? node.attribute("href") : "", harvest);
            }
            default -> {}
        }
    }

    private static void home(String address, Harvest harvest) {
        boolean root = OldAddress.key(OldAddress.path(address)).isEmpty();
        Plain.web(address)
                .filter(url -> harvest.url().isEmpty())
                .ifPresent(url -> harvest.url(
                        root
                                ? url
                                : url.substring(
                                        0,
                                        url.length()
                                                - OldAddress.withoutHost(url).length())));
    }

    private void entry(XmlNode entry, Position at, Harvest harvest) {
        harvest.met(PieceType.STORY);
        String title = Plain.text(first(entry, "title", "atom:title"));
        Optional<OffsetDateTime> date = Stream.of("pubDate", "dc:date", "atom:published", "atom:updated")
                .flatMap(key -> Times.read(entry.text(key), ZoneOffset.UTC).stream())
                .findFirst();
        OffsetDateTime written = date.orElse(now);
        if (date.isEmpty()) {
            harvest.leftovers().tell(at, "\"" + title + "\" has no date; it was given that of the import");
        }
        Head head =
                new Head().put("title", title.isEmpty() ? "Untitled" : title).put("date", written);
        head.put("authors", authors(entry));
        List<String> categories = Stream.concat(
                        entry.all("category").stream().map(XmlNode::text),
                        entry.all("atom:category").stream()
                                .map(c -> c.attribute("label").isEmpty() ? c.attribute("term") : c.attribute("label")))
                .map(Plain::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        head.put("tags", categories.stream().skip(1).toList());
        String content = content(entry);
        String summary = first(entry, "description", "atom:summary");
        if (!content.isEmpty() && !summary.equals(content)) {
            head.put("summary", Plain.text(summary));
        }
        Times.read(entry.text("atom:updated"), ZoneOffset.UTC)
                .filter(changed -> changed.isAfter(written))
                .ifPresent(changed -> head.put("updated", changed));
        picture(entry, head);
        String link = link(entry);
        tellRest(entry, title, at, harvest);
        String id = OldAddress.path(link)
                .replaceFirst("/+$", "")
                .replaceFirst(".*/", "")
                .replaceFirst("\\.(?:html?|php)$", "");
        if (content.isEmpty() && !summary.isEmpty()) {
            harvest.leftovers().tell(at, "the feed has only a summary of \"" + title + "\"");
        }
        harvest.bring(new Imported(
                PieceType.STORY,
                id.isBlank() ? title.isBlank() ? "untitled" : title : id,
                categories.stream().findFirst().orElse(""),
                Optional.of(written),
                head,
                Text.html(content.isEmpty() ? summary : content, at.line()),
                link.isEmpty() ? List.of() : List.of(link),
                Optional.empty(),
                at));
    }

    private static String first(XmlNode entry, String... names) {
        for (String name : names) {
            if (!entry.text(name).isBlank()) {
                return entry.text(name);
            }
        }
        return "";
    }

    private static String content(XmlNode entry) {
        Optional<XmlNode> atom = entry.child("atom:content");
        if (atom.isPresent()) {
            boolean plain = Set.of("", "text").contains(atom.get().attribute("type"));
            String text = atom.get().text().strip();
            return plain ? text.replace("&", "&amp;").replace("<", "&lt;") : text;
        }
        return entry.text("content:encoded");
    }

    private static List<String> authors(XmlNode entry) {
        List<String> names = new ArrayList<>();
        entry.all("dc:creator").forEach(node -> names.add(node.text()));
        entry.all("atom:author").forEach(node -> names.add(node.text("atom:name")));
        if (names.isEmpty()) {
            // an address, and in brackets the name (RSS 2.0)
            entry.all("author")
                    .forEach(node -> names.add(node.text()
                            .replaceFirst("^[^()]*\\((.*)\\)\\s*$", "$1")
                            .replaceFirst("^\\S+@\\S+$", "")));
        }
        return names.stream()
                .map(Plain::text)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static String link(XmlNode entry) {
        for (XmlNode link : entry.all("atom:link")) {
            if (link.attribute("rel").isEmpty() || link.attribute("rel").equals("alternate")) {
                return link.attribute("href");
            }
        }
        String guid = entry.child("guid")
                .filter(g -> !g.attribute("isPermaLink").equals("false"))
                .map(XmlNode::text)
                .orElse("")
                .strip();
        return entry.text("link").isEmpty() ? Plain.web(guid).orElse("") : entry.text("link");
    }

    /** The picture or the recording that the entry sends along. */
    private static void picture(XmlNode entry, Head head) {
        List<XmlNode> sent = new ArrayList<>(entry.all("enclosure"));
        entry.all("media:group").forEach(group -> sent.addAll(group.all("media:content")));
        sent.addAll(entry.all("media:content"));
        sent.addAll(entry.all("media:thumbnail"));
        entry.all("atom:link").stream()
                .filter(link -> link.attribute("rel").equals("enclosure"))
                .forEach(sent::add);
        for (XmlNode node : sent) {
            String url = node.attribute("url").isEmpty() ? node.attribute("href") : node.attribute("url");
            boolean image = node.name().equals("media:thumbnail")
                    || node.attribute("type").startsWith("image/")
                    || node.attribute("medium").equals("image")
                    || FileNames.isPicture(OldAddress.path(url));
            if (image && !head.has("image") && Plain.web(url).isPresent()) {
                Map<String, String> picture = new LinkedHashMap<>();
                picture.put("src", url);
                picture.put("caption", Plain.text(node.text("media:description")));
                picture.put("credit", Plain.text(node.text("media:credit")));
                head.put("image", Head.fields(picture));
            }
        }
    }

    private static void tellRest(XmlNode entry, String title, Position at, Harvest harvest) {
        for (XmlNode node : entry.all("enclosure")) {
            if (!node.attribute("type").startsWith("image/")
                    && !node.attribute("url").isEmpty()) {
                harvest.leftovers()
                        .tell(
                                new Position(at.path(), node.line(), 1),
                                "the recording " + node.attribute("url") + " of \"" + title
                                        + "\" is not fetched; put it into content/media and write audio: in its front matter");
            }
        }
    }
}
