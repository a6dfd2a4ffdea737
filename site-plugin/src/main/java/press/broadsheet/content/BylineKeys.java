package press.broadsheet.content;

import java.util.List;
import java.util.Map;

/** The keys of an author of a story written as a mapping. */
final class BylineKeys {
    static final Key ID = Key.optional("id", KeyType.LINE, "The name of the author's file, without .md.")
            .withSynonym("name");
    static final Key GUEST =
            Key.optional("guest", KeyType.LINE, "The name of a guest, in place of an id: a person who has no file.");
    static final Key ROLE = Key.optional("role", KeyType.LINE, "What they did, such as Photographs.");
    static final List<Key> ALL = List.of(ID, GUEST, ROLE);
    static final KeyTable TABLE = new KeyTable("an author of a story", ALL, Map.of());

    private BylineKeys() {}
}
