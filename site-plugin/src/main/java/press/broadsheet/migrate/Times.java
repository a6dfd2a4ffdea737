package press.broadsheet.migrate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as other systems write them: ISO 8601 with liberties, and the dates of mails and feeds (RFC 5322, 3.3). */
final class Times {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"
            + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{1,2}:?(?:\\d{2})?)?)?.*");
    private static final Pattern MAIL =
            Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})"
                    + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([A-Za-z]{1,4}|[+-]\\d{4})?)?.*");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT);

    private Times() {}

    /** The time written; a day is its first minute, and what has no offset is of the zone. */
    static Optional<OffsetDateTime> read(String written, ZoneId zone) {
        String text = written.strip();
        Matcher iso = ISO.matcher(text);
        Matcher mail = MAIL.matcher(text);
        try {
            if (iso.matches()) {
                LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
                return Optional.of(time(day, iso.group(4), iso.group(5), iso.group(6), iso.group(7), zone));
            }
            if (mail.matches()) {
                int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT));
                if (month < 0 || month % 3 != 0) {
                    return Optional.empty();
                }
                LocalDate day = LocalDate.of(number(mail.group(3)), month / 3 + 1, number(mail.group(1)));
                return Optional.of(time(day, mail.group(4), mail.group(5), mail.group(6), mail.group(7), zone));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static OffsetDateTime time(
            LocalDate day,
            @org.jspecify.annotations.Nullable String hour,
            @org.jspecify.annotations.Nullable String minute,
            @org.jspecify.annotations.Nullable String second,
            @org.jspecify.annotations.Nullable String offset,
            ZoneId zone) {
        if (day.getYear() < 1000) {
            throw new DateTimeException("no year of a newspaper");
        }
        if (hour == null || minute == null) {
            return day.atStartOfDay(zone).toOffsetDateTime();
        }
        LocalTime time = LocalTime.of(number(hour), number(minute), second == null ? 0 : Math.min(59, number(second)));
        LocalDateTime local = day.atTime(time);
        return offset == null || offset.isEmpty()
                ? local.atZone(zone).toOffsetDateTime()
                : local.atOffset(offset(offset));
    }

    private static ZoneOffset offset(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "Z", "UTC", "GMT", "UT" -> ZoneOffset.UTC;
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            default -> signed(written);
        };
    }

    private static ZoneOffset signed(String written) {
        if (written.charAt(0) != '+' && written.charAt(0) != '-') {
            return ZoneOffset.UTC;
        }
        String digits = written.substring(1).replace(":", "");
        int hours = number(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes = digits.length() <= 2 ? 0 : number(digits.substring(digits.length() - 2));
        int sign = written.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Whether a day was written, or what cannot be told from one. */
    private static boolean isDay(OffsetDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** The day on which a newsroom in some zone published it. */
    static LocalDate day(OffsetDateTime time, ZoneId zone) {
        return isDay(time) ? time.toLocalDate() : time.atZoneSameInstant(zone).toLocalDate();
    }

    /** The zone of a name; UTC if it has none or is none. */
    static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** As front matter has it. */
    static String written(OffsetDateTime time) {
        return isDay(time) ? time.toLocalDate().toString() : WRITTEN.format(time);
    }
}
