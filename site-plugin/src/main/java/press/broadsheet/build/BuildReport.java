package press.broadsheet.build;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadsheet.diagnostic.Diagnostic;

/**
 * What came of a build that found no error.
 *
 * @param outputs the number of files the site has
 * @param rendered how many of them were made anew
 * @param pictures how many smaller copies of pictures were made, not found among those of earlier builds
 * @param upToDate how many were found unchanged without being made
 * @param removed how many files of earlier builds were taken away
 * @param written how many files got other bytes than they had
 * @param warnings what the sources should not hold, sorted by place
 * @param explanations one line for each output whose reason was asked for, sorted by its path
 * @param costs what each template costs, one line each, sorted by its name; none for a later build of a session
 * @param held the stories that wait, sorted by path
 * @param next when the site changes next by the clock alone, if it does
 * @param clean why nothing of an earlier build could be used; empty if it could
 * @param phases what took how long, in order
 * @param duration how long it took
 */
public record BuildReport(
        int outputs,
        int rendered,
        int pictures,
        int upToDate,
        int removed,
        int written,
        List<Diagnostic> warnings,
        List<String> explanations,
        List<String> costs,
        List<HeldStory> held,
        Optional<NextChange> next,
        Optional<String> clean,
        List<Phase> phases,
        Duration duration) {

    /** A report whose lists can no longer change. */
    public BuildReport {
        warnings = List.copyOf(warnings);
        explanations = List.copyOf(explanations);
        costs = List.copyOf(costs);
        held = List.copyOf(held);
        phases = List.copyOf(phases);
    }

    /** A part of the build and how long it took. */
    public record Phase(String name, Duration duration) {
        /** {@code rendering 0.32 s}. */
        @Override
        public String toString() {
            return name + ' ' + seconds(duration);
        }
    }

    /** The one line told at the end of every build. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "Built %s: %,d rendered, %,d up to date, %,d removed; %s",
                Counted.of(outputs, "file", "files"),
                rendered,
                upToDate,
                removed,
                seconds(duration));
    }

    /** {@code 0.41 s}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%,.2f s", duration.toMillis() / 1000.0);
    }
}
