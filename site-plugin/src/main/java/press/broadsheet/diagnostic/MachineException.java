package press.broadsheet.diagnostic;

/** The machine failed (a disk, a permission, a full volume): one clear line with the path. */
public final class MachineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with no exception behind it, told in one line that names the path. */
    public MachineException(String message) {
        super(message);
    }

    /** A failure told in one line that names the path. */
    public MachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
