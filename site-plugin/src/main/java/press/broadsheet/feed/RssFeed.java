package press.broadsheet.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.SiteView;

/**
 * RSS 2.0 (rssboard.org/rss-specification, with the RSS profile and Media RSS 1.5.1). A feed without stories leaves
 * {@code lastBuildDate} out, since nothing but a clock could give it.
 */
final class RssFeed {
    private static final Map<String, String> NAMESPACES = Map.of(
            "atom", "http://www.w3.org/2005/Atom",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "media", "http://search.yahoo.com/mrss/");

    /** The kinds that RSS allows for the picture of a channel. */
    private static final Set<String> LOGO_TYPES = Set.of("image/gif", "image/jpeg", "image/png");

    private final Desk desk;
    private final Channel channel;
    private final XmlFile xml;
    private final boolean podcast;

    RssFeed(Desk desk, Channel channel) {
        this.desk = desk;
        this.channel = channel;
        this.podcast = channel.items().stream()
                .flatMap(item -> item.story().stream())
                .anyMatch(story -> story.audio().isPresent() || story.video().isPresent());
        TreeMap<String, String> namespaces = new TreeMap<>(NAMESPACES);
        if (podcast) {
            namespaces.put("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
        }
        this.xml = new XmlFile(namespaces, "rss", Map.of("version", "2.0"));
    }

    byte[] bytes() {
        xml.open("channel");
        xml.text("title", channel.title());
        xml.text("link", channel.link());
        xml.text("description", channel.description());
        xml.text("language", desk.language());
        SiteView site = new SiteView(desk);
        if (!site.copyright().isBlank()) {
            xml.text("copyright", site.copyright());
        }
        channel.changed().map(DateView::rfc822).ifPresent(date -> xml.text("lastBuildDate", date));
        Map<String, String> self = new LinkedHashMap<>();
        self.put("href", channel.self());
        self.put("rel", "self");
        self.put("type", "application/rss+xml");
        xml.empty("atom:link", self);
        channel.hub().ifPresent(hub -> xml.empty("atom:link", hub));
        site.logo().filter(logo -> LOGO_TYPES.contains(logo.type())).ifPresent(this::logo);
        if (podcast) {
            podcast(site);
        }
        channel.items().forEach(this::item);
        xml.close();
        return xml.bytes();
    }

    /** What podcast programs ask of a feed with recordings (podcasters.apple.com/support/823-podcast-requirements). */
    private void podcast(SiteView site) {
        xml.text("itunes:author", site.name());
        xml.text("itunes:explicit", "false");
        site.logo()
                .filter(logo -> logo.width() == logo.height())
                .or(() -> site.image().map(PictureView::square))
                .filter(picture -> LOGO_TYPES.contains(picture.type()))
                .ifPresent(picture -> xml.empty("itunes:image", Map.of("href", picture.absoluteUrl())));
    }

    /** The specification asks for the title and link of the channel. */
    private void logo(PictureView logo) {
        xml.open("image");
        xml.text("url", logo.absoluteUrl());
        xml.text("title", channel.title());
        xml.text("link", channel.link());
        xml.close();
    }

    private void item(Item item) {
        String permalink = item.link();
        xml.open("item");
        xml.text("title", item.title());
        xml.text("link", permalink);
        xml.text("description", item.summary());
        xml.text("guid", Map.of("isPermaLink", "true"), permalink);
        xml.text("pubDate", item.published().rfc822());
        item.writers().stream().map(AuthorView::name).forEach(name -> xml.text("dc:creator", name));
        item.foreignLanguage(desk).ifPresent(language -> xml.text("dc:language", language));
        item.categories().forEach(category -> xml.text("category", category));
        item.enclosure().ifPresent(this::enclosure);
        item.picture().ifPresent(picture -> media(xml, picture));
        if (!item.content().isEmpty()) {
            xml.cdata("content:encoded", item.content());
        }
        xml.close();
    }

    private void enclosure(Attached file) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("url", file.url());
        attributes.put("length", String.valueOf(file.length()));
        attributes.put("type", file.type());
        xml.empty("enclosure", attributes);
        if (file.seconds() > 0) {
            xml.text("itunes:duration", String.valueOf(file.seconds()));
        }
    }

    /** The lead picture as Media RSS describes it. */
    static void media(XmlFile xml, PictureView picture) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("url", picture.absoluteUrl());
        attributes.put("medium", "image");
        if (!picture.type().isEmpty()) {
            attributes.put("type", picture.type());
        }
        if (picture.length() > 0) {
            attributes.put("fileSize", String.valueOf(picture.length()));
        }
        if (picture.width() > 0 && picture.height() > 0) {
            attributes.put("width", String.valueOf(picture.width()));
            attributes.put("height", String.valueOf(picture.height()));
        }
        xml.open("media:content", attributes);
        Optional.of(picture.plainCaption())
                .filter(caption -> !caption.isEmpty())
                .or(() -> Optional.of(picture.alt()).filter(alt -> !alt.isEmpty()))
                .ifPresent(text -> xml.text("media:description", Map.of("type", "plain"), text));
        if (!picture.credit().isEmpty()) {
            xml.text("media:credit", picture.credit());
        }
        xml.close();
    }
}
