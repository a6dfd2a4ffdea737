package press.broadsheet.view;

import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A date in the site's zone, in several forms. */
public final class DateView implements View {
    private static final DateTimeFormatter MACHINE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private final Desk desk;
    private final OffsetDateTime at;
    private final boolean dayOnly;
    private final ULocale locale;

    DateView(Desk desk, OffsetDateTime at, boolean dayOnly, ULocale locale) {
        this.desk = desk;
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
        this.dayOnly = dayOnly;
        this.locale = locale;
    }

    /** The instant, for outputs that are not templates. */
    public OffsetDateTime at() {
        return at;
    }

    @Property("RFC 3339 with offset, for `<time datetime>` and structured data: `2026-11-23T06:30:00+00:00`.")
    public String iso() {
        return MACHINE.format(at);
    }

    @Property("RFC 822 with a four-digit year, for RSS: `Mon, 23 Nov 2026 06:30:00 +0000`.")
    public String rfc822() {
        return MAIL.format(at);
    }

    @Property("The day in the site's language: `23 November 2026`.")
    public String day() {
        return format("yMMMMd");
    }

    @Property("The day with its weekday: `Monday 23 November 2026`.")
    public String weekday() {
        return format("yMMMMEEEEd");
    }

    @Property("The day in short: `23 Nov 2026`.")
    public String shortDay() {
        return format("yMMMd");
    }

    @Property("The month: `November 2026`.")
    public String month() {
        return format("yMMMM");
    }

    @Property("The time of day: `06:30`; empty if only a date was given.")
    public String time() {
        return dayOnly ? "" : format("jm");
    }

    @Property("Day and time: `23 November 2026, 06:30`; the day alone if only a date was given.")
    public String full() {
        return dayOnly ? day() : format("yMMMMdjm");
    }

    @Property("Whether only a date was given.")
    public boolean dayOnly() {
        return dayOnly;
    }

    @Property("The year as a number.")
    public int year() {
        return at.getYear();
    }

    private String format(String skeleton) {
        return desk.press().dates().format(at, skeleton, locale);
    }
}
