package press.broadsheet.check;

import java.util.List;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;

/** Reads sitemaps (sitemaps.org, Google's for news and pictures) and their index. */
final class SitemapReader {
    private static final int MOST = 50_000;
    private static final int MOST_NEWS = 1_000;
    private static final long LONGEST = 50L * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 2_048;

    private final Noting noting = new Noting();

    private SitemapReader() {}

    static Notes index(XmlReader.Element root) {
        SitemapReader reader = new SitemapReader();
        List<XmlReader.Element> sitemaps = root.all("sitemap");
        reader.need(sitemaps.size() <= MOST, "the index names more than 50,000 sitemaps");
        sitemaps.forEach(each -> reader.noting.link(Use.MACHINE, each.text("loc")));
        return reader.noting.notes();
    }

    static Notes pages(XmlReader.Element root, long size) {
        SitemapReader reader = new SitemapReader();
        List<XmlReader.Element> pages = root.all("url");
        reader.need(pages.size() <= MOST && size <= LONGEST, "the sitemap is larger than 50,000 addresses or 50 MB");
        long news = pages.stream()
                .filter(each -> each.first("news:news").isPresent())
                .count();
        reader.need(news <= MOST_NEWS, "the news sitemap has more than 1,000 stories");
        pages.forEach(reader::page);
        long different = pages.stream().map(each -> each.text("loc")).distinct().count();
        reader.need(different == pages.size(), "the sitemap names an address twice");
        return reader.noting.notes();
    }

    private void page(XmlReader.Element page) {
        String address = page.text("loc");
        need(address.matches("https?://.+"), "the sitemap has an address that is not absolute: " + address);
        need(address.length() <= LONGEST_ADDRESS, "the sitemap has an address of more than 2,048 letters");
        noting.link(Use.SITEMAP, address, address);
        page.all("image:image").forEach(image -> noting.link(Use.PICTURE, image.text("image:loc"), address));
        page.all("xhtml:link").forEach(other -> noting.link(Use.LANGUAGE, other.attribute("href"), address));
        page.first("news:news").ifPresent(news -> {
            XmlReader.Element publication = news.first("news:publication").orElse(news);
            boolean whole = !publication.text("news:name").isEmpty()
                    && !publication.text("news:language").isEmpty()
                    && !news.text("news:publication_date").isEmpty()
                    && !news.text("news:title").isEmpty();
            need(whole, "an entry of the news sitemap lacks its publication, date or title: " + address);
        });
    }

    private void need(boolean fits, String what) {
        if (!fits) {
            noting.flaw(
                    CheckKind.SITEMAPS,
                    Code.BAD_SITEMAP,
                    what,
                    "mend it, or search engines will refuse it",
                    Flaw.Seek.TEMPLATE,
                    "");
        }
    }
}
