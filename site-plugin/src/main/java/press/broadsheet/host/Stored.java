package press.broadsheet.host;

import java.util.Optional;

/**
 * Something that lies at a place.
 *
 * @param path its path in its area
 * @param size how many bytes it has, or {@link #UNKNOWN}
 * @param md5 the MD5 of its bytes in lower-case hexadecimal, where the place tells it for nothing
 */
public record Stored(String path, long size, Optional<String> md5) {
    /** The size of a record where the place could tell it only after fetching the record. */
    public static final long UNKNOWN = -1;
}
