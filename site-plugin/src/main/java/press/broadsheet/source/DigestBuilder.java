package press.broadsheet.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Digests a sequence of typed values; each is written with its kind and length, so that no two sequences
 * run into each other.
 */
public final class DigestBuilder {
    private byte[] bytes = new byte[256];
    private int length;

    /** Adds a text. */
    public DigestBuilder add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        mark('s', utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Adds a whole number. */
    public DigestBuilder add(long number) {
        mark('n', number);
        return this;
    }

    /** Adds a digest. */
    public DigestBuilder add(Digest digest) {
        mark('d', digest.high());
        mark('e', digest.low());
        return this;
    }

    /** Opens a structure of the given kind and number of parts. */
    public DigestBuilder open(char kind, int parts) {
        mark(kind, parts);
        return this;
    }

    /** The digest of all that was added. */
    public Digest build() {
        return Digest.of(bytes, length);
    }

    private void mark(char kind, long value) {
        room(9);
        bytes[length++] = (byte) kind;
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
