package press.broadsheet.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * The parts of a series, or those of them that a page may show.
 *
 * @param list in the order of the series
 * @param total how many parts there are, or will be; empty if that would change with every story of a long series
 */
public record Parts(List<Part> list, OptionalInt total) {
    /** Nothing. */
    public static final Parts NONE = new Parts(List.of(), OptionalInt.empty());

    /**
     * One part.
     *
     * @param story the path of the story
     * @param number which part it is; empty if the place alone would tell, in a long series
     */
    public record Part(String story, OptionalInt number) {}
}
