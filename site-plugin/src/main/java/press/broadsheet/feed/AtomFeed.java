package press.broadsheet.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.SiteView;

/**
 * Atom 1.0 (RFC 4287). A feed without stories was last changed at {@link #NEVER}: section 4.1.1 demands a date, and
 * one that came from a clock would make two builds of one site differ.
 */
final class AtomFeed {
    static final String NEVER = "1970-01-01T00:00:00Z";

    private final Desk desk;
    private final Channel channel;
    private final XmlFile xml;

    AtomFeed(Desk desk, Channel channel) {
        this.desk = desk;
        this.channel = channel;
        Map<String, String> namespaces =
                Map.of("", "http://www.w3.org/2005/Atom", "media", "http://search.yahoo.com/mrss/");
        this.xml = new XmlFile(new TreeMap<>(namespaces), "feed", Map.of("xml:lang", desk.language()));
    }

    byte[] bytes() {
        SiteView site = new SiteView(desk);
        xml.text("id", channel.self());
        xml.text("title", channel.title());
        xml.text("subtitle", channel.description());
        xml.text("updated", channel.changed().map(DateView::iso).orElse(NEVER));
        link("self", "application/atom+xml", channel.self());
        channel.hub().ifPresent(hub -> xml.empty("link", hub));
        link("alternate", "text/html", channel.link());
        author(site.name(), desk.absolute("/"));
        if (!site.copyright().isBlank()) {
            xml.text("rights", site.copyright());
        }
        site.logo().ifPresent(logo -> xml.text("logo", logo.absoluteUrl()));
        channel.items().forEach(this::entry);
        return xml.bytes();
    }

    private void entry(Item item) {
        String permalink = item.link();
        Map<String, String> language = new LinkedHashMap<>();
        item.foreignLanguage(desk).ifPresent(tag -> language.put("xml:lang", tag));
        xml.open("entry", language);
        xml.text("id", permalink);
        xml.text("title", item.title());
        link("alternate", "text/html", permalink);
        xml.text("published", item.published().iso());
        xml.text("updated", item.modified().iso());
        List<AuthorView> writers = item.writers();
        writers.forEach(writer -> author(writer.name(), writer.permalink()));
        item.categories().forEach(category -> xml.empty("category", Map.of("term", category)));
        xml.text("summary", Map.of("type", "html"), item.summary());
        if (!item.content().isEmpty()) {
            xml.text("content", Map.of("type", "html"), item.content());
        }
        item.enclosure().ifPresent(this::enclosure);
        item.picture().ifPresent(picture -> RssFeed.media(xml, picture));
        xml.close();
    }

    private void author(String name, String uri) {
        xml.open("author");
        xml.text("name", name);
        xml.text("uri", uri);
        xml.close();
    }

    private void link(String relation, String type, String href) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", relation);
        attributes.put("type", type);
        attributes.put("href", href);
        xml.empty("link", attributes);
    }

    private void enclosure(Attached file) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", "enclosure");
        attributes.put("type", file.type());
        attributes.put("length", String.valueOf(file.length()));
        attributes.put("href", file.url());
        xml.empty("link", attributes);
    }
}
