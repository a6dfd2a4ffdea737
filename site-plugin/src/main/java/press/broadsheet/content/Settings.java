package press.broadsheet.content;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
 * @param publish how the site is published
 * @param budgets the most facts that a page of a template may read, by the template's name
 * @param checks how the finished site is checked
 * @param languages those the site is published in, the main one first
 * @param editions what the editions of the other languages say for themselves, by code
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
        Publishing publish,
        String copyright,
        SortedMap<String, Located<Integer>> budgets,
        Checks checks,
        List<Newsletter> newsletters,
        List<Language> languages,
        SortedMap<String, EditionWords> editions,
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

    /**
     * Which feeds are made.
     *
     * @param hub the WebSub hub that is told when they change, or empty
     */
    public record Feeds(List<FeedFormat> formats, List<FeedFor> scopes, int items, boolean fullText, String hub) {}

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
     * @param kind who serves the site, if it is said
     * @param cname the domain for GitHub Pages, or empty
     * @param precompress whether text files have a gzip beside them
     * @param headers extra response headers: by path pattern, then by name
     */
    public record Host(
            Optional<Located<HostKind>> kind,
            String cname,
            boolean precompress,
            SortedMap<String, SortedMap<String, String>> headers) {}

    /** Who serves a site, where that makes a difference. */
    public enum HostKind {
        APACHE,
        CLOUDFLARE_PAGES,
        GITHUB_PAGES,
        GITLAB_PAGES,
        NETLIFY,
        NGINX;

        /** What it is called in settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The web app manifest. Colours are CSS colours. */
    public record Manifest(String shortName, String themeColor, String backgroundColor) {}

    /**
     * What an edition in another language says for itself. Without a title or a copyright line it has those of the
     * site; without a tagline or a description it has none.
     */
    public record EditionWords(
            Optional<String> title,
            Optional<String> tagline,
            Optional<String> description,
            Optional<String> copyright,
            Optional<Menu> menu) {}

    /** What readers of a language find of a page that has no version in it. */
    public enum MissingTranslation {
        /** The switcher leads to the home page in that language. */
        LINK,
        /** The switcher leaves the language out. */
        NONE,
        /** The switcher leads to the home page, and lists in that language show the story of the main one. */
        SHOW
    }

    /** The language of an edition, by its prefix. */
    public Language language(String prefix) {
        return languages.stream()
                .filter(language -> language.prefix().equals(prefix))
                .findFirst()
                .orElseGet(() -> languages.get(0));
    }

    /**
     * The language of the site that a tag means, by looking it up as RFC 4647 does (section 3.4): {@code es-MX} is
     * that itself or else {@code es}; {@code en} is the main language's {@code en-GB} too. Empty if the site is not
     * published in it.
     */
    public Optional<Language> declared(String tag) {
        for (String range = tag; !range.isEmpty(); range = range.substring(0, Math.max(0, range.lastIndexOf('-')))) {
            String wanted = range;
            Optional<Language> found =
                    languages.stream().filter(language -> language.is(wanted)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        String base = tag.split("-", 2)[0];
        return Optional.of(language("")).filter(main -> base.equals(main.code().split("-", 2)[0]));
    }
}
