package press.broadsheet.check;

import java.util.Comparator;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * Something that must not be in a finished site. It counts as an error, however mild its code is in a build.
 *
 * @param code the kind of problem
 * @param position the source that has to be looked at
 * @param what what is wrong, a clause without a full stop
 * @param remedy what to do, a clause without a full stop
 */
public record Finding(Code code, Position position, String what, String remedy) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::position)
            .thenComparing(Finding::code)
            .thenComparing(Finding::what)
            .thenComparing(Finding::remedy);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:col: error[code]: what; what to do}. */
    @Override
    public String toString() {
        return position + ": error[" + code.id() + "]: " + what + "; " + remedy;
    }
}
