package press.broadsheet.serve;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import press.broadsheet.build.Origins;

/**
 * What open pages are told, as JSON: of the site, and of the page itself.
 *
 * @param action what the page is to do: become another, change its style sheets, or nothing
 * @param seen tells the page's bytes as they are now
 * @param page the page as it is now, if it is to become another or has only begun to listen
 * @param styles the addresses of its style sheets, if they are to be changed
 * @param assets the addresses of files that got other bytes
 * @param source the file the page is written from, and where to open it; empty if there is none
 * @param held why the page's story is not live yet; empty if it is
 * @param now the instant of the site in its own zone, to the minute, without the zone
 * @param moved whether that is another than the real one
 * @param zone the name of the zone
 * @param waiting the stories that wait for their time
 * @param problems what is wrong with the sources; none after a good build
 * @param summary the one line about the last build
 */
record Told(
        String action,
        String seen,
        String page,
        List<String> styles,
        List<String> assets,
        Map<String, String> source,
        String held,
        String now,
        boolean moved,
        String zone,
        List<Map<String, String>> waiting,
        List<Problem> problems,
        String summary) {
    /** As a browser's control for an instant has it. */
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /** An instant as the preview bar shows it. */
    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** The first minute at which what comes at an instant is there. */
    private static String minuteOf(Instant instant, ZoneId zone) {
        Instant whole = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute(whole.equals(instant) ? whole : whole.plus(1, ChronoUnit.MINUTES), zone);
    }

    /** The waiting stories, the first few. */
    static List<Map<String, String>> waiting(List<Origins.Waiting> all, ZoneId zone, String base, int most) {
        return all.stream()
                .limit(most)
                .map(story -> Map.of(
                        "title", story.title(),
                        "address", base + story.address(),
                        "until", minuteOf(story.until(), zone)))
                .toList();
    }
}
