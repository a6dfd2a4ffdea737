package press.broadsheet.content;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * What a heading of a live story says: a day, a time with or without one, or neither.
 *
 * @param day the day written
 * @param time the time written
 * @param offset the offset written after the time
 * @param clock whether the time is written as clocks show it, with a colon: 4.30 may be a length
 * @param words the heading without its day and time
 */
record LiveHeading(
        Optional<LocalDate> day, Optional<LocalTime> time, Optional<ZoneOffset> offset, boolean clock, String words) {
    private static final String NAME = "([\\p{L}\\p{M}]+\\.?)";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:" + NAME
            + "\\s*,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+|of\\s+)?" + NAME
            + "(?:,?\\s+(?:de\\s+)?(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:" + NAME + "\\s*,?\\s+)?" + NAME
            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.])(?:,?\\s+(\\d{4})(?!\\d))?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}([/.])\\d{1,2}\\1\\d{2,4}(?!\\d)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,T]|at\\s)?\\s*");
    private static final Pattern COLON_TIME = Pattern.compile("(\\d+):(\\d+)(?::(\\d+))?");
    private static final Pattern OTHER_TIME = Pattern.compile("(\\d{1,2})(?:[.h](\\d{2})(?!\\d)())?");
    private static final Pattern HALF =
            Pattern.compile("\\s*([ap])\\.?m\\.?(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile("Z(?![\\p{L}\\p{N}])|[+-]\\d{2}:?\\d{2}(?!\\d)");
    private static final Pattern END = Pattern.compile("(?:\\s*[\\u2013\\u2014|·:,]|\\s+-(?=\\s))?(?:\\s+|$)");
    private static final Pattern MARKED =
            Pattern.compile("(?:([*_]{1,3})(.+?)\\1|\\[([^\\]]+)\\]|\\(([^)]+)\\))(?=[\\s:]|$)(.*)");

    /** Reads headings. */
    static final class Reader {
        private final DayNames names;
        private final LocalDate first;

        /** A reader for a story of this day: a day without a year is of the year that comes nearest after it. */
        Reader(DayNames names, LocalDate first) {
            this.names = names;
            this.first = first;
        }

        /**
         * What a heading says.
         *
         * @throws Unreadable if it begins with a day or a time that does not exist
         */
        LiveHeading read(String text, Position position) throws Unreadable {
            Matcher marked = MARKED.matcher(text);
            if (marked.matches()) {
                String inner = java.util.stream.Stream.of(marked.group(2), marked.group(3), marked.group(4))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse("");
                LiveHeading bare = plain(inner, position);
                if (bare.time().isPresent() && bare.words().isEmpty()) {
                    return new LiveHeading(
                            bare.day(), bare.time(), bare.offset(), bare.clock(), withoutMark(marked.group(5)));
                }
            }
            return plain(text, position);
        }

        private static String withoutMark(String rest) {
            Matcher end = END.matcher(rest);
            return rest.substring(end.lookingAt() ? end.end() : 0).strip();
        }

        private LiveHeading plain(String text, Position position) throws Unreadable {
            if (NUMBERS.matcher(text).lookingAt()) {
                throw new Unreadable(
                        Code.BAD_DATE,
                        position,
                        Blanks.shown(text) + " begins with a day in numbers, which is read in one way here and in"
                                + " another there",
                        "write it as 2026-01-31, or with the month's name");
            }
            Dated dated = dated(text, position);
            if (dated.end() == text.length() && dated.day().isPresent()) {
                return new LiveHeading(dated.day(), Optional.empty(), Optional.empty(), false, "");
            }
            int at = dated.end();
            if (dated.day().isPresent()) {
                Matcher between = BETWEEN.matcher(text).region(at, text.length());
                at = between.lookingAt() ? between.end() : at;
            }
            Optional<Timed> timed = timed(text, at, position);
            if (timed.isEmpty()) {
                return new LiveHeading(Optional.empty(), Optional.empty(), Optional.empty(), false, text);
            }
            return new LiveHeading(
                    dated.day(),
                    Optional.of(timed.get().time()),
                    timed.get().offset(),
                    timed.get().clock(),
                    text.substring(timed.get().end()).strip());
        }

        /** A day at the beginning of a text, and where it ends. */
        private record Dated(Optional<LocalDate> day, int end) {}

        private Dated dated(String text, Position position) throws Unreadable {
            Matcher iso = ISO.matcher(text);
            if (iso.lookingAt()) {
                Month month = month(Integer.parseInt(iso.group(2)), text, position);
                return new Dated(
                        Optional.of(day(Integer.parseInt(iso.group(1)), month, iso.group(3), text, position)),
                        iso.end());
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.lookingAt() && names.month(dayFirst.group(3)).isPresent()) {
                return named(dayFirst, 3, 2, text, position);
            }
            Matcher monthFirst = MONTH_FIRST.matcher(text);
            if (monthFirst.lookingAt() && names.month(monthFirst.group(2)).isPresent()) {
                return named(monthFirst, 2, 3, text, position);
            }
            return new Dated(Optional.empty(), 0);
        }

        private Dated named(Matcher match, int monthGroup, int dayGroup, String text, Position position)
                throws Unreadable {
            Month month = names.month(match.group(monthGroup)).orElseThrow();
            String year = match.group(4);
            String before = match.group(1);
            Optional<DayOfWeek> weekday = before == null ? Optional.empty() : names.weekday(before);
            if (before != null && weekday.isEmpty()) {
                return new Dated(Optional.empty(), 0);
            }
            String rest = text.substring(match.end()).stripLeading();
            boolean meant = rest.isEmpty()
                    || Character.isDigit(rest.charAt(0))
                    || rest.startsWith(",")
                    || rest.startsWith("at ");
            if (!meant) {
                return new Dated(Optional.empty(), 0);
            }
            LocalDate day = day(
                    year == null ? year(month) : Integer.parseInt(year), month, match.group(dayGroup), text, position);
            if (weekday.isPresent() && weekday.get() != day.getDayOfWeek()) {
                String right = day.getDayOfWeek().toString();
                throw new Unreadable(
                        Code.BAD_DATE,
                        position,
                        day + " is a " + right.charAt(0) + right.substring(1).toLowerCase(java.util.Locale.ROOT)
                                + " and not a " + before,
                        "correct the day or its weekday");
            }
            return new Dated(Optional.of(day), match.end());
        }

        /** A story of December may run on into January, and hardly for half a year. */
        private int year(Month month) {
            return month.getValue() + 6 < first.getMonthValue() ? first.getYear() + 1 : first.getYear();
        }

        private static Month month(int number, String text, Position position) throws Unreadable {
            if (number < 1 || number > 12) {
                throw impossibleDay(text, position);
            }
            return Month.of(number);
        }

        private static LocalDate day(int year, Month month, String day, String text, Position position)
                throws Unreadable {
            try {
                return LocalDate.of(year, month, Integer.parseInt(day));
            } catch (DateTimeException e) {
                throw impossibleDay(text, position);
            }
        }

        private static Unreadable impossibleDay(String text, Position position) {
            return new Unreadable(
                    Code.BAD_DATE,
                    position,
                    Blanks.shown(text) + " begins with a day that does not exist",
                    "write a day of that month");
        }

        /** A time at a place in a text, and where what follows it begins. */
        private record Timed(LocalTime time, Optional<ZoneOffset> offset, boolean clock, int end) {}

        private static Optional<Timed> timed(String text, int from, Position position) throws Unreadable {
            Matcher time = COLON_TIME.matcher(text).region(from, text.length());
            boolean colon = time.lookingAt();
            if (!colon) {
                time = OTHER_TIME.matcher(text).region(from, text.length());
                if (!time.lookingAt()) {
                    return Optional.empty();
                }
            }
            int at = time.end();
            Matcher half = HALF.matcher(text).region(at, text.length());
            boolean halved = half.lookingAt();
            if (halved) {
                at = half.end();
            } else if (!colon && time.group(2) == null) {
                return Optional.empty();
            }
            Matcher offset = OFFSET.matcher(text).region(at, text.length());
            Optional<ZoneOffset> written = Optional.empty();
            if (offset.lookingAt()) {
                written = Optional.of(offset(offset.group(), position));
                at = offset.end();
            }
            Matcher end = END.matcher(text).region(at, text.length());
            Optional<LocalTime> read = end.lookingAt() ? time(time, halved ? half.group(1) : "") : Optional.empty();
            if (read.isEmpty()) {
                if (!colon) {
                    return Optional.empty();
                }
                throw new Unreadable(
                        Code.BAD_DATE,
                        position,
                        Blanks.shown(text) + " begins with a time that does not exist",
                        "write hours from 00 to 23 and minutes from 00 to 59, then a blank and the headline, as in"
                                + " 14:05 Gates closed");
            }
            int next = end.end();
            Optional<ZoneOffset> zone = written;
            return read.map(found -> new Timed(found, zone, colon, next));
        }

        private static Optional<LocalTime> time(Matcher time, String half) {
            String minute = time.group(2) == null ? "00" : time.group(2);
            String second = time.group(3) == null || time.group(3).isEmpty() ? "00" : time.group(3);
            if (time.group(1).length() > 2 || minute.length() != 2 || second.length() != 2) {
                return Optional.empty();
            }
            int hour = Integer.parseInt(time.group(1));
            if (!half.isEmpty()) {
                if (hour < 1 || hour > 12) {
                    return Optional.empty();
                }
                hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
            }
            int minutes = Integer.parseInt(minute);
            int seconds = Integer.parseInt(second);
            return hour > 23 || minutes > 59 || seconds > 59
                    ? Optional.empty()
                    : Optional.of(LocalTime.of(hour, minutes, seconds));
        }

        private static ZoneOffset offset(String text, Position position) throws Unreadable {
            try {
                return ZoneOffset.of(text);
            } catch (DateTimeException e) {
                throw new Unreadable(
                        Code.BAD_DATE,
                        position,
                        text + " is no offset",
                        "write an offset such as +05:30, from -18:00 to +18:00, or none for the site's time zone");
            }
        }
    }
}
