package press.broadsheet.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A part of the search index of an edition: all its live stories first published on some days that follow each other.
 *
 * @param edition the prefix of the edition, {@code /hi}; empty for the main one
 * @param name what it is called in addresses, such as {@code 2024} or {@code 2026-11}
 * @param first the first of the days, counted from 1 January 1970
 * @param last the last of them
 * @param buckets over how many files its words are spread, a power of two
 * @param slots how many numbers each day has for its stories, a power of two
 */
public record SearchSegment(String edition, String name, int first, int last, int buckets, int slots) {
    /** So many numbers' stories are told of in one file: a day's or some days'. */
    public static final int RUN = 32;

    /** The address below which its files lie. */
    public String address() {
        return edition + Permalinks.SEARCH + name + '/';
    }

    /** The month in which it begins. */
    public YearMonth firstMonth() {
        return YearMonth.from(firstDay());
    }

    /** The month in which it ends. */
    public YearMonth lastMonth() {
        return YearMonth.from(lastDay());
    }

    /** The first day. */
    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(first);
    }

    /** The last day. */
    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(last);
    }
}
