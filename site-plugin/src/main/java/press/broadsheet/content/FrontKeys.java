package press.broadsheet.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of a file of {@code content/fronts}. */
public final class FrontKeys {
    private static final String FROM_WHEN = "Not shown before this time.";
    private static final String UNTIL_WHEN = "Not shown from this time on.";

    static final Key FROM = Key.optional("from", KeyType.DATE, FROM_WHEN);
    static final Key UNTIL = Key.optional("until", KeyType.DATE, UNTIL_WHEN);

    static final Key TEXT = Key.required("text", KeyType.LINE, "What is happening, inline Markdown emphasis allowed.");
    static final Key LINK = Key.optional(
            "link", KeyType.LINE, "Where it leads: a story's path or slug, an address of the site, or a web address.");
    static final Key EXPIRY = Key.required("until", KeyType.DATE, UNTIL_WHEN);
    static final Key BREAKING = Key.optional(
                    "breaking", KeyType.MAPPING, "A banner above everything, for as long as something is happening.")
            .withInner(List.of(TEXT, LINK, FROM, EXPIRY));

    static final Key STORY = Key.required("story", KeyType.LINE, "The story's path or slug.");
    static final Key PINS = Key.optional(
                    "pins",
                    KeyType.PINS,
                    "The stories that stand here, in this order; a path or slug means that story at all times.")
            .withInner(List.of(STORY, FROM, UNTIL));

    static final Key SECTION = Key.optional("section", KeyType.LINE, "Stories of this section.");
    static final Key TAG = Key.optional("tag", KeyType.LINE, "Stories with this tag.");
    static final Key SERIES = Key.optional("series", KeyType.LINE, "Stories of this series.");
    static final Key PLACE = Key.optional("place", KeyType.LINE, "Stories of this place.");
    static final Key TYPE = Key.optional("type", KeyType.CHOICE, "Stories of this type.")
            .withChoices(Stream.of(ArticleType.values()).map(ArticleType::word).toList());
    static final Key FILL = Key.optional(
                    "fill",
                    KeyType.FILL,
                    "Which stories fill what pins leave free: the newest that are all of this; `newest` for any.")
            .withInner(List.of(SECTION, TAG, SERIES, PLACE, TYPE));
    static final Key COUNT = Key.optional(
            "count", KeyType.NUMBER, "How many stories stand here, pinned ones counted; by default one, or the pins.");
    static final Key TITLE = Key.optional("title", KeyType.LINE, "The line over the slot.");

    /** The keys of one slot. */
    static final List<Key> SLOT = List.of(TITLE, PINS, FILL, COUNT, FROM, UNTIL);

    static final Key SLOTS = Key.required(
                    "slots",
                    KeyType.SLOTS,
                    "Its slots by name, in the order in which they take stories; no story stands in two.")
            .withInner(SLOT);

    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("start", "from"),
            Map.entry("starts", "from"),
            Map.entry("end", "until"),
            Map.entry("ends", "until"),
            Map.entry("expires", "until"),
            Map.entry("expiry", "until"),
            Map.entry("stories", "pins"),
            Map.entry("pinned", "pins"),
            Map.entry("limit", "count"),
            Map.entry("size", "count"),
            Map.entry("query", "fill"),
            Map.entry("url", "link"),
            Map.entry("path", "story"),
            Map.entry("slug", "story"),
            Map.entry("banner", "breaking"));

    /** The table of a front's file. */
    public static final KeyTable TABLE = new KeyTable("a front", List.of(BREAKING, SLOTS), FOREIGN);

    static final KeyTable BREAKING_TABLE = new KeyTable("a breaking banner", BREAKING.inner(), FOREIGN);
    static final KeyTable SLOT_TABLE = new KeyTable("a slot", SLOT, FOREIGN);
    static final KeyTable PIN_TABLE = new KeyTable("a pin", PINS.inner(), FOREIGN);
    static final KeyTable FILL_TABLE = new KeyTable("a fill", FILL.inner(), FOREIGN);

    private FrontKeys() {}
}
