package press.broadsheet.publish;

import press.broadsheet.source.Digest;

/**
 * A file of a published site.
 *
 * @param path its path in the site, with forward slashes
 * @param size its bytes; 0 if nobody is sure of them
 * @param sum their digest
 * @param quick the digest that the build knows them by; {@link Digest#ABSENT} if it is not known
 * @param kind what it is to readers
 */
public record SiteEntry(String path, long size, Sum sum, Digest quick, FileKind kind) {
    private static final int QUICK = 65;
    private static final int SIZE = 98;

    /** A file at the place of which nobody knows what is in it, or whether it is there. */
    static SiteEntry inDoubt(String path, FileKind kind) {
        return new SiteEntry(path, 0, Sum.UNKNOWN, Digest.ABSENT, kind);
    }

    boolean isSame(SiteEntry other) {
        return sum.isKnown() && sum.equals(other.sum);
    }

    /** One line: digest, the build's digest, kind, size and path. */
    String line() {
        return sum.hex() + ' ' + quick.hex() + ' ' + kind.letter() + ' ' + size + ' ' + path;
    }

    /** Reads what {@link #line} wrote. */
    static SiteEntry of(String line) {
        int end = line.indexOf(' ', SIZE + 2);
        return new SiteEntry(
                line.substring(end + 1),
                Long.parseLong(line, SIZE + 2, end, 10),
                Sum.ofHex(line.subSequence(0, QUICK - 1)),
                new Digest(
                        Long.parseUnsignedLong(line, QUICK, QUICK + 16, 16),
                        Long.parseUnsignedLong(line, QUICK + 16, QUICK + 32, 16)),
                FileKind.of(line.charAt(SIZE)));
    }
}
