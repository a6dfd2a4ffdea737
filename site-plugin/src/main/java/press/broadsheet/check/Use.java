package press.broadsheet.check;

/** For what a finished file names an address. */
enum Use {
    LINK("link"),
    PICTURE("picture"),
    MEDIA("recording"),
    FILE("file"),
    FRAME("frame"),
    FORM("form's address"),
    CANONICAL("canonical address"),
    LANGUAGE("version in another language"),
    FEED("feed"),
    SHARED("picture for sharing"),
    STRUCTURED("address in structured data"),
    ENCLOSURE("enclosure"),
    ITEM("address of an item"),
    SITEMAP("address in a sitemap"),
    /** Of the sitemap's index. */
    MACHINE("address"),
    /** Of a feed that names itself. */
    SELF("feed's own address");

    private final String words;

    Use(String words) {
        this.words = words;
    }

    /** What it is, as told to the user. */
    String words() {
        return words;
    }

    /** Whether readers come along here, so that an old address costs them a step. */
    boolean isFollowed() {
        return this != FORM && this != MACHINE && this != SELF;
    }
}
