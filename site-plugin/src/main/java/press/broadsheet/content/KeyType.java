package press.broadsheet.content;

/** What a key's value looks like. */
public enum KeyType {
    TEXT("text"),
    LINE("text on one line"),
    DATE("date, or date and time"),
    TRUTH("true or false"),
    NUMBER("whole number"),
    TERMS("list of texts, or one text with commas"),
    TEXTS("list of texts, or one text"),
    AUTHORS("list of author ids or names, or of mappings with a role; or one of them"),
    PICTURE("path, or mapping"),
    PICTURES("list of paths or mappings"),
    CORRECTIONS("list of mappings"),
    ADDRESS("address that begins with /"),
    ADDRESSES("list of addresses that begin with /, or one"),
    LANGUAGE("language tag such as en or en-GB"),
    LANGUAGES("mapping by language tag, or list of language tags"),
    TRANSLATIONS("mapping by language tag"),
    CHOICE("one of some words"),
    CHOICES("list of some words"),
    PINS("list of stories, or of mappings with times; or one of them"),
    FILL("`newest`, or mapping"),
    SLOTS("mapping of slots"),
    COORDINATES("latitude and longitude in degrees: two numbers"),
    STORIES("list of paths or slugs of stories, or one"),
    NEWSLETTERS("list of mappings"),
    HOOKS("list of mappings"),
    MENU("list of sections, pages or addresses, or of mappings"),
    MAPPING("mapping"),
    FREE("mapping of anything");

    private final String words;

    KeyType(String words) {
        this.words = words;
    }

    /** The type as told to the user, without an article. */
    public String words() {
        return words;
    }
}
