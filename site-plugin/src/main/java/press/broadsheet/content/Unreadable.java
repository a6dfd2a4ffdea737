package press.broadsheet.content;

import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Position;

/** A text that is not what its format says: carries the one problem that stopped the reader. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    Unreadable(Code code, Position position, String what, String remedy) {
        // a stack trace would cost more than the parse that failed
        super(what, null, false, false);
        this.diagnostic = new Diagnostic(code, position, what, remedy);
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
