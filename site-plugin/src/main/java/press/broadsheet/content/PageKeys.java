package press.broadsheet.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of a plain page. */
public final class PageKeys {
    static final Key SUMMARY = Key.optional("summary", KeyType.TEXT, "What the page says, for search engines.");
    static final Key UPDATED = Key.optional("updated", KeyType.DATE, "The last real change; shown.");

    static final Key TRANSLATION =
            Key.optional("translation", KeyType.LINE, "A key that all language versions of the page share.");

    private static final List<Key> KEYS = List.of(
            ArticleKeys.TITLE,
            SUMMARY,
            UPDATED,
            ArticleKeys.IMAGE,
            ArticleKeys.DRAFT,
            ArticleKeys.SLUG,
            ArticleKeys.PERMALINK,
            ArticleKeys.ALIASES,
            ArticleKeys.LANGUAGE,
            TRANSLATION,
            ArticleKeys.LAYOUT,
            ArticleKeys.PARAMS);

    /** The table. */
    public static final KeyTable TABLE = new KeyTable("a page", KEYS, foreign());

    private PageKeys() {}

    private static Map<String, String> foreign() {
        Map<String, String> foreign = new HashMap<>(ArticleKeys.FOREIGN);
        foreign.values().retainAll(KEYS.stream().map(Key::name).toList());
        return foreign;
    }
}
