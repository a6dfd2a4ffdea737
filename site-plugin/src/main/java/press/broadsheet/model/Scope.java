package press.broadsheet.model;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * A set of stories that is listed together.
 *
 * @param kind what they have in common
 * @param id the section's, author's or term's id; {@code 2026} or {@code 2026-11} for a year or month; empty for all
 */
public record Scope(Kind kind, String id) implements Comparable<Scope> {
    private static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::kind).thenComparing(Scope::id);

    /** Every live story. */
    public static final Scope ALL = new Scope(Kind.ALL, "");

    /** Every live story with a correction. */
    public static final Scope CORRECTED = new Scope(Kind.CORRECTED, "");

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
        CORRECTED
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

    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }

    /** {@code section/world}, or the kind alone. */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        return id.isEmpty() ? word : word + '/' + id;
    }
}
