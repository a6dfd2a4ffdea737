package press.broadsheet.markdown;

/** What becomes of HTML written in Markdown. */
public enum RawHtml {
    /** Elements of an article pass a policy; the rest is removed and reported. */
    SAFE,
    /** Everything passes unchanged: for newsrooms whose authors are all trusted. */
    TRUSTED,
    /** Everything is removed and reported. */
    NONE
}
