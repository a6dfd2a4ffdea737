package press.broadsheet.content;

import java.util.List;
import java.util.Map;

/** The keys of a menu's line written as a mapping. */
final class MenuKeys {
    static final Key TITLE = Key.optional("title", KeyType.LINE, "What is shown; by default the target's own title.");
    static final Key URL = Key.required(
            "url", KeyType.LINE, "A section's id, a page such as /pages/about.md, an address here or elsewhere.");
    static final List<Key> ALL = List.of(TITLE, URL);
    static final Key HEADER = Key.optional("header", KeyType.MENU, "The lines of the menu at the top.")
            .withInner(ALL);
    static final Key FOOTER = Key.optional("footer", KeyType.MENU, "The lines of the menu at the bottom.")
            .withInner(ALL);
    static final KeyTable TABLE = new KeyTable(
            "a menu line",
            ALL,
            Map.of("name", "title", "label", "title", "text", "title", "link", "url", "href", "url", "page", "url"));

    private MenuKeys() {}
}
