package press.broadsheet.diff;

/** What readers take a file of a site for; the groups of a difference, in their order. */
public enum Kind {
    STORY("Stories"),
    FRONT("Fronts"),
    LIST("Lists"),
    PAGE("Pages and newsletters"),
    MACHINE("Feeds and files for machines"),
    SEARCH("The search index"),
    FILE("Pictures and other files");

    private final String heading;

    Kind(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** The kind of a file of which nothing but its path and its bytes is known. */
    public static Kind guess(String path, String text) {
        if (path.endsWith(".html")) {
            boolean moved = text.contains("http-equiv=\"refresh\"");
            return moved ? MACHINE : text.contains("property=\"og:type\" content=\"article\"") ? STORY : LIST;
        }
        if (path.matches("([^/]+/)?search/((index|names)\\.json|\\d[^/]*/[0-9a-f]+\\.(bin|json))")) {
            return SEARCH;
        }
        return path.matches("(?s).*\\.(xml|json|txt|webmanifest)|.*/?_[a-z]+|.*\\.ht[a-z]+") ? MACHINE : FILE;
    }
}
