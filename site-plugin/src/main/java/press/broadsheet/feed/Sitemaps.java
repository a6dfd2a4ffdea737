package press.broadsheet.feed;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.model.Version;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;

/**
 * Sitemaps (sitemaps.org protocol 0.9) with Google's image extension. {@code lastmod} is the last change of what is
 * listed, never the time of the build; {@code priority} and {@code changefreq} are left out, as no search engine
 * heeds them.
 */
final class Sitemaps {
    static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The longest address the protocol allows: shorter than 2,048 characters. */
    private static final int LONGEST = 2047;

    /** As {@link press.broadsheet.view.DateView#iso} writes dates. */
    private static final DateTimeFormatter MACHINE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String MONTH_PREFIX =
            new Output.MonthSitemap("", YearMonth.of(2000, 1), 1).address().replace("2000-01.xml", "");

    private Sitemaps() {}

    static byte[] index(Desk desk) {
        XmlFile xml = new XmlFile(namespaces(Map.of("", NAMESPACE)), "sitemapindex", Map.of());
        for (String address : desk.read(new SiteFact.Sitemaps())) {
            xml.open("sitemap");
            xml.text("loc", desk.absolute(address));
            changed(desk, address).ifPresent(changed -> xml.text("lastmod", MACHINE.format(changed)));
            xml.close();
        }
        return xml.bytes();
    }

    /** The last change of what the sitemap of an address lists, if it is one of a month. */
    private static Optional<OffsetDateTime> changed(Desk desk, String address) {
        int from = address.indexOf(MONTH_PREFIX) + MONTH_PREFIX.length();
        return Character.isDigit(address.charAt(from))
                ? desk.read(new ListFact.MonthChanged(
                        address.substring(0, from - MONTH_PREFIX.length()),
                        YearMonth.parse(address.substring(from, from + 7))))
                : Optional.empty();
    }

    static byte[] month(Desk desk, Output.MonthSitemap sitemap) {
        boolean several = desk.languages().size() > 1;
        XmlFile xml = new XmlFile(namespaces(several, Map.of("", NAMESPACE, "image", IMAGES)), "urlset", Map.of());
        List<String> paths = desk.read(new ListFact.MonthRun(sitemap.edition(), sitemap.month(), sitemap.part()));
        for (ArticleView story : desk.articles(paths)) {
            if (fits(story.permalink())) {
                xml.open("url");
                xml.text("loc", story.permalink());
                xml.text("lastmod", story.modified().iso());
                if (several) {
                    alternates(desk, xml, desk.read(new StoryFact.VersionsOf(story.id())));
                }
                story.image()
                        .map(PictureView::absoluteUrl)
                        .filter(Sitemaps::fits)
                        .ifPresent(url -> {
                            xml.open("image:image");
                            xml.text("image:loc", url);
                            xml.close();
                        });
                xml.close();
            }
        }
        return xml.bytes();
    }

    static byte[] pages(Desk desk, Output.PagesSitemap sitemap) {
        boolean several = desk.languages().size() > 1;
        XmlFile xml = new XmlFile(namespaces(several, Map.of("", NAMESPACE)), "urlset", Map.of());
        for (String address : desk.read(new SiteFact.PageAddresses(sitemap.edition(), sitemap.part()))) {
            String url = desk.absolute(address);
            if (fits(url)) {
                xml.open("url");
                xml.text("loc", url);
                if (several) {
                    alternates(desk, xml, desk.read(new SiteFact.EditionsOf(address)));
                }
                xml.close();
            }
        }
        return xml.bytes();
    }

    /** The versions of a page as its own head names them (developers.google.com, "Localized versions"). */
    private static void alternates(Desk desk, XmlFile xml, List<Version> versions) {
        for (Version version : versions) {
            alternate(desk, xml, version.language(), version);
        }
        versions.stream().findFirst().ifPresent(first -> alternate(desk, xml, "x-default", first));
    }

    private static void alternate(Desk desk, XmlFile xml, String language, Version version) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", "alternate");
        attributes.put("hreflang", language);
        attributes.put("href", desk.absolute(version.address()));
        xml.empty("xhtml:link", attributes);
    }

    /** Whether the protocol allows so long an address; the few that are longer are left out. */
    static boolean fits(String url) {
        return url.length() <= LONGEST;
    }

    private static SortedMap<String, String> namespaces(boolean several, Map<String, String> byPrefix) {
        SortedMap<String, String> all = namespaces(byPrefix);
        if (several) {
            all.put("xhtml", "http://www.w3.org/1999/xhtml");
        }
        return all;
    }

    static SortedMap<String, String> namespaces(Map<String, String> byPrefix) {
        return new TreeMap<>(byPrefix);
    }
}
