package press.broadsheet.build;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import press.broadsheet.diagnostic.Diagnostic;

/**
 * What came of a build that found no error.
 *
 * @param outputs the number of files the site has
 * @param rendered how many of them were made anew
 * @param upToDate how many were found unchanged without being made
 * @param removed how many files of earlier builds were taken away
 * @param written how many files got other bytes than they had
 * @param warnings what the sources should not hold, sorted by place
 * @param explanations one line for each output whose reason was asked for, sorted by its path
 * @param held the stories that wait, sorted by path
 * @param duration how long it took
 */
public record BuildReport(
        int outputs,
        int rendered,
        int upToDate,
        int removed,
        int written,
        List<Diagnostic> warnings,
        List<String> explanations,
        List<HeldStory> held,
        Duration duration) {

    /** A report whose lists can no longer change. */
    public BuildReport {
        warnings = List.copyOf(warnings);
        explanations = List.copyOf(explanations);
        held = List.copyOf(held);
    }

    /** The one line told at the end of every build. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "Site of %,d files: %,d rendered, %,d up to date; %,d written, %,d removed; %.1f s",
                outputs,
                rendered,
                upToDate,
                written,
                removed,
                duration.toMillis() / 1000.0);
    }
}
