package press.broadsheet.host;

import java.util.Optional;

/**
 * Something that lies at a place.
 *
 * @param path its path in its area
 * @param size how many bytes it has
 * @param md5 the MD5 of its bytes in lower-case hexadecimal, where the place tells it for nothing
 */
public record Stored(String path, long size, Optional<String> md5) {}
