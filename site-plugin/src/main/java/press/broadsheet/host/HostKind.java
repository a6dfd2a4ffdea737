package press.broadsheet.host;

import java.io.IOException;

/**
 * A kind of place, found by {@link java.util.ServiceLoader}: an artifact among the {@code <dependencies>} of the
 * plugin that names an implementation in {@code META-INF/services/press.broadsheet.host.HostKind} adds one.
 */
public interface HostKind {
    /** The scheme of its addresses, in lower case: {@code s3} for {@code s3://bucket/folder}. */
    String scheme();

    /**
     * Opens a place.
     *
     * @throws HostException if it cannot be reached, or does not let us in
     * @throws IllegalArgumentException if the address is none of this kind; the message is a clause that says why and
     *     what to do
     */
    Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException;

    /** Where a place tells what somebody might look for later; never anything secret. */
    @FunctionalInterface
    interface Notes {
        /** Tells a line. */
        void tell(String line);
    }
}
