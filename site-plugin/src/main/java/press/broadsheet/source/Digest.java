package press.broadsheet.source;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A 128-bit XXH3: two things with one digest are taken to be the same thing. It tells changes apart, at a
 * tenth of the cost of a cryptographic digest where the compiler has no instructions for one; it is no
 * defence against somebody who makes two files alike on purpose, and whoever can write the sources has no
 * need to.
 *
 * @param high the first eight bytes, big endian
 * @param low the next eight bytes
 */
public record Digest(long high, long low) {
    /** The digest of nothing, for what is absent. */
    public static final Digest ABSENT = new Digest(0, 0);

    /** The digest of some bytes. */
    public static Digest of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The digest of the first of some bytes. */
    static Digest of(byte[] bytes, int length) {
        HashValue128 hash = Hashing.xxh3_128().hashBytesTo128Bits(bytes, 0, length);
        return new Digest(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    /** The digest of a text in UTF-8. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 lower-case hexadecimal digits. */
    public String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
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
