package press.broadsheet.after;

import java.util.List;

/**
 * What readers are really given.
 *
 * @param findings what is not as it should be, a line each
 * @param notes what is worth knowing
 * @param summary one line of numbers
 */
public record LiveReport(List<String> findings, List<String> notes, String summary) {
    /** A report that cannot change. */
    public LiveReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
