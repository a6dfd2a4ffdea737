package press.broadsheet.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import press.broadsheet.content.Settings;
import press.broadsheet.plan.HostDomain;
import press.broadsheet.plan.Output;
import press.broadsheet.view.Desk;

/**
 * Renders what is read by machines and not by people: feeds, sitemaps, and the files for hosts, crawlers and
 * browsers. Everything is read through the desk of the output. Immutable, safe for use by any number of threads.
 */
public final class MachineFiles {
    /** Whether an output is one of those rendered here. */
    public static boolean handles(Output output) {
        return output instanceof Output.Feed
                || output instanceof Output.LiveFeed
                || output instanceof Output.IssuesFeed
                || output instanceof Output.SitemapIndex
                || output instanceof Output.MonthSitemap
                || output instanceof Output.PagesSitemap
                || output instanceof Output.NewsSitemap
                || output instanceof Output.SearchFile
                || output instanceof Output.KeyFile
                || output instanceof Output.HostFile;
    }

    /**
     * The bytes of an output, in UTF-8, with a line feed at the end unless the file is empty or a key.
     *
     * @throws IllegalArgumentException if the output is not one of those that {@link #handles} names
     */
    public byte[] render(Output output, Desk desk) {
        if (output instanceof Output.Feed feed) {
            return feed(feed.format(), Channel.of(desk, feed), desk);
        } else if (output instanceof Output.LiveFeed feed) {
            return feed(feed.format(), Channel.of(desk, feed), desk);
        } else if (output instanceof Output.IssuesFeed feed) {
            return feed(feed.format(), Channel.of(desk, feed), desk);
        } else if (output instanceof Output.SitemapIndex) {
            return Sitemaps.index(desk);
        } else if (output instanceof Output.MonthSitemap month) {
            return Sitemaps.month(desk, month);
        } else if (output instanceof Output.PagesSitemap pages) {
            return Sitemaps.pages(desk, pages);
        } else if (output instanceof Output.NewsSitemap) {
            return NewsSitemap.of(desk);
        } else if (output instanceof Output.SearchFile file) {
            return SearchFiles.of(file, desk);
        } else if (output instanceof Output.KeyFile file) {
            return file.key().getBytes(StandardCharsets.UTF_8);
        } else if (output instanceof Output.HostFile file) {
            return hostFile(file.kind(), desk).getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(output.path() + " is not a file for machines");
    }

    private static byte[] feed(Settings.FeedFormat format, Channel channel, Desk desk) {
        return switch (format) {
            case RSS -> new RssFeed(desk, channel).bytes();
            case ATOM -> new AtomFeed(desk, channel).bytes();
            case JSON -> JsonFeed.of(desk, channel).text().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String hostFile(Output.HostFile.Kind kind, Desk desk) {
        return switch (kind) {
            case ROBOTS -> RobotsFile.of(desk);
            case REDIRECTS -> RedirectsFile.of(desk);
            case HEADERS -> HeadersFile.of(desk);
            case NO_JEKYLL -> "";
            case CNAME ->
                HostDomain.of(desk.setting("host", Settings.Host.class), desk.setting("url", URI.class)) + "\n";
            case HTACCESS -> ApacheFile.of(desk);
            case NGINX -> NginxFile.of(desk);
            case MANIFEST -> WebManifest.of(desk).text();
        };
    }
}
