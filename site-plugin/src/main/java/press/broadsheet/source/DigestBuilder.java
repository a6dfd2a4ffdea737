package press.broadsheet.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Digests a sequence of typed values; each is written with its kind and length, so that no two sequences run into each other. */
public final class DigestBuilder {
    private final MessageDigest sha256 = Digest.sha256();
    private final byte[] eight = new byte[9];

    /** Adds a text. */
    public DigestBuilder add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mark('s', bytes.length);
        sha256.update(bytes);
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

    /** The digest of all that was added; the builder is used up. */
    public Digest build() {
        return Digest.ofSha256(sha256.digest());
    }

    private void mark(char kind, long value) {
        eight[0] = (byte) kind;
        for (int i = 0; i < 8; i++) {
            eight[i + 1] = (byte) (value >>> (8 * i));
        }
        sha256.update(eight);
    }
}
