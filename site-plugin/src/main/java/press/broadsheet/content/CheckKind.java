package press.broadsheet.content;

/** What is looked for in a finished site and may be turned off. */
public enum CheckKind {
    /** Links to addresses of the site at which nothing is. */
    LINKS("links", Checks.Level.ERROR, "Links, pictures and files of the site that are not there"),
    /** Links to a part of a page that the page has not. */
    ANCHORS("anchors", Checks.Level.ERROR, "Links to a part of a page that it has not, and names that two parts share"),
    /** Links to addresses that lead on to another. */
    REDIRECTS("redirects", Checks.Level.WARNING, "Links to an old address that leads on to another"),
    /** Links to other sites. */
    EXTERNAL(
            "external", Checks.Level.WARNING, "Links to other sites that do not answer, if broadsheet.external is set"),
    /** RSS, Atom and JSON feeds. */
    FEEDS("feeds", Checks.Level.ERROR, "Feeds that readers cannot read"),
    /** Sitemaps and their index. */
    SITEMAPS("sitemaps", Checks.Level.ERROR, "Sitemaps that search engines would refuse"),
    /** JSON-LD. */
    STRUCTURED_DATA("structuredData", Checks.Level.WARNING, "Structured data that is broken or lacks what it needs"),
    /** Pictures without words. */
    ALT("alt", Checks.Level.WARNING, "Pictures without words for those who do not see them"),
    /** Headings. */
    HEADINGS("headings", Checks.Level.WARNING, "Pages without one main heading, and headings that leave out a level"),
    /** Titles and descriptions. */
    DUPLICATE_TITLES("duplicateTitles", Checks.Level.WARNING, "Stories with the same headline or the same summary"),
    /** What a page makes a phone load. */
    HEAVY_PAGES("heavyPages", Checks.Level.WARNING, "Pages that load more than pageKilobytes at once"),
    /** Tags that are nearly the same. */
    TAG_SPELLING("tagSpelling", Checks.Level.WARNING, "Tags that are probably one tag in two spellings"),
    /** Files that nothing shows. */
    UNUSED_MEDIA("unusedMedia", Checks.Level.WARNING, "Pictures and other files that no page shows");

    private final String key;
    private final Checks.Level level;
    private final String description;

    CheckKind(String key, Checks.Level level, String description) {
        this.key = key;
        this.level = level;
        this.description = description;
    }

    /** Its key in the settings. */
    public String key() {
        return key;
    }

    /** How grave it is unless the settings say otherwise. */
    public Checks.Level level() {
        return level;
    }

    /** What is looked for, without a full stop. */
    public String description() {
        return description;
    }
}
