package press.broadsheet.check;

import java.util.Comparator;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.Severity;

/**
 * Something that must not be in a finished site. It is as grave as the settings say, however mild its code is in a
 * build.
 *
 * @param severity how grave it is
 * @param code the kind of problem
 * @param position the source that has to be looked at
 * @param what what is wrong, a clause without a full stop
 * @param remedy what to do, a clause without a full stop
 * @param page the address of the first page that shows it; empty if none is meant
 * @param pages how many pages show it
 */
public record Finding(
        Severity severity, Code code, Position position, String what, String remedy, String page, int pages)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::position)
            .thenComparing(Finding::code)
            .thenComparing(Finding::what)
            .thenComparing(Finding::remedy)
            .thenComparing(Finding::page)
            .thenComparing(Finding::pages)
            .thenComparing(Finding::severity);

    /** An error that no page in particular shows. */
    Finding(Code code, Position position, String what, String remedy) {
        this(Severity.ERROR, code, position, what, remedy, "", 0);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** What is wrong and where it shows. */
    public String message() {
        String where = switch (pages) {
            case 0 -> "";
            case 1 -> ", on " + page;
            case 2 -> ", on " + page + " and another page";
            default -> ", on " + page + " and " + (pages - 1) + " other pages";
        };
        return what + where;
    }

    /** {@code path:line:col: error[code]: what; what to do}. */
    @Override
    public String toString() {
        return position + ": " + severity.word() + '[' + code.id() + "]: " + message() + "; " + remedy;
    }
}
