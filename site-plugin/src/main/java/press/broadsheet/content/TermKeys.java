package press.broadsheet.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of section, tag, series and place files. */
public final class TermKeys {
    static final Key TITLE = Key.optional("title", KeyType.LINE, "The name shown; by default made of the file's name.");
    static final Key DESCRIPTION = Key.optional("description", KeyType.TEXT, "One or two sentences about it.");
    static final Key ORDER =
            Key.optional("order", KeyType.NUMBER, "Its place among sections that the settings do not order.");
    static final Key SYNONYMS = Key.optional("synonyms", KeyType.TERMS, "Other spellings that mean the same.");
    static final Key KIND = Key.optional(
                    "kind",
                    KeyType.CHOICE,
                    "What the tag stands for: a person, an organisation or, by default, a topic.")
            .withChoices(Stream.of(TopicKind.values()).map(TopicKind::word).toList());
    static final Key LINKS = Key.optional("links", KeyType.TEXTS, "Its pages elsewhere: web addresses.");
    static final Key COORDINATES =
            Key.optional("coordinates", KeyType.COORDINATES, "Where it lies, north and east positive: 53.35, -3.02.");
    static final Key PARTS = Key.optional(
            "parts",
            KeyType.STORIES,
            "Its stories in their order, told and yet to be published; others follow by their part, then by date.");
    static final Key LENGTH = Key.optional("length", KeyType.NUMBER, "How many parts it will have, if that is known.");

    private static final Map<String, String> FOREIGN = Map.of(
            "name", "title",
            "summary", "description",
            "weight", "order",
            "picture", "image",
            "type", "kind",
            "sameAs", "links",
            "location", "coordinates",
            "geo", "coordinates");

    /** The table of a section file. */
    public static final KeyTable SECTION = new KeyTable(
            "a section",
            List.of(
                    TITLE,
                    DESCRIPTION,
                    ORDER,
                    ArticleKeys.IMAGE,
                    ArticleKeys.ALIASES,
                    TranslationReader.OF_TERM,
                    ArticleKeys.PARAMS),
            FOREIGN);

    /** The table of a tag file. */
    public static final KeyTable TAG = new KeyTable(
            "a tag",
            List.of(
                    TITLE,
                    DESCRIPTION,
                    KIND,
                    SYNONYMS,
                    LINKS,
                    ArticleKeys.IMAGE,
                    ArticleKeys.ALIASES,
                    TranslationReader.OF_TERM,
                    ArticleKeys.PARAMS),
            FOREIGN);

    /** The table of a series file. */
    public static final KeyTable SERIES = new KeyTable(
            "a series",
            List.of(
                    TITLE,
                    DESCRIPTION,
                    PARTS,
                    LENGTH,
                    SYNONYMS,
                    ArticleKeys.IMAGE,
                    ArticleKeys.ALIASES,
                    TranslationReader.OF_TERM,
                    ArticleKeys.PARAMS),
            FOREIGN);

    /** The table of a place file. */
    public static final KeyTable PLACE = new KeyTable(
            "a place",
            List.of(
                    TITLE,
                    DESCRIPTION,
                    COORDINATES,
                    SYNONYMS,
                    LINKS,
                    ArticleKeys.IMAGE,
                    ArticleKeys.ALIASES,
                    TranslationReader.OF_TERM,
                    ArticleKeys.PARAMS),
            FOREIGN);

    private TermKeys() {}
}
