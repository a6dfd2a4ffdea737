package press.broadsheet.source;

/** The folders a site is read from. */
public enum Root {
    /** Stories, authors, settings, pictures. */
    CONTENT,
    /** The site's own templates and message files, over those of the default theme. */
    TEMPLATES,
    /** Files published as they are, over those of the default theme. */
    STATIC
}
