package press.broadsheet.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gathers the problems of one phase from any number of threads, so that all are told at once. */
public final class Diagnostics {
    private final ConcurrentLinkedQueue<Diagnostic> reported = new ConcurrentLinkedQueue<>();

    /** Notes one problem. */
    public void report(Code code, Position position, String what, String remedy) {
        reported.add(new Diagnostic(code, position, what, remedy));
    }

    /** Notes problems found elsewhere. */
    public void reportAll(Collection<Diagnostic> diagnostics) {
        reported.addAll(diagnostics);
    }

    /** All problems so far, sorted by place, without repetitions. */
    public List<Diagnostic> sorted() {
        return reported.stream().sorted().distinct().toList();
    }

    /** Whether any problem so far is an error. */
    public boolean hasErrors() {
        return reported.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Ends the phase: throws all problems gathered so far if any of them is an error. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new SiteException(sorted());
        }
    }
}
