package press.broadsheet.content;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * {@code content/site.yaml}, with defaults filled in. Each component is one fact for tracking, so that a
 * changed setting reaches only the pages that read it.
 *
 * @param url the public address without a trailing slash; may have a path
 * @param language the site's language as a BCP 47 tag
 * @param sections section ids in the order of the menu
 * @param defaultSection the section of a story directly under {@code articles/}
 * @param robots rules for crawlers: {@code allow} or {@code deny} by user agent
 * @param search what readers can search
 * @param budgets the most facts that a page of a template may read, by the template's name
 * @param params free values for templates
 */
public record Settings(
        String name,
        URI url,
        String description,
        String tagline,
        String language,
        ZoneId timezone,
        Optional<Located<Picture>> logo,
        Optional<Located<Picture>> image,
        List<String> sections,
        String defaultSection,
        Menu menu,
        SortedMap<String, Located<String>> policies,
        List<String> social,
        Contact contact,
        Feeds feeds,
        Pagination pagination,
        Pictures pictures,
        Permalinks permalinks,
        Slugs slugs,
        Html html,
        Expired expired,
        SortedMap<String, Boolean> robots,
        Search search,
        Host host,
        Manifest manifest,
        String copyright,
        SortedMap<String, Located<Integer>> budgets,
        Params params) {

    /** Menus: each item is a page's path, a section's id, or a title with an address. */
    public record Menu(List<Located<MenuItem>> header, List<Located<MenuItem>> footer) {}

    /**
     * One line of a menu.
     *
     * @param target a section id, a path of a page from the content folder ({@code /pages/about.md}), an address on the site or an absolute URL
     * @param title what is shown, or empty for the target's own title
     */
    public record MenuItem(String target, String title) {}

    /** How readers reach the newsroom; empty when not given. */
    public record Contact(String email, String telephone, String address) {}

    /** Which feeds are made. */
    public record Feeds(List<FeedFormat> formats, List<FeedFor> scopes, int items, boolean fullText) {}

    /** A feed's format. */
    public enum FeedFormat {
        RSS,
        ATOM,
        JSON
    }

    /** What has feeds of its own. */
    public enum FeedFor {
        SITE,
        SECTION,
        TAG,
        AUTHOR,
        SERIES,
        PLACE
    }

    /** How many stories a list page shows at least. */
    public record Pagination(int size) {}

    /**
     * Smaller copies of pictures.
     *
     * @param widths in pixels, ascending; none if pictures are published as they are
     * @param webp whether there are copies in WebP too
     * @param sizes how wide pictures in texts are shown, as the {@code sizes} of HTML
     */
    public record Pictures(List<Integer> widths, boolean webp, String sizes) {}

    /** Patterns of addresses. */
    public record Permalinks(String article) {}

    /** How slugs are made of titles. */
    public enum Slugs {
        ASCII,
        NATIVE
    }

    /** What becomes of raw HTML in Markdown. */
    public enum Html {
        SAFE,
        TRUSTED,
        NONE
    }

    /** What becomes of a story's address after {@code expires}. */
    public enum Expired {
        /** A page says that the story is no longer available. */
        NOTICE,
        /** There is no page; the address is listed among those that are gone. */
        GONE
    }

    /**
     * Search on the site itself.
     *
     * @param index what is looked into
     * @param web where readers without JavaScript are sent
     */
    public record Search(Index index, Web web) {
        /** What is looked into. */
        public enum Index {
            /** There is no search. */
            NONE,
            /** Headlines and standfirsts. */
            HEADS,
            /** Whole texts. */
            TEXTS
        }

        /** A search engine of the Web. */
        public enum Web {
            NONE,
            BING,
            DUCKDUCKGO,
            GOOGLE
        }
    }

    /**
     * Files for the host.
     *
     * @param cname the domain for GitHub Pages, or empty
     * @param headers extra response headers: by path pattern, then by name
     */
    public record Host(String cname, SortedMap<String, SortedMap<String, String>> headers) {}

    /** The web app manifest. Colours are CSS colours. */
    public record Manifest(String shortName, String themeColor, String backgroundColor) {}
}
