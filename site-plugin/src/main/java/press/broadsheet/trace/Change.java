package press.broadsheet.trace;

import java.time.Instant;
import java.util.List;

/**
 * Why an output was last rendered, for people who ask; nothing is decided by it.
 *
 * @param now the instant that build was for
 * @param reasons the first few reasons, in the words of {@link Explanation}
 */
public record Change(Instant now, List<String> reasons) {
    /** More reasons than these are only counted, so that a state does not grow with them. */
    private static final int MOST = 5;

    /** A change of which only as many reasons are kept as somebody would read. */
    public static Change of(Instant now, List<String> reasons) {
        if (reasons.size() <= MOST) {
            return new Change(now, reasons);
        }
        List<String> kept = new java.util.ArrayList<>(reasons.subList(0, MOST));
        kept.add(reasons.size() - MOST + " more");
        return new Change(now, List.copyOf(kept));
    }
}
