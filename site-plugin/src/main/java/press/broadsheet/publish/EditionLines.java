package press.broadsheet.publish;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Editions as they are told to people. */
public final class EditionLines {
    /** More stories of one edition help nobody; the rest is counted. */
    private static final int MOST = 10;

    private EditionLines() {}

    /** Some lines for each edition. */
    public static List<String> of(List<Edition.Recorded> editions) {
        List<String> lines = new ArrayList<>();
        for (Edition.Recorded recorded : editions) {
            Edition edition = recorded.edition();
            lines.add(String.format(
                    Locale.ROOT,
                    "Edition %d, %s, by %s%s%s; %s; id %s",
                    edition.number(),
                    edition.at().truncatedTo(ChronoUnit.SECONDS),
                    edition.by(),
                    edition.commit()
                            .map(commit -> ", commit " + commit.substring(0, 10))
                            .orElse(""),
                    edition.restores()
                            .map(number -> ", brought back edition " + number)
                            .orElse(""),
                    recorded.signature().words(),
                    edition.id()));
            edition.changes().stream()
                    .limit(MOST)
                    .map(change -> "  " + change.fate().name().toLowerCase(Locale.ROOT) + " " + change.address() + " "
                            + change.title())
                    .forEach(lines::add);
            if (edition.changes().size() > MOST) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  ... and %,d more stories",
                        edition.changes().size() - MOST));
            }
        }
        return lines;
    }
}
