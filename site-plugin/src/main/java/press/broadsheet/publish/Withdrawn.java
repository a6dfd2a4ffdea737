package press.broadsheet.publish;

import java.util.List;

/**
 * What taking a story back did at a place.
 *
 * @param editions the numbers of the editions that can no longer be brought back
 * @param lost the files that readers no longer have as they were
 * @param left records of the place that still hold bytes of files that are gone, since editions without the story need
 *     the same
 * @param by who did it
 */
public record Withdrawn(PublishReport report, List<Integer> editions, List<Lost> lost, List<String> left, String by) {
    /** A report that cannot change. */
    public Withdrawn {
        editions = List.copyOf(editions);
        lost = List.copyOf(lost);
        left = List.copyOf(left);
    }
}
