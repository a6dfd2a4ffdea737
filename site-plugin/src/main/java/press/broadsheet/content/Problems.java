package press.broadsheet.content;

import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.Severity;

/** The problems of one file: passes them on and remembers whether the file can be used. */
final class Problems {
    private final Diagnostics diagnostics;
    private boolean failed;

    Problems(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void report(Code code, Position position, String what, String remedy) {
        failed |= code.severity() == Severity.ERROR;
        diagnostics.report(code, position, what, remedy);
    }

    void report(Unreadable unreadable) {
        Diagnostic d = unreadable.diagnostic();
        report(d.code(), d.position(), d.what(), d.remedy());
    }

    /** Whether an error was reported. */
    boolean failed() {
        return failed;
    }
}
