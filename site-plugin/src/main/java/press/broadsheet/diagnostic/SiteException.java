package press.broadsheet.diagnostic;

import java.util.List;

/** The site's sources hold errors: thrown at the end of the phase that found them, with all it found. */
public final class SiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** An exception that carries these problems, sorted. */
    public SiteException(List<Diagnostic> diagnostics) {
        super(diagnostics.isEmpty() ? "" : diagnostics.get(0).toString());
        this.diagnostics = diagnostics.stream().sorted().toList();
    }

    /** All problems of the phase, warnings included, sorted by place. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
