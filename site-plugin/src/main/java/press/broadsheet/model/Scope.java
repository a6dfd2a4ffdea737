package press.broadsheet.model;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * A set of stories that is listed together.
 *
 * @param kind what they have in common
 * @param id the section's, author's or term's id; {@code 2026} or {@code 2026-11} for a year or month; empty for all
 * @param edition the prefix of the edition whose stories these are, {@code /hi}; empty for the main one
 */
public record Scope(Kind kind, String id, String edition) implements Comparable<Scope> {
    private static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::kind).thenComparing(Scope::id).thenComparing(Scope::edition);

    /** Every live story. */
    public static final Scope ALL = new Scope(Kind.ALL, "");

    /** Every live story with a correction. */
    public static final Scope CORRECTED = new Scope(Kind.CORRECTED, "");

    /** A set of stories of the main edition. */
    public Scope(Kind kind, String id) {
        this(kind, id, "");
    }

    /** What the stories of a scope have in common. */
    public enum Kind {
        ALL,
        SECTION,
        TAG,
        SERIES,
        PLACE,
        AUTHOR,
        YEAR,
        MONTH,
        CORRECTED,
        /** The same story in several languages: its id is the key they share. */
        VERSIONS
    }

    /** The stories of one section. */
    public static Scope section(String id) {
        return new Scope(Kind.SECTION, id);
    }

    /** The stories of one author. */
    public static Scope author(String id) {
        return new Scope(Kind.AUTHOR, id);
    }

    /** The stories first published in one month of the site's zone. */
    public static Scope month(YearMonth month) {
        return new Scope(Kind.MONTH, month.toString());
    }

    /** All live stories of an edition. */
    public static Scope all(String edition) {
        return ALL.in(edition);
    }

    /** The versions of a story, of all editions, by the key they share. */
    public static Scope versions(String key) {
        return new Scope(Kind.VERSIONS, key);
    }

    /** The same of an edition. */
    public Scope in(String other) {
        return edition.equals(other) ? this : new Scope(kind, id, other);
    }

    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }

    /** {@code section/world}, or the kind alone. */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        String whole = id.isEmpty() ? word : word + '/' + id;
        return edition.isEmpty() ? whole : whole + " in " + edition.substring(1);
    }
}
