package press.broadsheet.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A date of front matter as an instant, with what was written. An archive has one with every story and asks for few of
 * them, so it holds plain numbers.
 *
 * @param second the instant, in seconds since 1970-01-01T00:00Z
 * @param nano the nanoseconds after that, from 0
 * @param offset the offset written or, without one, that of the site's zone at that time, in seconds
 * @param dayOnly whether only a date was written; the instant is then the start of that day in the site's zone
 */
public record Moment(long second, int nano, int offset, boolean dayOnly) {
    /** A moment of a calendar. */
    public Moment(OffsetDateTime at, boolean dayOnly) {
        this(at.toEpochSecond(), at.getNano(), at.getOffset().getTotalSeconds(), dayOnly);
    }

    /** The instant. */
    public Instant instant() {
        return Instant.ofEpochSecond(second, nano);
    }

    /** The instant with its offset. */
    public OffsetDateTime at() {
        return OffsetDateTime.ofInstant(instant(), ZoneOffset.ofTotalSeconds(offset));
    }

    /** The calendar day in the offset of {@link #at}. */
    public LocalDate day() {
        return at().toLocalDate();
    }
}
