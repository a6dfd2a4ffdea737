package press.broadsheet.diagnostic;

/** How grave a diagnostic is: an error stops the build, a warning does not unless the build is strict. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word printed in front of a diagnostic's code. */
    public String word() {
        return this == ERROR ? "error" : "warning";
    }
}
