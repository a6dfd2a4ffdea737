package press.broadsheet.publish;

import java.time.Instant;
import java.util.List;

/**
 * What readers now see and others were not told of yet.
 *
 * @param edition the number of the present edition
 * @param id what tells its site from any other
 * @param at when it was published
 * @param changed the paths of files that are new or other than those that others know of
 * @param relabelled the paths of files with the same bytes, of which readers are told otherwise
 * @param removed the paths of files that are gone since
 * @param stories what became of stories
 * @param left what earlier runs could not tell, as they left it; empty for nothing
 */
public record Untold(
        int edition,
        Sum id,
        Instant at,
        List<String> changed,
        List<String> relabelled,
        List<String> removed,
        List<Story.Change> stories,
        String left) {
    /** A report that cannot change. */
    public Untold {
        changed = List.copyOf(changed);
        relabelled = List.copyOf(relabelled);
        removed = List.copyOf(removed);
        stories = List.copyOf(stories);
    }
}
