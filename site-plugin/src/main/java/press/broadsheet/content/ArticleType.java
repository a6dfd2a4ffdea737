package press.broadsheet.content;

import java.util.Locale;

/** What kind of story it is: picks the template and the schema.org type. */
public enum ArticleType {
    NEWS,
    OPINION,
    ANALYSIS,
    REVIEW,
    LIVE,
    GALLERY,
    VIDEO,
    AUDIO,
    BRIEF;

    /** The word written in front matter. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
