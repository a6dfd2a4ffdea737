package press.broadsheet.host;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A place that a site is published to, while it is open: files of the site, and records that publishing keeps beside
 * them.
 *
 * <p>Methods may be called by as many threads at once as {@link #traits} allows, but {@link #show} by one alone. Every
 * method throws {@link HostException} if the place refuses, is lost or fails; {@link HostException#again} tells whether
 * the same call may go well later. What fails leaves a file as it was or as it was to be, and never half of it, where
 * the place can promise that.
 *
 * <p>What this connection changed, it reads back at once. Others see a swap at once, and whatever else no later than
 * {@link #show}.
 */
public interface Host extends AutoCloseable {

    /** What the place can do and what it is called. */
    Traits traits();

    /**
     * What a place can do.
     *
     * @param shown what people are told it is, without anything secret: {@code s3://bucket/site}
     * @param parallel how many calls may run at once, at least 1
     * @param atOnce whether nothing is seen of any change in the site before {@link Host#show}
     */
    record Traits(String shown, int parallel, boolean atOnce) {}

    /** Whether the place remembers what readers are told with a file: {@link Parcel#label()}. */
    default boolean remembersLabels() {
        return false;
    }

    /** Everything that is there in an area, in any order; nothing if the place has yet to be made. */
    List<Stored> list(Area area) throws IOException;

    /** The bytes under a key as they are there; nothing if there are none. */
    Optional<byte[]> read(Key key) throws IOException;

    /** Puts bytes under a key, whether or not some are there. */
    void put(Key key, Parcel parcel) throws IOException;

    /**
     * Puts bytes under a key if what is there is what was expected, in one step that two cannot both pass.
     *
     * @param expected what must be there; nothing if nothing must be there
     * @param next what is there from then on
     * @return whether it was so
     */
    boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException;

    /** Copies bytes from one key to another on the place itself if it can. There must be some under the first key. */
    void copy(Key from, Key to, Parcel.Label label) throws IOException;

    /** Takes away what is under keys; nothing there is no failure. */
    void delete(Collection<Key> keys) throws IOException;

    /**
     * Lets readers see all that was done. For a place that is not {@link Traits#atOnce} they do already.
     *
     * @param message why, one line: where the place keeps a history, it is told there
     */
    void show(String message) throws IOException;

    /**
     * Takes away what a run that died left half done and nobody reads: files under names that only halves have, uploads
     * that were never ended. There is none where the place itself forgets them.
     *
     * @param before what was begun later may be somebody's who lives
     * @param ours whether that run may have been at a file
     */
    default void tidy(Instant before, Predicate<Key> ours) throws IOException {
        // Nothing is ever left.
    }

    /** Lets go of the connection; what was not shown by a place that is {@link Traits#atOnce} is given up. */
    @Override
    void close() throws IOException;
}
