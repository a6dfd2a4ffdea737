package press.broadsheet.host;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A place did not do what it was asked. Its message is a clause that names the file or the place, and what to do where
 * somebody can do something; never a password or key.
 */
public final class HostException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean again;

    private HostException(String message, boolean again, @Nullable Throwable cause) {
        super(message, cause);
        this.again = again;
    }

    /** A failure that may pass: the network, a busy server. */
    public static HostException passing(String message, @Nullable Throwable cause) {
        return new HostException(message, true, cause);
    }

    /** A refusal that stays until somebody changes something: an unknown bucket, a wrong password. */
    public static HostException lasting(String message, @Nullable Throwable cause) {
        return new HostException(message, false, cause);
    }

    /** Whether the same call may go well a little later. */
    public boolean again() {
        return again;
    }
}
