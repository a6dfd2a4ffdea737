package press.broadsheet.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import press.broadsheet.content.Newsletter;

/** When the issues of a newsletter go out. */
record Timetable(Newsletter newsletter, ZoneId zone) {
    /** The instant of the issue of a day. */
    Instant at(LocalDate day) {
        return day.atTime(newsletter.at()).atZone(zone).toInstant();
    }

    /** The last day with an issue before a day. */
    LocalDate before(LocalDate day) {
        LocalDate earlier = day.minusDays(1);
        while (!newsletter.days().contains(earlier.getDayOfWeek())) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /** The day of the first issue of all. */
    LocalDate first() {
        LocalDate day = newsletter.since();
        while (!newsletter.days().contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day of the first issue at or after an instant; not before the first of all. */
    LocalDate from(Instant instant) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        day = day.isBefore(newsletter.since()) ? newsletter.since() : day;
        while (!newsletter.days().contains(day.getDayOfWeek()) || at(day).isBefore(instant)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
