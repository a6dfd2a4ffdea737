package press.broadsheet.plan;

import java.time.YearMonth;
import press.broadsheet.content.Settings.FeedFormat;
import press.broadsheet.image.Rendition;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;

/**
 * One file of the finished site: what it is, never how it is made. A record holds all that the plan
 * decided about it; what its rendering reads besides is recorded when it is read.
 */
public sealed interface Output {
    /** The address from the site's root, such as {@code /world/}. */
    String address();

    /** The prefix of the edition it is in, {@code /hi}; empty for the main one. */
    default String edition() {
        return "";
    }

    /** The file in the output folder, without a leading slash. */
    default String path() {
        return path(address());
    }

    /** The file in the output folder that is served at an address. */
    static String path(String address) {
        return (address.endsWith("/") ? address + "index.html" : address).substring(1);
    }

    /** A story. */
    record ArticlePage(String address, String article, String edition) implements Output {}

    /** What stands at the address of a story whose time has passed. */
    record ExpiredPage(String address, String article, String edition) implements Output {}

    /** What stands at the address of a story that was taken back. */
    record WithdrawnPage(String address, String article, String edition) implements Output {}

    /** The home page. */
    record HomePage(String edition) implements Output {
        @Override
        public String address() {
            return Permalinks.front(Scope.all(edition));
        }
    }

    /** The front or a numbered list page of a section, tag, series, place or author; number 0 is the front. */
    record ListPage(Scope scope, int number) implements Output {
        @Override
        public String address() {
            return Permalinks.page(scope, number);
        }

        @Override
        public String edition() {
            return scope.edition();
        }
    }

    /** The index of all tags, series, places or authors. */
    record TermIndex(String edition, Scope.Kind kind) implements Output {
        @Override
        public String address() {
            return edition + Permalinks.index(kind);
        }
    }

    /** The archive's front: all years and months. */
    record ArchiveIndex(String edition) implements Output {
        @Override
        public String address() {
            return edition + "/archive/";
        }
    }

    /** The months of one year. */
    record YearPage(String edition, int year) implements Output {
        @Override
        public String address() {
            return Permalinks.front(new Scope(Scope.Kind.YEAR, String.valueOf(year), edition));
        }
    }

    /** All stories of one month. */
    record MonthPage(String edition, YearMonth month) implements Output {
        @Override
        public String address() {
            return Permalinks.front(Scope.month(month).in(edition));
        }
    }

    /** All corrections: the front (0) or a numbered page. */
    record CorrectionsPage(String edition, int number) implements Output {
        @Override
        public String address() {
            return Permalinks.page(Scope.CORRECTED.in(edition), number);
        }
    }

    /** An issue of a newsletter as mail; {@code day} is {@code 2026-11-23}. */
    record IssuePage(String edition, String newsletter, String day) implements Output {
        @Override
        public String address() {
            return Permalinks.issue(edition, newsletter, day);
        }
    }

    /** The same as plain text. */
    record IssueText(String edition, String newsletter, String day) implements Output {
        @Override
        public String address() {
            return Permalinks.issue(edition, newsletter, day) + "index.txt";
        }
    }

    /** The list of the issues of a newsletter: the front (0) or a numbered page. */
    record IssuesPage(String edition, String newsletter, int number) implements Output {
        @Override
        public String address() {
            return Permalinks.issues(edition, newsletter, number);
        }
    }

    /** A feed of the issues of a newsletter. */
    record IssuesFeed(String edition, String newsletter, FeedFormat format) implements Output {
        @Override
        public String address() {
            return Permalinks.issues(edition, newsletter, 0) + Feed.name(format);
        }
    }

    /** A plain page. */
    record PlainPage(String address, String page, String edition) implements Output {}

    /** The page hosts show for an unknown address. */
    record NotFoundPage() implements Output {
        @Override
        public String address() {
            return "/404.html";
        }
    }

    /** A feed of a scope. */
    record Feed(Scope scope, FeedFormat format) implements Output {
        @Override
        public String address() {
            return Permalinks.front(scope) + name(format);
        }

        @Override
        public String edition() {
            return scope.edition();
        }

        private static String name(FeedFormat format) {
            return switch (format) {
                case RSS -> "feed.xml";
                case ATOM -> "atom.xml";
                case JSON -> "feed.json";
            };
        }
    }

    /** A feed of the entries of a live story, whose own address is {@code story}. */
    record LiveFeed(String story, String article, String edition, FeedFormat format) implements Output {
        @Override
        public String address() {
            return Permalinks.beside(story, Feed.name(format));
        }
    }

    /** What a live story's page asks for to learn of new entries. */
    record LiveUpdates(String story, String article, String edition) implements Output {
        @Override
        public String address() {
            return Permalinks.beside(story, "live.json");
        }
    }

    /** The index of all sitemaps. */
    record SitemapIndex() implements Output {
        @Override
        public String address() {
            return "/sitemap.xml";
        }
    }

    /**
     * The stories first published in one month.
     *
     * @param part from 1; a month of more stories than one file may hold is cut, oldest first
     */
    record MonthSitemap(String edition, YearMonth month, int part) implements Output {
        @Override
        public String address() {
            return edition + "/sitemap-" + month + (part == 1 ? "" : "-" + part) + ".xml";
        }
    }

    /**
     * The indexable pages that are not stories.
     *
     * @param part from 1; more pages than one file may hold are cut in the order of their addresses
     */
    record PagesSitemap(String edition, int part) implements Output {
        @Override
        public String address() {
            return edition + "/sitemap-pages" + (part == 1 ? "" : "-" + part) + ".xml";
        }
    }

    /** The stories of the last two days. */
    record NewsSitemap(String edition) implements Output {
        @Override
        public String address() {
            return edition + "/sitemap-news.xml";
        }
    }

    /** An old address: a page that sends readers on. */
    record RedirectPage(String address, String target) implements Output {}

    /** A file for hosts, crawlers or browsers, made of settings alone. */
    record HostFile(Kind kind) implements Output {
        /** Which file. */
        public enum Kind {
            ROBOTS("/robots.txt"),
            REDIRECTS("/_redirects"),
            HEADERS("/_headers"),
            NO_JEKYLL("/.nojekyll"),
            CNAME("/CNAME"),
            HTACCESS("/.htaccess"),
            NGINX("/_nginx.conf"),
            MANIFEST("/manifest.webmanifest");

            private final String address;

            Kind(String address) {
                this.address = address;
            }
        }

        @Override
        public String address() {
            return kind.address;
        }
    }

    /**
     * A text file once more, as gzip.
     *
     * @param of the address of the file's path, such as {@code /world/index.html}
     * @param bytes the digest of the file's bytes: the gzip is another when they are
     */
    record Gzip(String of, Digest bytes) implements Output {
        @Override
        public String address() {
            return of + ".gz";
        }
    }

    /**
     * The file that shows search engines whose key they are told with (indexnow.org/documentation).
     *
     * @param key letters, digits and hyphens
     */
    record KeyFile(String key) implements Output {
        @Override
        public String address() {
            return '/' + key + ".txt";
        }
    }

    /** The page on which readers search the stories of an edition. */
    record SearchPage(String edition) implements Output {
        @Override
        public String address() {
            return edition + Permalinks.SEARCH;
        }
    }

    /** A file of the search index of an edition. */
    sealed interface SearchFile extends Output {}

    /** What segments the search index has: the first file that is asked for. */
    record SearchManifest(String edition) implements SearchFile {
        @Override
        public String address() {
            return edition + Permalinks.SEARCH + "index.json";
        }
    }

    /** The authors and tags by which results can be narrowed. */
    record SearchNames(String edition) implements SearchFile {
        @Override
        public String address() {
            return edition + Permalinks.SEARCH + "names.json";
        }
    }

    /** Some words of a segment, and the stories that hold them. */
    record SearchShard(SearchSegment segment, int bucket) implements SearchFile {
        @Override
        public String address() {
            return segment.address() + Integer.toHexString(bucket) + ".bin";
        }

        @Override
        public String edition() {
            return segment.edition();
        }
    }

    /** What results show of the stories of a run of a segment's numbers. */
    record SearchCards(SearchSegment segment, int run) implements SearchFile {
        @Override
        public String address() {
            return segment.address() + run + ".json";
        }

        @Override
        public String edition() {
            return segment.edition();
        }
    }

    /** How browsers search the site from their address bars (OpenSearch 1.1). */
    record OpenSearch(String edition) implements SearchFile {
        @Override
        public String address() {
            return edition + Permalinks.SEARCH + "opensearch.xml";
        }
    }

    /** A smaller copy of a picture; {@code source} is the picture's path in the content folder. */
    record Derivative(String address, String source, Rendition made) implements Output {}

    /** A file copied as it is; {@code source} is its path in {@code root}. */
    record Copy(String address, Root root, String source) implements Output {}
}
