package press.broadsheet.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts the stories of an edition into segments of its search index, by the calendar of the stories and not of the clock:
 * the month of the newest story is open and small, so that a new story changes few and small files; the months before
 * it in its quarter, the quarters before that in its year and the years before are closed, and change only if one of
 * their own stories does. What is closed and has few stories is joined with what follows it, the oldest first, so that
 * a small archive needs few files. A month of very many stories is cut by its days in the same way.
 */
public final class SearchCalendar {
    /** Closed times of fewer stories are joined with the next. */
    private static final int FEW = 1_000;

    /** An open month of more stories is cut by days. */
    private static final int MANY = 2_000;

    /** So many stories share a file of words, as a rule. */
    private static final int BUCKET = 32;

    private static final int MOST_BUCKETS = 1_024;

    /** What is open has fewer files than it could have, since nearly each changes with each new story. */
    private static final int MOST_OPEN = 8;

    private static final int FEWEST_SLOTS = 8;

    private final String edition;
    private final List<Article> stories;
    private final ZoneId zone;
    private List<SearchSegment> segments = List.of();

    /** The calendar of the stories of the edition of a prefix, oldest first. */
    public SearchCalendar(String edition, List<Article> stories, ZoneId zone) {
        this.edition = edition;
        this.stories = stories;
        this.zone = zone;
    }

    /** Some days, and how many stories they have. */
    private record Unit(String name, LocalDate first, LocalDate last, int stories) {
        Unit and(Unit next) {
            String start = name.contains("_") ? name.substring(0, name.indexOf('_')) : name;
            return new Unit(start + '_' + next.name, first, next.last, stories + next.stories);
        }
    }

    /** The segments, the oldest first; made when they are first asked for, since most sites have no search. */
    public synchronized List<SearchSegment> segments() {
        if (segments.isEmpty() && !stories.isEmpty()) {
            segments = List.copyOf(cut());
        }
        return segments;
    }

    private List<SearchSegment> cut() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        stories.forEach(story -> days.merge(day(story), 1, Integer::sum));
        List<Unit> units = units(days);
        List<SearchSegment> segments = new ArrayList<>();
        for (Unit unit : units) {
            segments.add(segment(unit, unit.equals(units.get(units.size() - 1)), days));
        }
        return segments;
    }

    private LocalDate day(Article story) {
        return LocalDate.ofInstant(story.published(), zone);
    }

    private SearchSegment segment(Unit unit, boolean open, SortedMap<LocalDate, Integer> days) {
        int fullest =
                Collections.max(days.subMap(unit.first, unit.last.plusDays(1)).values());
        int most = open ? MOST_OPEN : MOST_BUCKETS;
        return new SearchSegment(
                edition,
                unit.name,
                (int) unit.first.toEpochDay(),
                (int) unit.last.toEpochDay(),
                Math.min(most, powerOfTwo((unit.stories + BUCKET - 1) / BUCKET)),
                Math.max(FEWEST_SLOTS, powerOfTwo(fullest)));
    }

    /** The least power of two that is no less than a number. */
    private static int powerOfTwo(int number) {
        int highest = Integer.highestOneBit(Math.max(1, number));
        return highest < number ? highest * 2 : highest;
    }

    private static List<Unit> units(SortedMap<LocalDate, Integer> days) {
        LocalDate newest = days.lastKey();
        YearMonth month = YearMonth.from(newest);
        int quarter = newest.get(IsoFields.QUARTER_OF_YEAR);
        List<Unit> closed = new ArrayList<>();
        LocalDate open = month.atDay(1);
        SortedMap<LocalDate, Integer> rest = days.headMap(open);
        while (!rest.isEmpty()) {
            Unit unit = unit(rest.firstKey(), newest.getYear(), quarter, days);
            closed.add(unit);
            rest = days.subMap(unit.last.plusDays(1), open);
        }
        int stories = count(days.tailMap(open));
        if (stories <= MANY) {
            List<Unit> units = joined(closed);
            units.add(new Unit(month.toString(), open, month.atEndOfMonth(), stories));
            return units;
        }
        days.subMap(open, newest).forEach((day, count) -> closed.add(new Unit(day.toString(), day, day, count)));
        List<Unit> units = joined(closed);
        units.add(new Unit(newest.toString(), newest, newest, count(days.tailMap(newest))));
        return units;
    }

    /** The closed year, quarter or month that a day is in. */
    private static Unit unit(LocalDate day, int year, int quarter, SortedMap<LocalDate, Integer> days) {
        int ofDay = day.get(IsoFields.QUARTER_OF_YEAR);
        LocalDate first;
        LocalDate next;
        String name;
        if (day.getYear() != year) {
            first = day.withDayOfYear(1);
            next = first.plusYears(1);
            name = YearMonth.from(first).toString().replaceFirst("-01$", "");
        } else if (ofDay != quarter) {
            first = day.with(IsoFields.DAY_OF_QUARTER, 1);
            next = first.plusMonths(3);
            name = YearMonth.from(first).toString().replaceFirst("-\\d\\d$", "-q" + ofDay);
        } else {
            first = day.withDayOfMonth(1);
            next = first.plusMonths(1);
            name = YearMonth.from(first).toString();
        }
        return new Unit(name, first, next.minusDays(1), count(days.subMap(first, next)));
    }

    private static int count(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Unit> joined(List<Unit> closed) {
        List<Unit> units = new ArrayList<>();
        for (Unit unit : closed) {
            int last = units.size() - 1;
            if (last >= 0 && units.get(last).stories < FEW) {
                units.set(last, units.get(last).and(unit));
            } else {
                units.add(unit);
            }
        }
        return units;
    }

    /** The stories of a segment, by their numbers. */
    public SortedMap<Integer, Article> stories(SearchSegment segment) {
        return between(segment, segment.firstDay(), segment.lastDay());
    }

    private SortedMap<Integer, Article> between(SearchSegment segment, LocalDate first, LocalDate last) {
        SortedMap<Integer, Article> numbered = new TreeMap<>();
        LocalDate before = LocalDate.MIN;
        int slot = 0;
        for (int at = Chronology.after(stories, this::day, first.minusDays(1)); at < stories.size(); at++) {
            LocalDate day = day(stories.get(at));
            if (day.isAfter(last)) {
                break;
            }
            slot = day.equals(before) ? slot + 1 : 0;
            before = day;
            numbered.put(((int) day.toEpochDay() - segment.first()) * segment.slots() + slot, stories.get(at));
        }
        return numbered;
    }

    /** The runs of numbers of a segment that have stories. */
    public SortedSet<Integer> runs(SearchSegment segment) {
        SortedSet<Integer> runs = new TreeSet<>();
        stories(segment).keySet().forEach(number -> runs.add(number / SearchSegment.RUN));
        return runs;
    }

    /** The stories of one run of numbers. */
    public List<SearchEntry> run(SearchSegment segment, int run) {
        int low = run * SearchSegment.RUN;
        int high = low + SearchSegment.RUN;
        return between(
                        segment,
                        LocalDate.ofEpochDay(segment.first() + low / segment.slots()),
                        LocalDate.ofEpochDay(segment.first() + (high - 1) / segment.slots()))
                .subMap(low, high)
                .entrySet()
                .stream()
                .map(entry -> new SearchEntry(entry.getKey(), entry.getValue().path()))
                .toList();
    }
}
