package press.broadsheet.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * Reads a date or a date with time: ISO 8601's extended calendar forms, and besides a blank for the T, an hour of one
 * digit, and offsets without a colon or minutes. Years from 1000 to 9999.
 *
 * <p>Without an offset the site's zone counts. In the hour that a change of clocks skips, the time is moved on by what
 * was skipped; in the hour that comes twice, the first is meant.
 */
final class Dates {
    private static final String FORMS =
            "write it as 2026-01-31 or 2026-01-31T09:30, with an offset such as +01:00 if need be";
    private static final int LONGEST_FRACTION = 9;

    private final String text;
    private final Position position;
    private int at;

    private Dates(String text, Position position) {
        this.text = text;
        this.position = position;
    }

    /**
     * The moment written.
     *
     * @throws Unreadable with {@link Code#BAD_DATE} if there is no such moment
     */
    static Moment read(Located<String> written, ZoneId zone) throws Unreadable {
        return new Dates(withoutMarks(written.value()), written.position()).moment(zone);
    }

    /** Spreadsheets put marks of direction around dates. */
    private static String withoutMarks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isMark(text.charAt(from))) {
            from++;
        }
        while (to > from && isMark(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isMark(char c) {
        return c == '\u200e' || c == '\u200f' || (c >= '\u202a' && c <= '\u202e') || Blanks.isBlank(c);
    }

    private Moment moment(ZoneId zone) throws Unreadable {
        LocalDate date = date();
        if (at == text.length()) {
            return new Moment(date.atStartOfDay(zone).toOffsetDateTime(), true);
        }
        boolean isLetter = text.charAt(at) == 'T' || text.charAt(at) == 't';
        if (!isLetter && !Blanks.isBlank(text.charAt(at))) {
            throw bad("is not a date", FORMS);
        }
        at++;
        skipBlanks();
        LocalTime time = time();
        skipBlanks();
        LocalDateTime local = date.atTime(time);
        if (at == text.length()) {
            return new Moment(ZonedDateTime.ofLocal(local, zone, null).toOffsetDateTime(), false);
        }
        return new Moment(OffsetDateTime.of(local, offset()), false);
    }

    private LocalDate date() throws Unreadable {
        int yearEnd = Scalars.digits(text, 0);
        if (yearEnd == 8 && text.length() == 8) {
            throw bad(
                    "lacks its hyphens",
                    "write it as " + text.substring(0, 4) + '-' + text.substring(4, 6) + '-' + text.substring(6));
        }
        if (yearEnd != 4 || yearEnd == text.length() || text.charAt(yearEnd) != '-') {
            boolean isYear = yearEnd > 4 && yearEnd < text.length() && text.charAt(yearEnd) == '-';
            throw isYear ? bad("has a year after 9999", "write a year from 1000 to 9999") : bad("is not a date", FORMS);
        }
        int year = number(0, 4);
        int monthEnd = Scalars.digits(text, 5);
        boolean hasDay = monthEnd > 5 && monthEnd <= 7 && monthEnd < text.length() && text.charAt(monthEnd) == '-';
        int dayEnd = hasDay ? Scalars.digits(text, monthEnd + 1) : 0;
        if (!hasDay || dayEnd == monthEnd + 1 || dayEnd > monthEnd + 3) {
            throw bad("is not a whole date", FORMS);
        }
        int month = number(5, monthEnd);
        int day = number(monthEnd + 1, dayEnd);
        if (monthEnd != 7 || dayEnd != 10) {
            throw bad(
                    "has a month or a day of one digit",
                    "write it as " + String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)
                            + text.substring(dayEnd));
        }
        at = dayEnd;
        return date(year, month, day);
    }

    private LocalDate date(int year, int month, int day) throws Unreadable {
        if (year < 1000) {
            throw bad("has a year before 1000", "write a year from 1000 to 9999");
        }
        if (month < 1 || month > 12) {
            throw bad("is a date that does not exist", "write a month from 01 to 12");
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > days) {
            throw bad("is a date that does not exist", "write a day from 01 to " + days + ", as that month has");
        }
        return LocalDate.of(year, month, day);
    }

    private LocalTime time() throws Unreadable {
        int hourEnd = Scalars.digits(text, at);
        int hour = field(at, hourEnd, 1, 23, "an hour from 0 to 23");
        int minute = twoDigits(hourEnd, "minutes from 00 to 59");
        int second = 0;
        int nano = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            second = twoDigits(at, "seconds from 00 to 59");
            if (at < text.length() && text.charAt(at) == '.') {
                nano = fraction();
            }
        }
        return LocalTime.of(hour, minute, second, nano);
    }

    /** Two digits after a colon. */
    private int twoDigits(int colon, String expected) throws Unreadable {
        if (colon >= text.length() || text.charAt(colon) != ':') {
            throw bad("has no whole time", "write " + expected + " after the hour, as in 09:30");
        }
        int end = Scalars.digits(text, colon + 1);
        int value = field(colon + 1, end, 2, 59, expected);
        at = end;
        return value;
    }

    private int field(int from, int to, int fewest, int most, String expected) throws Unreadable {
        boolean shaped = to - from >= fewest && to - from <= 2;
        int value = shaped ? number(from, to) : Integer.MAX_VALUE;
        if (value > most) {
            throw bad("has a time that does not exist", "write " + expected);
        }
        return value;
    }

    private int fraction() throws Unreadable {
        int from = at + 1;
        int end = Scalars.digits(text, from);
        if (end == from || end - from > LONGEST_FRACTION) {
            throw bad("has no whole fraction of a second", "write one to nine digits after the point, or none");
        }
        int nano = number(from, end);
        for (int i = end - from; i < LONGEST_FRACTION; i++) {
            nano *= 10;
        }
        at = end;
        return nano;
    }

    private ZoneOffset offset() throws Unreadable {
        char sign = text.charAt(at);
        if ((sign == 'Z' || sign == 'z') && at + 1 == text.length()) {
            return ZoneOffset.UTC;
        }
        if (sign != '+' && sign != '-') {
            throw bad(
                    "ends in what is no offset",
                    "write an offset such as +05:30, -4 or Z, or none for the site's time zone");
        }
        int hoursEnd = Scalars.digits(text, at + 1);
        int hours;
        int minutes = 0;
        int length = hoursEnd - at - 1;
        int end = hoursEnd;
        if (length == 4) {
            hours = number(at + 1, at + 3);
            minutes = number(at + 3, at + 5);
        } else if (length == 1 || length == 2) {
            hours = number(at + 1, hoursEnd);
            if (hoursEnd < text.length() && text.charAt(hoursEnd) == ':') {
                end = Scalars.digits(text, hoursEnd + 1);
                minutes = end - hoursEnd == 3 ? number(hoursEnd + 1, end) : Integer.MAX_VALUE;
            }
        } else {
            throw badOffset();
        }
        if (end != text.length() || minutes > 59 || hours > 18) {
            throw badOffset();
        }
        int signed = sign == '-' ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(signed * hours, signed * minutes);
        } catch (DateTimeException e) {
            throw badOffset();
        }
    }

    private Unreadable badOffset() {
        return bad("has an offset that does not exist", "write an offset such as +05:30, from -18:00 to +18:00");
    }

    private void skipBlanks() {
        while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private Unreadable bad(String what, String remedy) {
        return new Unreadable(Code.BAD_DATE, position, Blanks.shown(text) + ' ' + what, remedy);
    }
}
