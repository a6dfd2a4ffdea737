package press.broadsheet.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes to be put somewhere.
 *
 * @param source where they come from, for as many readings as a place needs
 * @param size how many there are
 * @param sha256 their digest in lower-case hexadecimal: what is put must have it
 * @param label what readers are to be told with them
 */
public record Parcel(Source source, long size, String sha256, Label label) {

    /** Bytes that can be read more than once. */
    @FunctionalInterface
    public interface Source {
        /** A new reading from the first byte. */
        InputStream open() throws IOException;
    }

    /**
     * What a server tells of a file where its place can remember that.
     *
     * @param mediaType its {@code Content-Type}
     * @param cacheControl its {@code Cache-Control}; empty for the place's own
     * @param encoding its {@code Content-Encoding}; empty for none
     */
    public record Label(String mediaType, String cacheControl, Optional<String> encoding) {
        /** Of what only publishing reads. */
        public static final Label RECORD = new Label("application/octet-stream", "no-store", Optional.empty());
    }

    /** The bytes of a file that stays as it is meanwhile. */
    public static Parcel of(Path file, long size, String sha256, Label label) {
        return new Parcel(() -> Files.newInputStream(file), size, sha256, label);
    }

    /** Bytes at hand. */
    public static Parcel of(byte[] bytes, Label label) {
        return new Parcel(() -> new ByteArrayInputStream(bytes), bytes.length, Sha256.of(bytes), label);
    }
}
