package press.broadsheet.publish;

/** What a file is to its readers: it decides when it is sent, and how long it stays after its time. */
public enum FileKind {
    /** What pages need: styles, scripts, fonts, pictures. There before any page, and for a while after the last. */
    ASSET('a'),
    /** A page that others lead to. */
    PAGE('p'),
    /** A part of the search index. Open pages still ask for it when its time is over. */
    SHARD('s'),
    /** What leads to pages: fronts, lists, feeds, sitemaps, files for hosts. */
    FRONT('f');

    private final char letter;

    FileKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /** Whether pages that are open in a browser may still need it after it has left the site. */
    boolean lingers() {
        return this == ASSET || this == SHARD;
    }

    static FileKind of(char letter) {
        for (FileKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of file: " + letter);
    }
}
