package press.broadsheet.diagnostic;

import java.util.Comparator;

/**
 * One problem told to the user: where, what, and what to do about it.
 *
 * @param code the kind of problem
 * @param position where it stands
 * @param what what is wrong, a clause without a full stop
 * @param remedy what to do, a clause without a full stop
 */
public record Diagnostic(Code code, Position position, String what, String remedy) implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::position)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::what)
            .thenComparing(Diagnostic::remedy);

    /** How grave this is when the build is not strict. */
    public Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:col: error[code]: what; what to do}. */
    @Override
    public String toString() {
        return position + ": " + severity().word() + '[' + code.id() + "]: " + what + "; " + remedy;
    }
}
