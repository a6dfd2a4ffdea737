package press.broadsheet.feed;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.SiteFact;
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
            new Output.MonthSitemap(YearMonth.of(2000, 1), 1).address().replace("2000-01.xml", "");

    private Sitemaps() {}

    static byte[] index(Desk desk) {
        XmlFile xml = new XmlFile(namespaces(Map.of("", NAMESPACE)), "sitemapindex", Map.of());
        for (String address : desk.read(new SiteFact.Sitemaps())) {
            xml.open("sitemap");
            xml.text("loc", desk.absolute(address));
            month(address)
                    .flatMap(month -> desk.read(new ListFact.MonthChanged(month)))
                    .ifPresent(changed -> xml.text("lastmod", MACHINE.format(changed)));
            xml.close();
        }
        return xml.bytes();
    }

    /** The month of the sitemap of an address, if it is one of a month. */
    private static Optional<YearMonth> month(String address) {
        boolean ofMonth = address.startsWith(MONTH_PREFIX)
                && address.length() > MONTH_PREFIX.length()
                && Character.isDigit(address.charAt(MONTH_PREFIX.length()));
        return ofMonth
                ? Optional.of(YearMonth.parse(address.substring(MONTH_PREFIX.length(), MONTH_PREFIX.length() + 7)))
                : Optional.empty();
    }

    static byte[] month(Desk desk, YearMonth month, int part) {
        XmlFile xml = new XmlFile(namespaces(Map.of("", NAMESPACE, "image", IMAGES)), "urlset", Map.of());
        for (ArticleView story : desk.articles(desk.read(new ListFact.MonthRun(month, part)))) {
            if (fits(story.permalink())) {
                xml.open("url");
                xml.text("loc", story.permalink());
                xml.text("lastmod", story.modified().iso());
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

    static byte[] pages(Desk desk, int part) {
        XmlFile xml = new XmlFile(namespaces(Map.of("", NAMESPACE)), "urlset", Map.of());
        for (String address : desk.read(new SiteFact.PageAddresses(part))) {
            String url = desk.absolute(address);
            if (fits(url)) {
                xml.open("url");
                xml.text("loc", url);
                xml.close();
            }
        }
        return xml.bytes();
    }

    /** Whether the protocol allows so long an address; the few that are longer are left out. */
    static boolean fits(String url) {
        return url.length() <= LONGEST;
    }

    static SortedMap<String, String> namespaces(Map<String, String> byPrefix) {
        return new TreeMap<>(byPrefix);
    }
}
