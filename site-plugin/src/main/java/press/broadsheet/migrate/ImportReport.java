package press.broadsheet.migrate;

import java.util.List;

/**
 * What came of an import.
 *
 * @param lines counts by kind, and what happened to files
 * @param leftovers what was not carried over or not as it was, each with its place in the source
 * @param lost how many things of the source are neither in the newsroom nor told
 * @param summary one line
 */
public record ImportReport(List<String> lines, List<String> leftovers, int lost, String summary) {
    /** Takes copies. */
    public ImportReport {
        lines = List.copyOf(lines);
        leftovers = List.copyOf(leftovers);
    }
}
