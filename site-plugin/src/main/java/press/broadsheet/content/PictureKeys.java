package press.broadsheet.content;

import java.util.List;

/** The keys of a picture written as a mapping. */
final class PictureKeys {
    static final Key SRC = Key.required(
            "src",
            KeyType.LINE,
            "Its path: relative to the file, from the content folder when it begins with /, or a URL.");
    static final Key ALT = Key.optional("alt", KeyType.TEXT, "What it shows, for those who do not see it.");
    static final Key CAPTION = Key.optional("caption", KeyType.TEXT, "The line under it.");
    static final Key CREDIT = Key.optional("credit", KeyType.LINE, "Who made it.");
    static final Key FOCUS = Key.optional(
            "focus",
            KeyType.LINE,
            "The point to keep when it is cropped, in percent from the left and the top: 40% 20%.");
    static final List<Key> ALL = List.of(SRC, ALT, CAPTION, CREDIT, FOCUS);
    static final KeyTable TABLE = new KeyTable("a picture", ALL, java.util.Map.of("path", "src", "url", "src"));

    private PictureKeys() {}
}
