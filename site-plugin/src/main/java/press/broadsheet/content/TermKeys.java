package press.broadsheet.content;

import java.util.List;
import java.util.Map;

/** The keys of section and tag files. */
public final class TermKeys {
    static final Key TITLE = Key.optional("title", KeyType.LINE, "The name shown; by default made of the file's name.");
    static final Key DESCRIPTION = Key.optional("description", KeyType.TEXT, "One or two sentences about it.");
    static final Key ORDER =
            Key.optional("order", KeyType.NUMBER, "Its place among sections that the settings do not order.");
    static final Key SYNONYMS = Key.optional("synonyms", KeyType.TERMS, "Other spellings that mean the same tag.");

    private static final Map<String, String> FOREIGN = Map.of(
            "name", "title",
            "summary", "description",
            "weight", "order",
            "picture", "image");

    /** The table of a section file. */
    public static final KeyTable SECTION = new KeyTable(
            "a section",
            List.of(TITLE, DESCRIPTION, ORDER, ArticleKeys.IMAGE, ArticleKeys.ALIASES, ArticleKeys.PARAMS),
            FOREIGN);

    /** The table of a tag file. */
    public static final KeyTable TAG = new KeyTable(
            "a tag",
            List.of(TITLE, DESCRIPTION, SYNONYMS, ArticleKeys.IMAGE, ArticleKeys.ALIASES, ArticleKeys.PARAMS),
            FOREIGN);

    private TermKeys() {}
}
