package press.broadsheet.content;

import static press.broadsheet.content.KeyType.ADDRESSES;
import static press.broadsheet.content.KeyType.LINE;
import static press.broadsheet.content.KeyType.TERMS;
import static press.broadsheet.content.KeyType.TEXTS;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of a story. */
public final class ArticleKeys {
    static final Key TITLE = Key.required("title", LINE, "The headline: one line, inline Markdown emphasis allowed.");
    static final Key DATE = Key.required(
            "date",
            KeyType.DATE,
            "When the story is first published; without an offset in the site's time zone; not built before.");
    static final Key AUTHORS = Key.optional("authors", KeyType.AUTHORS, "Who wrote it: ids of author files, or names.")
            .withSynonym("author")
            .withInner(BylineKeys.ALL);
    static final Key SECTION = Key.optional(
            "section", LINE, "The section's id; by default the first folder under articles, else the site's default.");
    static final Key TAGS = Key.optional("tags", TERMS, "What the story is about.");
    static final Key SERIES = Key.optional("series", TERMS, "The series the story belongs to.");
    static final Key PART = Key.optional(
            "part", KeyType.NUMBER, "Which part of its series the story is, unless the series' file orders its parts.");
    static final Key PLACES = Key.optional("places", TERMS, "Where the story happens.");
    static final Key SUMMARY = Key.optional(
            "summary",
            KeyType.TEXT,
            "The standfirst, also used in feeds and by search engines; by default the first paragraph.");
    static final Key KICKER = Key.optional("kicker", LINE, "A small line over the headline.");
    static final Key LABEL = Key.optional("label", LINE, "A status such as Breaking or New update.");
    static final Key IMAGE =
            Key.optional("image", KeyType.PICTURE, "The lead picture.").withInner(PictureKeys.ALL);
    static final Key UPDATED =
            Key.optional("updated", KeyType.DATE, "The last real change; shown; not before the date.");
    static final Key CORRECTIONS = Key.optional(
                    "corrections", KeyType.CORRECTIONS, "What was wrong and is now right, shown with the story.")
            .withInner(CorrectionKeys.ALL);
    static final Key TYPE = Key.optional("type", KeyType.CHOICE, "What kind of story it is; news by default.")
            .withChoices(Stream.of(ArticleType.values()).map(ArticleType::word).toList());
    static final Key RELATED = Key.optional("related", TEXTS, "Other stories to read: their ids or paths.");
    static final Key EMBARGO = Key.optional("embargo", KeyType.DATE, "Not built before this time.");
    static final Key EXPIRES = Key.optional("expires", KeyType.DATE, "Not shown after this time.");
    static final Key WITHDRAWN = Key.optional(
                    "withdrawn",
                    KeyType.MAPPING,
                    "Takes the story back: an editor's note stands at its address, and nothing else of it.")
            .withInner(WithdrawalKeys.ALL);
    static final Key NOTE = Key.optional(
            "note", KeyType.TEXT, "An editor's note above the text: what was changed, and why. Inline Markdown.");
    static final Key DRAFT =
            Key.optional("draft", KeyType.TRUTH, "Whether it is built only when drafts are asked for.");
    static final Key SLUG = Key.optional(
            "slug", LINE, "The last part of the address; by default the file's name, without a date before it.");
    static final Key PERMALINK = Key.optional("permalink", KeyType.ADDRESS, "The whole address, beginning with /.");
    static final Key ALIASES = Key.optional("aliases", ADDRESSES, "Old addresses that lead here.");
    static final Key LANGUAGE =
            Key.optional("language", KeyType.LANGUAGE, "The language of the story; the site's by default.");
    static final Key TRANSLATION =
            Key.optional("translation", LINE, "A key that all language versions of the story share.");
    static final Key LAYOUT = Key.optional("layout", LINE, "The name of a template other than the type's.");
    static final Key KEY_POINTS =
            Key.optional("keyPoints", TEXTS, "For a live story: what matters most, a sentence each.");
    static final Key ENDED = Key.optional(
            "ended", KeyType.DATE, "For a live story: when the coverage ended; without it the story is running.");
    static final Key PARAMS = Key.optional("params", KeyType.FREE, "Free values for templates.");

    /** Names of other tools for what stories say here. */
    static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("headline", "title"),
            Map.entry("pubDate", "date"),
            Map.entry("published", "date"),
            Map.entry("publishedAt", "date"),
            Map.entry("publishDate", "date"),
            Map.entry("publish_date", "date"),
            Map.entry("datePublished", "date"),
            Map.entry("created", "date"),
            Map.entry("byline", "authors"),
            Map.entry("writer", "authors"),
            Map.entry("category", "section"),
            Map.entry("categories", "section"),
            Map.entry("keywords", "tags"),
            Map.entry("topics", "tags"),
            Map.entry("location", "places"),
            Map.entry("standfirst", "summary"),
            Map.entry("description", "summary"),
            Map.entry("excerpt", "summary"),
            Map.entry("abstract", "summary"),
            Map.entry("dek", "summary"),
            Map.entry("subtitle", "summary"),
            Map.entry("eyebrow", "kicker"),
            Map.entry("strap", "kicker"),
            Map.entry("cover", "image"),
            Map.entry("thumbnail", "image"),
            Map.entry("picture", "image"),
            Map.entry("featured_image", "image"),
            Map.entry("featuredImage", "image"),
            Map.entry("lastmod", "updated"),
            Map.entry("last_modified_at", "updated"),
            Map.entry("modified", "updated"),
            Map.entry("dateModified", "updated"),
            Map.entry("updatedDate", "updated"),
            Map.entry("expiryDate", "expires"),
            Map.entry("unpublishDate", "expires"),
            Map.entry("retracted", "withdrawn"),
            Map.entry("editorsNote", "note"),
            Map.entry("url", "permalink"),
            Map.entry("redirect_from", "aliases"),
            Map.entry("lang", "language"),
            Map.entry("locale", "language"),
            Map.entry("translationKey", "translation"),
            Map.entry("template", "layout"),
            Map.entry("kind", "type"),
            Map.entry("key_points", "keyPoints"),
            Map.entry("coverageEndTime", "ended"),
            Map.entry("closed", "ended"));

    /** The table. */
    public static final KeyTable TABLE = new KeyTable(
            "a story",
            List.of(
                    TITLE,
                    DATE,
                    AUTHORS,
                    SECTION,
                    TAGS,
                    SERIES,
                    PART,
                    PLACES,
                    SUMMARY,
                    KICKER,
                    LABEL,
                    IMAGE,
                    ExhibitReader.GALLERY,
                    ExhibitReader.AUDIO,
                    ExhibitReader.VIDEO,
                    UPDATED,
                    CORRECTIONS,
                    TYPE,
                    RELATED,
                    EMBARGO,
                    EXPIRES,
                    WITHDRAWN,
                    NOTE,
                    DRAFT,
                    SLUG,
                    PERMALINK,
                    ALIASES,
                    LANGUAGE,
                    TRANSLATION,
                    LAYOUT,
                    KEY_POINTS,
                    ENDED,
                    PARAMS),
            FOREIGN);

    private ArticleKeys() {}
}
