package press.broadsheet.content;

import static press.broadsheet.content.KeyType.LINE;
import static press.broadsheet.content.KeyType.MAPPING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of {@code content/site.yaml}. */
public final class SettingsKeys {
    static final Key NAME = Key.optional("name", LINE, "The site's name; required here or in the pom.");
    static final Key URL = Key.optional(
            "url", LINE, "The public address, with https:// and perhaps a path; required here or in the pom.");
    static final Key DESCRIPTION =
            Key.optional("description", KeyType.TEXT, "What the site is, for search engines and feeds.");
    static final Key TAGLINE = Key.optional("tagline", LINE, "A line under the name.");
    static final Key LANGUAGE = Key.optional("language", KeyType.LANGUAGE, "The site's language; en by default.");
    static final Key LANGUAGES = Key.optional(
                    "languages",
                    KeyType.LANGUAGES,
                    "The languages the site is published in besides its own: each is an edition under its prefix.")
            .withInner(LanguageKeys.ALL);
    static final Key MISSING_TRANSLATION = Key.optional(
                    "missingTranslation",
                    KeyType.CHOICE,
                    "For want of a version in a language: the switcher leads to the home page in it (link, by default),"
                            + " or leaves it out (none); with show it leads there too, and lists in that language show"
                            + " the story of the main one.")
            .withChoices(words(Settings.MissingTranslation.values()));
    static final Key TIMEZONE = Key.optional(
            "timezone", LINE, "The time zone of dates without an offset, such as Asia/Kolkata; UTC by default.");
    static final Key LOGO =
            Key.optional("logo", KeyType.PICTURE, "The publisher's logo.").withInner(PictureKeys.ALL);
    static final Key IMAGE = Key.optional(
                    "image", KeyType.PICTURE, "The picture shown where a page has none of its own.")
            .withInner(PictureKeys.ALL);
    static final Key SECTIONS = Key.optional("sections", KeyType.TERMS, "Section ids in the order of the menu.");
    static final Key DEFAULT_SECTION =
            Key.optional("defaultSection", LINE, "The section of stories directly under articles; news by default.");

    static final Key MENU =
            Key.optional("menu", MAPPING, "What the menus show.").withInner(List.of(MenuKeys.HEADER, MenuKeys.FOOTER));

    static final Key POLICIES = Key.optional(
                    "policies", MAPPING, "Pages with the newsroom's policies, named as schema.org does.")
            .withInner(Stream.of(
                            "publishingPrinciples",
                            "correctionsPolicy",
                            "ethicsPolicy",
                            "masthead",
                            "ownershipFundingInfo",
                            "verificationFactCheckingPolicy",
                            "actionableFeedbackPolicy",
                            "unnamedSourcesPolicy",
                            "missionCoveragePrioritiesPolicy",
                            "diversityPolicy",
                            "noBylinesPolicy")
                    .map(name -> Key.optional(name, LINE, "A page such as /pages/about.md, or a web address."))
                    .toList());
    static final Key SOCIAL = Key.optional("social", KeyType.TEXTS, "Web addresses of the newsroom elsewhere.");

    static final Key EMAIL = Key.optional("email", LINE, "A mail address.");
    static final Key TELEPHONE = Key.optional("telephone", LINE, "A telephone number.");
    static final Key ADDRESS = Key.optional("address", KeyType.TEXT, "A postal address.");
    static final Key CONTACT = Key.optional("contact", MAPPING, "How readers reach the newsroom.")
            .withInner(List.of(EMAIL, TELEPHONE, ADDRESS));

    static final Key FORMATS = Key.optional("formats", KeyType.CHOICES, "Which feeds are made; all by default.")
            .withChoices(words(Settings.FeedFormat.values()));
    static final Key FOR = Key.optional(
                    "for", KeyType.CHOICES, "What has feeds of its own; site, section, tag and author by default.")
            .withChoices(words(Settings.FeedFor.values()));
    static final Key ITEMS =
            Key.optional("items", KeyType.NUMBER, "How many stories a feed holds, 1 to 500; 30 by default.");
    static final Key CONTENT = Key.optional(
                    "content", KeyType.CHOICE, "Whether feeds hold whole stories; full by default.")
            .withChoices(List.of("full", "summary"));
    static final Key HUB = Key.optional(
            "hub",
            LINE,
            "The WebSub hub that feeds name, and that is told by broadsheet:publish which of them changed; none by"
                    + " default.");
    static final Key FEEDS = Key.optional("feeds", MAPPING, "Which feeds are made.")
            .withInner(List.of(FORMATS, FOR, ITEMS, CONTENT, HUB));

    static final Key SIZE = Key.optional(
            "size", KeyType.NUMBER, "How many stories a list page shows at least, 1 to 500; 20 by default.");
    static final Key PAGINATION =
            Key.optional("pagination", MAPPING, "How lists are cut into pages.").withInner(List.of(SIZE));
    static final Key WIDTHS = Key.optional(
            "widths",
            KeyType.TEXTS,
            "The widths of smaller copies in pixels, 16 to 10000; 480, 960 and 1600 by default; [] for no copies.");
    static final Key WEBP =
            Key.optional("webp", KeyType.TRUTH, "Whether pictures are offered in WebP too; true by default.");
    static final Key SIZES = Key.optional(
            "sizes",
            LINE,
            "How wide pictures in texts are shown, as sizes of HTML; that of the default theme by default.");
    static final Key PICTURES =
            Key.optional("pictures", MAPPING, "Smaller copies of pictures.").withInner(List.of(WIDTHS, WEBP, SIZES));
    static final Key ARTICLE = Key.optional(
            "article", LINE, "The pattern of a story's address; /{section}/{yyyy}/{MM}/{dd}/{slug}/ by default.");
    static final Key PERMALINKS =
            Key.optional("permalinks", MAPPING, "Patterns of addresses.").withInner(List.of(ARTICLE));
    static final Key SLUGS = Key.optional(
                    "slugs",
                    KeyType.CHOICE,
                    "Whether addresses are made of ASCII letters, by default, or keep the script of names.")
            .withChoices(words(Settings.Slugs.values()));
    static final Key HTML = Key.optional(
                    "html",
                    KeyType.CHOICE,
                    "What becomes of HTML in stories: filtered (safe, by default), kept or dropped.")
            .withChoices(words(Settings.Html.values()));

    static final Key EXPIRED = Key.optional(
                    "expired",
                    KeyType.CHOICE,
                    "What stands at the address of a story that has expired: a notice, or nothing (gone).")
            .withChoices(words(Settings.Expired.values()));

    static final Key INDEX = Key.optional(
                    "index",
                    KeyType.CHOICE,
                    "What the site's own search looks into: nothing (none, by default), headlines and standfirsts"
                            + " (heads), or whole stories (texts).")
            .withChoices(words(Settings.Search.Index.values()));
    static final Key WEB = Key.optional(
                    "web",
                    KeyType.CHOICE,
                    "The search engine that readers without JavaScript are sent to; none by default.")
            .withChoices(words(Settings.Search.Web.values()));
    static final Key SEARCH = Key.optional("search", MAPPING, "Search on the site itself, without a server.")
            .withInner(List.of(INDEX, WEB));

    static final Key CRAWLERS = Key.optional("crawlers", KeyType.FREE, "For each crawler's user agent: allow or deny.")
            .withChoices(List.of("allow", "deny"));
    static final Key ROBOTS =
            Key.optional("robots", MAPPING, "Rules for crawlers.").withInner(List.of(CRAWLERS));
    static final Key CNAME = Key.optional("cname", LINE, "The domain for GitHub Pages.");
    static final Key HEADERS =
            Key.optional("headers", KeyType.FREE, "Extra response headers: by path pattern, then by name.");
    static final Key HOST_KIND = Key.optional(
                    "kind", KeyType.CHOICE, "Who serves the site: its limits are watched and its own files made.")
            .withChoices(Arrays.stream(Settings.HostKind.values())
                    .map(Settings.HostKind::word)
                    .toList());
    static final Key PRECOMPRESS = Key.optional(
            "precompress", KeyType.TRUTH, "Whether a gzip lies beside each text file, for servers that look for one.");
    static final Key HOST = Key.optional("host", MAPPING, "Files for the host.")
            .withInner(List.of(HOST_KIND, CNAME, PRECOMPRESS, HEADERS));
    static final Key SHORT_NAME = Key.optional("shortName", LINE, "The name under an icon.");
    static final Key THEME_COLOR = Key.optional("themeColor", LINE, "A CSS colour for the browser's frame.");
    static final Key BACKGROUND_COLOR = Key.optional("backgroundColor", LINE, "A CSS colour shown while loading.");
    static final Key MANIFEST = Key.optional("manifest", MAPPING, "The web app manifest.")
            .withInner(List.of(SHORT_NAME, THEME_COLOR, BACKGROUND_COLOR));
    static final Key COPYRIGHT = Key.optional("copyright", LINE, "The copyright line.");
    static final Key BUDGETS = Key.optional(
            "budgets",
            KeyType.FREE,
            "For each template, such as article.ftlh: the most facts that one of its pages may read.");

    static final Key NEWSLETTERS = Key.optional(
                    "newsletters", KeyType.NEWSLETTERS, "Newsletters, made of what appeared since the issue before.")
            .withInner(NewsletterKeys.ALL);

    static final Key CHECK = Key.optional(
                    "check", MAPPING, "How grave each finding of broadsheet:check is: error, warning or off.")
            .withInner(CheckKeys.ALL);

    /** The table. */
    public static final KeyTable TABLE = new KeyTable(
            "the settings",
            List.of(
                    NAME,
                    URL,
                    DESCRIPTION,
                    TAGLINE,
                    LANGUAGE,
                    LANGUAGES,
                    MISSING_TRANSLATION,
                    TIMEZONE,
                    LOGO,
                    IMAGE,
                    SECTIONS,
                    DEFAULT_SECTION,
                    MENU,
                    POLICIES,
                    SOCIAL,
                    CONTACT,
                    FEEDS,
                    PAGINATION,
                    PICTURES,
                    PERMALINKS,
                    SLUGS,
                    HTML,
                    EXPIRED,
                    ROBOTS,
                    SEARCH,
                    HOST,
                    MANIFEST,
                    PublishKeys.PUBLISH,
                    COPYRIGHT,
                    BUDGETS,
                    CHECK,
                    NEWSLETTERS,
                    ArticleKeys.PARAMS),
            Map.ofEntries(
                    Map.entry("title", "name"),
                    Map.entry("baseURL", "url"),
                    Map.entry("subtitle", "tagline"),
                    Map.entry("slogan", "tagline"),
                    Map.entry("lang", "language"),
                    Map.entry("locale", "language"),
                    Map.entry("languageCode", "language"),
                    Map.entry("tz", "timezone"),
                    Map.entry("navigation", "menu"),
                    Map.entry("menus", "menu"),
                    Map.entry("paginate", "pagination"),
                    Map.entry("permalink", "permalinks"),
                    Map.entry("checks", "check"),
                    Map.entry("newsletter", "newsletters"),
                    Map.entry("rss", "feeds"),
                    Map.entry("deploy", "publish"),
                    Map.entry("deployment", "publish")));

    private SettingsKeys() {}

    static List<String> words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
