package press.broadsheet.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import press.broadsheet.host.Sha256;

/**
 * A SHA-256 (FIPS 180-4), in four numbers: a site has a hundred thousand of them.
 *
 * @param first the first eight bytes, big endian
 * @param second the next eight
 * @param third the next eight
 * @param fourth the last eight
 */
public record Sum(long first, long second, long third, long fourth) {
    /** Of bytes that nobody is sure of. No file has it. */
    static final Sum UNKNOWN = new Sum(0, 0, 0, 0);

    private static final int DIGITS = 64;

    /** The digest of bytes. */
    public static Sum of(byte[] bytes) {
        return of(ByteBuffer.wrap(Sha256.start().digest(bytes)));
    }

    /** The digest of all that a stream still holds. */
    static Sum of(InputStream in) throws IOException {
        return ofHex(Sha256.of(in));
    }

    static Sum of(ByteBuffer digest) {
        return new Sum(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    /**
     * The digest of 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException if they are not
     */
    public static Sum ofHex(CharSequence text) {
        if (text.length() != DIGITS) {
            throw new IllegalArgumentException("no SHA-256: " + text);
        }
        return new Sum(number(text, 0), number(text, 16), number(text, 32), number(text, 48));
    }

    private static long number(CharSequence text, int from) {
        return Long.parseUnsignedLong(text, from, from + 16, 16);
    }

    boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second) + hex.toHexDigits(third) + hex.toHexDigits(fourth);
    }

    @Override
    public String toString() {
        return hex();
    }
}
