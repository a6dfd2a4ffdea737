package press.broadsheet.build;

import java.util.List;

/**
 * What merging two tags or two authors changed, or would change.
 *
 * @param lines a line for each value, list or file
 * @param summary one line about all
 */
public record MergeReport(List<String> lines, String summary) {
    /** A report that cannot change. */
    public MergeReport {
        lines = List.copyOf(lines);
    }
}
