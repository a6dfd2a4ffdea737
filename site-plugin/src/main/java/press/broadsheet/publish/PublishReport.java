package press.broadsheet.publish;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was published.
 *
 * @param edition the number of the edition that readers now see
 * @param id what tells its site from any other
 * @param fresh whether it is a new edition
 * @param restores the number of the edition that was brought back
 * @param sent how many files were sent from here
 * @param copied how many were copied at the place itself
 * @param deleted how many were taken away
 * @param kept how many were there already
 * @param bytes how many bytes were sent
 * @param changed the paths of the files that are new or other than before
 * @param removed the paths of the files that are gone
 * @param stories what became of stories
 * @param duration how long it took
 */
public record PublishReport(
        int edition,
        Sum id,
        boolean fresh,
        Optional<Integer> restores,
        int sent,
        int copied,
        int deleted,
        int kept,
        long bytes,
        List<String> changed,
        List<String> removed,
        List<Story.Change> stories,
        Duration duration) {
    private static final int SHOWN = 12;

    /** {@code Published edition 12 (3f9a…): 14 sent, 2 deleted, 7,612 kept; 310 kB; 2.1 s}. */
    public String summary() {
        String what = restores.map(number -> "Restored edition " + number + " as edition " + edition)
                .orElse(fresh ? "Published edition " + edition : "Edition " + edition + " is published already");
        return String.format(
                Locale.ROOT,
                "%s (%s): %,d sent, %s%,d deleted, %,d kept; %s; %.1f s",
                what,
                id.hex().substring(0, SHOWN),
                sent,
                copied == 0 ? "" : String.format(Locale.ROOT, "%,d copied there, ", copied),
                deleted,
                kept,
                size(bytes),
                duration.toMillis() / 1000.0);
    }

    /** {@code 310 kB}, in powers of ten. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        } else if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%d kB", Math.round(bytes / 1e3));
        } else if (bytes < 1_000_000_000) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
