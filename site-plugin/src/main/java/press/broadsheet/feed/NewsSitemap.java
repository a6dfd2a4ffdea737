package press.broadsheet.feed;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import press.broadsheet.trace.ListFact;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.Desk;

/**
 * The sitemap of the newest stories for Google News (developers.google.com/search/docs/crawling-indexing/sitemaps,
 * "News sitemaps"). With no story in the last two days it lists nothing: Google takes that for what it is, though the
 * protocol's schema asks for one address at least.
 */
final class NewsSitemap {
    private static final String NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";

    private NewsSitemap() {}

    static byte[] of(Desk desk) {
        XmlFile xml =
                new XmlFile(Sitemaps.namespaces(Map.of("", Sitemaps.NAMESPACE, "news", NAMESPACE)), "urlset", Map.of());
        for (ArticleView story : desk.articles(desk.read(new ListFact.NewsWindow(desk.edition())))) {
            if (Sitemaps.fits(story.permalink())) {
                story(xml, story, desk.siteName());
            }
        }
        return xml.bytes();
    }

    private static void story(XmlFile xml, ArticleView story, String publication) {
        xml.open("url");
        xml.text("loc", story.permalink());
        if (story.live().isPresent()) {
            xml.text("lastmod", story.modified().iso());
        }
        xml.open("news:news");
        xml.open("news:publication");
        xml.text("news:name", publication);
        xml.text("news:language", language(story.language()));
        xml.close();
        xml.text("news:publication_date", story.published().iso());
        xml.text("news:title", story.plainTitle());
        xml.close();
        xml.close();
    }

    /** The ISO 639 code of a BCP 47 tag; for Chinese, {@code zh-cn} or {@code zh-tw} by the script. */
    static String language(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        return ULocale.addLikelySubtags(locale).getScript().equals("Hant") ? "zh-tw" : "zh-cn";
    }
}
