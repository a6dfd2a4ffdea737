package press.broadsheet.build;

import java.util.Set;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;

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

    private static final Set<String> PAGES = Set.of("html", "htm");

    private final char letter;

    FileKind(char letter) {
        this.letter = letter;
    }

    /** What lists of files call it. */
    public char letter() {
        return letter;
    }

    /** Whether pages that are open in a browser may still need it after it has left the site. */
    public boolean lingers() {
        return this == ASSET || this == SHARD;
    }

    /**
     * The kind that a letter stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public static FileKind of(char letter) {
        for (FileKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of file: " + letter);
    }

    /** The kind of a finished file. */
    static FileKind of(String path, SitePlan plan) {
        return plan.at(path).map(FileKind::of).orElseGet(() -> copied(path));
    }

    private static FileKind copied(String path) {
        return PAGES.contains(path.substring(path.lastIndexOf('.') + 1)) ? PAGE : ASSET;
    }

    private static FileKind of(Output output) {
        if (output instanceof Output.ArticlePage
                || output instanceof Output.ExpiredPage
                || output instanceof Output.WithdrawnPage
                || output instanceof Output.IssuePage
                || output instanceof Output.IssueText
                || output instanceof Output.PlainPage
                || output instanceof Output.NotFoundPage
                || output instanceof Output.RedirectPage) {
            return PAGE;
        } else if (output instanceof Output.SearchShard || output instanceof Output.SearchCards) {
            return SHARD;
        } else if (output instanceof Output.Copy) {
            return copied(output.path());
        } else if (output instanceof Output.Derivative) {
            return ASSET;
        }
        return FRONT;
    }
}
