package press.broadsheet.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * Finds the entries of a live story: headings that begin with a time, all of one level. A heading that is a day and
 * nothing else heads the entries below it.
 */
final class LiveReader {
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    private static final Pattern MARKS = Pattern.compile("(?:^|\\s+)\\{([^{}]*)\\}$");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private final Document document;
    private final LiveHeading.Reader headings;
    private final Problems problems;
    private final List<Written> written = new ArrayList<>();
    private final List<Plain> plain = new ArrayList<>();
    private final List<Integer> dayLines = new ArrayList<>();
    private Optional<LocalDate> day = Optional.empty();
    private int introduction = -1;
    private boolean faulty;

    /**
     * An entry as it stands in the file.
     *
     * @param heading where its heading begins, an offset in the story's text
     * @param end where its heading ends
     * @param line the line of its heading, from 0
     * @param above the day that heads it
     * @param id the anchor written for it; empty if none was
     */
    record Written(
            Position position,
            int level,
            int heading,
            int end,
            int line,
            LiveHeading says,
            Optional<LocalDate> above,
            String headline,
            boolean key,
            String id) {}

    /** A heading without a time. */
    private record Plain(Position position, int level, String text) {}

    private LiveReader(Document document, LocalDate first, Problems problems) {
        this.document = document;
        this.headings = new LiveHeading.Reader(new DayNames(), first);
        this.problems = problems;
    }

    /**
     * The entries of a story, newest first, their problems reported.
     *
     * @param date the story's own, which the oldest entry is of unless it says otherwise
     */
    static Live read(
            Document document,
            Moment date,
            List<String> keyPoints,
            Optional<Moment> ended,
            ZoneId zone,
            Problems problems) {
        LocalDate first = date.at().atZoneSameInstant(zone).toLocalDate();
        LiveReader reader = new LiveReader(document, first, problems);
        reader.scan();
        reader.checkLevels();
        reader.checkIds();
        List<LiveEntry> entries = reader.faulty
                ? List.of()
                : new LiveTimes(reader.written, date, zone, problems)
                        .entries(document.body().length(), reader.marks());
        int introduction = reader.introduction < 0 ? document.body().length() : reader.introduction;
        return new Live(entries, keyPoints, ended, introduction, !Blanks.isBlank(document.body(), 0, introduction));
    }

    /** Offsets at which an entry's text ends at the latest: the next entry, or a day. */
    private List<Integer> marks() {
        List<Integer> marks = new ArrayList<>(dayLines);
        written.forEach(entry -> marks.add(entry.heading()));
        marks.sort(Integer::compare);
        return marks;
    }

    private void scan() {
        String body = document.body();
        String fence = "";
        boolean comment = false;
        int line = 0;
        for (int start = 0; start < body.length(); line++) {
            int feed = body.indexOf('\n', start);
            int end = feed < 0 ? body.length() : feed;
            String text = body.substring(start, end);
            Matcher ticks = FENCE.matcher(text);
            if (comment) {
                comment = !text.contains("-->");
            } else if (!fence.isEmpty()) {
                boolean closes = ticks.matches()
                        && ticks.group(1).startsWith(fence)
                        && ticks.group(2).isBlank();
                fence = closes ? "" : fence;
            } else if (ticks.matches()
                    && !(ticks.group(1).startsWith("`") && ticks.group(2).contains("`"))) {
                fence = ticks.group(1);
            } else if (text.stripLeading().startsWith("<!--")) {
                comment = !text.contains("-->");
            } else {
                heading(text, line, start, feed < 0 ? end : feed + 1);
            }
            start = feed < 0 ? body.length() : feed + 1;
        }
    }

    private void heading(String line, int number, int start, int end) {
        Matcher match = HEADING.matcher(line);
        if (!match.matches() || match.group(2) == null) {
            return;
        }
        int level = match.group(1).length();
        String text = Blanks.trim(match.group(2));
        Position position = new Position(document.fence().path(), document.bodyLine() + number, match.start(2) + 1);
        try {
            LiveHeading says = headings.read(text, position);
            if (says.time().isPresent() && isEntry(says, level)) {
                entry(says, level, position, number, start, end);
            } else if (says.day().isPresent()) {
                day = says.day();
                dayLines.add(start);
                introduction = introduction < 0 ? start : introduction;
            } else {
                plain.add(new Plain(position, level, text));
            }
        } catch (Unreadable e) {
            faulty = true;
            problems.report(e);
        }
    }

    private void fault(Code code, Position position, String what, String remedy) {
        faulty = true;
        problems.report(code, position, what, remedy);
    }

    /** What may be a length or a price under an entry is one. */
    private boolean isEntry(LiveHeading says, int level) {
        return says.clock() || written.isEmpty() || level <= written.get(0).level();
    }

    private void entry(LiveHeading says, int level, Position position, int line, int start, int end) {
        introduction = introduction < 0 ? start : introduction;
        String headline = says.words();
        boolean key = false;
        String id = "";
        Matcher marks = MARKS.matcher(headline);
        if (marks.find()) {
            for (String mark : marks.group(1).strip().split("\\s+", -1)) {
                if (mark.equals("key")) {
                    key = true;
                } else if (mark.startsWith("#") && isId(mark.substring(1))) {
                    id = mark.substring(1);
                } else {
                    fault(
                            Code.BAD_VALUE,
                            position,
                            '{' + marks.group(1) + "} is not a mark of an entry",
                            "write {key} for a key moment, {#gates-closed} for an anchor of your own, or both as"
                                    + " {key #gates-closed}");
                }
            }
            headline = headline.substring(0, marks.start()).strip();
        }
        if (headline.isEmpty()) {
            fault(
                    Code.MISSING_KEY,
                    position,
                    "the entry has no headline",
                    "write a few words after its time, as in 14:05 Gates closed");
        }
        written.add(new Written(position, level, start, end, line, says, day, headline, key, id));
    }

    /** Anchors that are made begin with {@code at-}; two hyphens part an anchor from what it holds. */
    private static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.startsWith("at-");
    }

    private void checkLevels() {
        if (written.isEmpty()) {
            return;
        }
        int level = written.get(0).level();
        for (Written entry : written) {
            if (entry.level() != level) {
                fault(
                        Code.BAD_VALUE,
                        entry.position(),
                        "the heading begins with a time, but is of another level than the first entry",
                        "begin it with " + "#".repeat(level) + ", or begin it with a word if it is no entry");
            }
        }
        for (Plain heading : plain) {
            if (heading.level() <= level) {
                fault(
                        Code.MISSING_KEY,
                        heading.position(),
                        "the heading " + Blanks.shown(heading.text()) + " has no time, as entries have",
                        "begin it with the time, as in 14:05 Gates closed, or with more than " + "#".repeat(level)
                                + " if it is no entry");
            }
        }
    }

    private void checkIds() {
        Set<String> seen = new HashSet<>();
        for (Written entry : written) {
            if (!entry.id().isEmpty() && !seen.add(entry.id())) {
                fault(
                        Code.BAD_VALUE,
                        entry.position(),
                        "another entry has the anchor #" + entry.id(),
                        "give this one another");
            }
        }
    }
}
