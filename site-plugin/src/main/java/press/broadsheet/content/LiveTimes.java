package press.broadsheet.content;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * Finds the day of each entry of a live story. Entries stand newest first, or oldest first; a day holds for what came
 * later, until another is written. What could be read in two ways is refused.
 */
final class LiveTimes {
    private static final DateTimeFormatter ANCHOR = DateTimeFormatter.ofPattern("'at-'uuuuMMdd-HHmm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /** Two entries further apart than this are more likely of two days than in the other order. */
    private static final Duration ONE_DAYS_WORK = Duration.ofHours(12);

    private final List<LiveReader.Written> written;
    private final Moment date;
    private final ZoneId zone;
    private final Problems problems;

    /** A reading of the times: in the order of time, with what speaks against it. */
    private record Reading(List<Timed> entries, List<Fault> faults) {}

    private record Timed(LiveReader.Written entry, OffsetDateTime at) {}

    private record Fault(Position position, String what, String remedy) {}

    /** The entries in the order of their file. */
    LiveTimes(List<LiveReader.Written> written, Moment date, ZoneId zone, Problems problems) {
        this.written = written;
        this.date = date;
        this.zone = zone;
        this.problems = problems;
    }

    /**
     * The entries, newest first.
     *
     * @param length that of the story's text
     * @param marks offsets at which the text of an entry may end, ascending
     */
    List<LiveEntry> entries(int length, List<Integer> marks) {
        Reading reading = reading();
        reading.faults()
                .forEach(fault -> problems.report(Code.BAD_DATE, fault.position(), fault.what(), fault.remedy()));
        List<LiveEntry> entries = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        for (Timed timed : reading.entries()) {
            LiveReader.Written entry = timed.entry();
            int end = marks.stream()
                    .filter(mark -> mark > entry.heading())
                    .findFirst()
                    .orElse(length);
            entries.add(new LiveEntry(
                    timed.at(),
                    entry.headline(),
                    entry.id().isEmpty() ? anchor(timed.at(), anchors) : entry.id(),
                    entry.key(),
                    entry.line() + 1,
                    entry.position().column(),
                    entry.end(),
                    end));
        }
        Collections.reverse(entries);
        return List.copyOf(entries);
    }

    /** Of entries of one minute, the later written gets the number: what is added changes no anchor. */
    private String anchor(OffsetDateTime at, Set<String> taken) {
        String stem = ANCHOR.format(at.atZoneSameInstant(zone));
        String anchor = stem;
        for (int number = 2; !taken.add(anchor); number++) {
            anchor = stem + '-' + number;
        }
        return anchor;
    }

    private Reading reading() {
        List<LiveReader.Written> upwards = new ArrayList<>(written);
        Collections.reverse(upwards);
        Reading newestFirst = read(upwards, "below");
        if (newestFirst.faults().isEmpty()) {
            return newestFirst;
        }
        Reading oldestFirst = read(written, "above");
        boolean better = oldestFirst.faults().isEmpty()
                ? isEvident(oldestFirst.entries())
                : oldestFirst.faults().size() < newestFirst.faults().size();
        return better ? oldestFirst : newestFirst;
    }

    private static boolean isEvident(List<Timed> entries) {
        long times =
                entries.stream().map(entry -> entry.at().toInstant()).distinct().count();
        OffsetDateTime first = entries.get(0).at();
        OffsetDateTime last = entries.get(entries.size() - 1).at();
        return times > 2 || Duration.between(first, last).compareTo(ONE_DAYS_WORK) < 0;
    }

    /** Reads entries in the order of time; {@code before} is where in the file the one before stands. */
    private Reading read(List<LiveReader.Written> inTime, String before) {
        List<Timed> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Optional<OffsetDateTime> previous = Optional.empty();
        for (LiveReader.Written entry : inTime) {
            LocalTime time = entry.says().time().orElseThrow();
            Optional<LocalDate> said = entry.says().day().or(entry::above);
            conflict(entry).ifPresent(faults::add);
            LocalDate day = said.orElseGet(() -> local(entries));
            LocalDateTime local = day.atTime(time);
            if (entry.says().offset().isEmpty()
                    && zone.getRules().getValidOffsets(local).isEmpty()) {
                faults.add(new Fault(
                        entry.position(),
                        CLOCK.format(time) + " does not exist on " + day + ", when the clocks go forward",
                        "write the time that the clocks showed"));
            }
            OffsetDateTime at = at(entry, local, previous);
            if (previous.isPresent() && at.isBefore(previous.get())) {
                faults.add(new Fault(
                        entry.position(),
                        shown(at) + " is earlier than the entry " + before + " it, " + shown(previous.get()),
                        "if it is of another day, write the day before the time, as in "
                                + day.plusDays(1) + ' ' + CLOCK.format(time)
                                + "; else put the entries in the order of their times"));
            } else {
                boolean early = previous.isEmpty()
                        && said.isEmpty()
                        && !date.dayOnly()
                        && at.isBefore(date.at().withSecond(0).withNano(0));
                if (early) {
                    faults.add(new Fault(
                            entry.position(),
                            shown(at) + " is before the date of the story, so that its day is not sure",
                            "write the day before the time, as in " + day + ' ' + CLOCK.format(time)
                                    + " or the day after"));
                }
                previous = Optional.of(at);
            }
            entries.add(new Timed(entry, at));
        }
        return new Reading(entries, faults);
    }

    private static Optional<Fault> conflict(LiveReader.Written entry) {
        Optional<LocalDate> own = entry.says().day();
        return own.isPresent() && entry.above().isPresent() && !entry.above().equals(own)
                ? Optional.of(new Fault(
                        entry.position(),
                        "the entry is of " + own.get() + ", but stands under "
                                + entry.above().get(),
                        "correct one of the two days, or put the entry under its own day"))
                : Optional.empty();
    }

    private LocalDate local(List<Timed> before) {
        OffsetDateTime at =
                before.isEmpty() ? date.at() : before.get(before.size() - 1).at();
        return at.atZoneSameInstant(zone).toLocalDate();
    }

    /** In the hour that comes twice the second is meant where the first would be out of order. */
    private OffsetDateTime at(LiveReader.Written entry, LocalDateTime local, Optional<OffsetDateTime> previous) {
        if (entry.says().offset().isPresent()) {
            return local.atOffset(entry.says().offset().get());
        }
        ZonedDateTime first = ZonedDateTime.ofLocal(local, zone, null);
        boolean late = previous.isPresent() && first.toOffsetDateTime().isBefore(previous.get());
        return (late ? first.withLaterOffsetAtOverlap() : first).toOffsetDateTime();
    }

    private String shown(OffsetDateTime at) {
        ZonedDateTime local = at.atZoneSameInstant(zone);
        return CLOCK.format(local) + " on " + local.toLocalDate();
    }
}
