package press.broadsheet.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A date of front matter as an instant, with what was written.
 *
 * @param at the instant, with the offset written or, without one, that of the site's zone at that time
 * @param dayOnly whether only a date was written; {@code at} is then the start of that day in the site's zone
 */
public record Moment(OffsetDateTime at, boolean dayOnly) {
    /** The calendar day in the offset of {@link #at}. */
    public LocalDate day() {
        return at.toLocalDate();
    }
}
