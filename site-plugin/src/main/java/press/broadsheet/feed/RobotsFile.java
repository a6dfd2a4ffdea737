package press.broadsheet.feed;

import java.util.Map;
import java.util.SortedMap;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.view.Desk;

/** {@code robots.txt} (RFC 9309): everyone may read everything, but for the crawlers the settings refuse. */
final class RobotsFile {
    private static final String EVERYONE = "*";

    private RobotsFile() {}

    static String of(Desk desk) {
        SortedMap<?, ?> crawlers = desk.setting("robots", SortedMap.class);
        StringBuilder text = new StringBuilder();
        group(text, EVERYONE, !Boolean.FALSE.equals(crawlers.get(EVERYONE)));
        for (Map.Entry<?, ?> crawler : crawlers.entrySet()) {
            if (!crawler.getKey().equals(EVERYONE)) {
                group(text, (String) crawler.getKey(), Boolean.TRUE.equals(crawler.getValue()));
            }
        }
        text.append("Sitemap: ")
                .append(desk.absolute(new Output.SitemapIndex().address()))
                .append('\n');
        for (String address : desk.read(new SiteFact.NewsSitemaps())) {
            text.append("Sitemap: ").append(desk.absolute(address)).append('\n');
        }
        return text.toString();
    }

    private static void group(StringBuilder text, String crawler, boolean allowed) {
        text.append("User-agent: ").append(Lines.one(crawler)).append('\n');
        text.append(allowed ? "Allow: /\n\n" : "Disallow: /\n\n");
    }
}
