package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import press.broadsheet.diagnostic.Position;

/** What is not carried over, or not as it was, each with its place in the source. */
final class Leftovers {
    private final Set<Line> lines = new LinkedHashSet<>();

    /** @param what a clause without a full stop */
    record Line(Position at, String what) {
        @Override
        public String toString() {
            return at + ": " + what;
        }
    }

    void tell(Position at, String what) {
        lines.add(new Line(at, what.replaceAll("\\s+", " ")));
    }

    /** In the order of the source. */
    List<Line> sorted() {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(java.util.Comparator.comparing(Line::at).thenComparing(Line::what));
        return sorted;
    }
}
