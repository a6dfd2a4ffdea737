package press.broadsheet.feed;

import java.util.regex.Pattern;
import press.broadsheet.model.Permalinks;
import press.broadsheet.source.MediaType;
import press.broadsheet.trace.MediaFiles;

/** How long browsers and caches may keep a file, and what they are told that it is. */
public final class CachePolicy {
    static final String YEAR = "31536000";

    /** Of files whose names change with their bytes. */
    static final String FOR_EVER = "public, max-age=" + YEAR + ", immutable";

    /** The page of a live story asks every thirty seconds. */
    static final String LIVE_JSON = "public, max-age=15, must-revalidate";

    /** Readers of feeds ask every few minutes. */
    static final String FEED = "public, max-age=60, must-revalidate";

    /** A reader's browser asks for the same parts of the index with each letter typed. */
    static final String SEARCH = "public, max-age=300";

    /** A correction is seen by whoever comes back a minute later. */
    static final String PAGE = "public, max-age=60";

    /** Pictures and whatever else may be replaced under its name. */
    private static final String OTHER = "public, max-age=3600";

    private static final Pattern FINGERPRINTED = Pattern.compile(".*\\.[0-9a-f]{10}\\.(css|js|woff2)");

    /** Of the search of any edition; a story's address may have such folders too. */
    private static final Pattern INDEX = Pattern.compile("(/[^/]+)?" + Permalinks.SEARCH
            + "((index|names)\\.json|opensearch\\.xml|\\d[^/]*/[0-9a-f]+\\.(bin|json))");

    private CachePolicy() {}

    /** The {@code Cache-Control} of a file of the site, by its path. */
    public static String of(String path) {
        String address = '/' + path;
        String name = address.substring(address.lastIndexOf('/') + 1);
        if (address.startsWith(MediaFiles.COPIES) || FINGERPRINTED.matcher(name).matches()) {
            return FOR_EVER;
        } else if (INDEX.matcher(address).matches()) {
            return SEARCH;
        } else if (name.equals("live.json")) {
            return LIVE_JSON;
        } else if (isFeed(name) || name.startsWith("sitemap")) {
            return FEED;
        }
        return name.endsWith(".html") ? PAGE : OTHER;
    }

    private static boolean isFeed(String name) {
        return name.equals("feed.xml") || name.equals("atom.xml") || name.equals("feed.json");
    }

    /** The {@code Content-Type} of a file of the site, by its path; text is in UTF-8. */
    public static String mediaType(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String type = switch (name) {
            case "feed.xml" -> "application/rss+xml";
            case "atom.xml" -> "application/atom+xml";
            case "feed.json" -> "application/feed+json";
            case "opensearch.xml" -> "application/opensearchdescription+xml";
            default -> name.indexOf('.') <= 0 ? "text/plain" : MediaType.of(name.substring(name.lastIndexOf('.') + 1));
        };
        boolean text = type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/xml");
        return text ? type + "; charset=utf-8" : type;
    }
}
