package press.broadsheet.diagnostic;

import java.util.Locale;

/**
 * Every kind of problem Broadsheet reports. The printed form is lower case with hyphens
 * ({@code unknown-key}); each has an entry in {@code src/docs/diagnostics.md}.
 */
public enum Code {
    // Files
    NOT_UTF8(Severity.ERROR),
    FILE_NAME(Severity.ERROR),
    CASE_CLASH(Severity.ERROR),
    BAD_FILE(Severity.ERROR),
    STRAY_FILE(Severity.WARNING),
    // Front matter and settings
    NO_FRONT_MATTER(Severity.ERROR),
    UNCLOSED_FRONT_MATTER(Severity.ERROR),
    SYNTAX(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    UNKNOWN_KEY(Severity.WARNING),
    MISSING_KEY(Severity.ERROR),
    WRONG_TYPE(Severity.ERROR),
    BAD_VALUE(Severity.ERROR),
    BAD_DATE(Severity.ERROR),
    UPDATED_BEFORE_DATE(Severity.ERROR),
    CONFLICTING_KEYS(Severity.ERROR),
    // The site as a whole
    NO_SITE_NAME(Severity.ERROR),
    NO_SITE_URL(Severity.ERROR),
    LARGE_FEED(Severity.WARNING),
    HOST_LIMIT(Severity.WARNING),
    HELD_ENTRY(Severity.WARNING),
    UNKNOWN_AUTHOR(Severity.WARNING),
    UNKNOWN_SECTION(Severity.WARNING),
    UNDECLARED_LANGUAGE(Severity.WARNING),
    SECOND_VERSION(Severity.ERROR),
    MISSING_TARGET(Severity.ERROR),
    MISSING_ADDRESS(Severity.WARNING),
    HELD_TARGET(Severity.WARNING),
    HELD_PIN(Severity.ERROR),
    PINNED_TWICE(Severity.WARNING),
    UNKNOWN_TERM(Severity.WARNING),
    NOT_IN_SERIES(Severity.WARNING),
    PART_TAKEN(Severity.WARNING),
    MISSING_PICTURE(Severity.ERROR),
    BAD_PICTURE(Severity.ERROR),
    UNSAFE_PICTURE(Severity.WARNING),
    MISSING_ALT(Severity.WARNING),
    ADDRESS_CLASH(Severity.ERROR),
    ALIAS_TAKEN(Severity.ERROR),
    SYNONYM_CLASH(Severity.ERROR),
    NOT_EDITED(Severity.ERROR),
    // What was published before
    BAD_LEDGER(Severity.ERROR),
    VANISHED_ADDRESS(Severity.WARNING),
    UNMARKED_CHANGE(Severity.WARNING),
    // Bodies
    UNSAFE_HTML(Severity.WARNING),
    CONTROL_CHARACTER(Severity.WARNING),
    UNKNOWN_COMPONENT(Severity.ERROR),
    UNCLOSED_COMPONENT(Severity.ERROR),
    MISPLACED_COMPONENT(Severity.ERROR),
    UNKNOWN_PARAMETER(Severity.ERROR),
    MISSING_PARAMETER(Severity.ERROR),
    BAD_PARAMETER(Severity.ERROR),
    // Templates and data
    TEMPLATE_SYNTAX(Severity.ERROR),
    TEMPLATE_FAILED(Severity.ERROR),
    TEMPLATE_CLOCK(Severity.ERROR),
    MISSING_TEMPLATE(Severity.ERROR),
    COMPONENT_HEADER(Severity.ERROR),
    TEMPLATE_BUDGET(Severity.ERROR),
    BAD_DATA(Severity.ERROR),
    // The finished site
    HELD_STORY_SHOWN(Severity.ERROR),
    DEAD_LINK(Severity.ERROR),
    DEAD_ANCHOR(Severity.ERROR),
    MOVED_LINK(Severity.WARNING),
    EXTERNAL_LINK(Severity.WARNING),
    BAD_FEED(Severity.ERROR),
    BAD_SITEMAP(Severity.ERROR),
    BAD_STRUCTURED_DATA(Severity.WARNING),
    HEADING_ORDER(Severity.WARNING),
    DUPLICATE_TITLE(Severity.WARNING),
    HEAVY_PAGE(Severity.WARNING),
    TAG_SPELLING(Severity.WARNING),
    UNUSED_MEDIA(Severity.WARNING);

    private final Severity severity;
    private final String id;

    Code(Severity severity) {
        this.severity = severity;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form printed in messages and used in the documentation. */
    public String id() {
        return id;
    }

    /** How grave the problem is when the build is not strict. */
    public Severity severity() {
        return severity;
    }
}
