package press.broadsheet.migrate;

/** What a thing of another system becomes. */
enum PieceType {
    SECTION("sections"),
    STORY("stories"),
    PAGE("pages"),
    TAG("tags"),
    SERIES("series"),
    AUTHOR("authors"),
    MEDIA("media files"),
    DATA("data files"),
    OTHER("others");

    private final String words;

    PieceType(String words) {
        this.words = words;
    }

    /** What several are called. */
    String words() {
        return words;
    }
}
