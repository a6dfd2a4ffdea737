package press.broadsheet.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first 128 bits of a SHA-256: two things with one digest are taken to be the same thing.
 *
 * @param high the first eight bytes, big endian
 * @param low the next eight bytes
 */
public record Digest(long high, long low) {
    /** The digest of nothing, for what is absent. */
    public static final Digest ABSENT = new Digest(0, 0);

    /** The digest of some bytes. */
    public static Digest of(byte[] bytes) {
        return ofSha256(sha256().digest(bytes));
    }

    /** The digest of a text in UTF-8. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest whose SHA-256 is already known. */
    static Digest ofSha256(byte[] sha256) {
        ByteBuffer buffer = ByteBuffer.wrap(sha256);
        return new Digest(buffer.getLong(), buffer.getLong());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 32 lower-case hexadecimal digits. */
    public String hex() {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(high) + digits.toHexDigits(low);
    }

    /** The first ten hexadecimal digits: for file names that change with their content. */
    public String shortHex() {
        return hex().substring(0, 10);
    }

    @Override
    public String toString() {
        return hex();
    }
}
