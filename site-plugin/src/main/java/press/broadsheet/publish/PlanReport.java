package press.broadsheet.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What publishing would do.
 *
 * @param lines for people: what would be sent, copied and taken away, with the reason of each
 * @param summary one line of numbers
 */
public record PlanReport(List<String> lines, String summary) {
    /** More of a kind help nobody; the rest is counted. */
    private static final int MOST = 20;

    PlanReport(Plan plan, Sum id, String place) {
        this(lines(plan), summary(plan, id, place));
    }

    private static List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (Plan.Reason reason : Plan.Reason.values()) {
            add(
                    lines,
                    plan.sends().stream()
                            .filter(send -> send.reason() == reason)
                            .toList(),
                    send -> (send.from().isEmpty() ? "Send " : "Copy there ")
                            + send.entry().path() + ": " + reason.words()
                            + ", " + PublishReport.size(send.entry().size()));
        }
        add(
                lines,
                plan.deletes(),
                entry -> "Delete " + entry.path()
                        + (entry.kind().lingers() ? ": not needed for a while" : ": no longer part of the site"));
        add(
                lines,
                plan.condemned(),
                each -> "Keep for now " + each.entry().path() + ": not part of the site since " + each.since());
        return lines;
    }

    private static <T> void add(List<String> lines, List<T> all, Function<T, String> words) {
        all.stream().limit(MOST).map(words).forEach(lines::add);
        if (all.size() > MOST) {
            lines.add(String.format(Locale.ROOT, "... and %,d more like this", all.size() - MOST));
        }
    }

    private static String summary(Plan plan, Sum id, String place) {
        long copies =
                plan.sends().stream().filter(send -> send.from().isPresent()).count();
        return String.format(
                Locale.ROOT,
                "Would publish %s to %s: %,d to send, %,d to copy there, %,d to delete, %,d to keep for now,"
                        + " %,d there already; %s",
                id.hex().substring(0, 12),
                place,
                plan.sends().size() - copies,
                copies,
                plan.deletes().size(),
                plan.condemned().size(),
                plan.kept(),
                PublishReport.size(plan.bytes()));
    }
}
