package press.broadsheet.publish;

import press.broadsheet.build.FileKind;
import press.broadsheet.host.Parcel;
import press.broadsheet.source.Digest;

/**
 * A file of a published site.
 *
 * @param path its path in the site, with forward slashes
 * @param size its bytes; 0 if nobody is sure of them
 * @param sum their digest
 * @param quick the digest that the build knows them by; {@link Digest#ABSENT} if it is not known
 * @param kind what it is to readers
 * @param label what the place was told of it: ten hexadecimal digits; empty if it remembers nothing, or nobody is sure
 */
public record SiteEntry(String path, long size, Sum sum, Digest quick, FileKind kind, String label) {
    private static final int QUICK = 65;
    private static final int KIND = 98;
    private static final char LABELLED = ':';

    /** A file at the place of which nobody knows what is in it, or whether it is there. */
    static SiteEntry inDoubt(String path, FileKind kind) {
        return new SiteEntry(path, 0, Sum.UNKNOWN, Digest.ABSENT, kind, "");
    }

    /** The same file, of which nobody is sure what the place was told of it. */
    SiteEntry unlabelled() {
        return new SiteEntry(path, size, sum, quick, kind, "");
    }

    /** The same file, of which the place is told something. */
    SiteEntry labelled(Parcel.Label told) {
        String text = told.mediaType()
                + '\n'
                + told.cacheControl()
                + '\n'
                + told.encoding().orElse("");
        return new SiteEntry(path, size, sum, quick, kind, Digest.of(text).shortHex());
    }

    /** Whether it is all that another one is to readers. */
    boolean isSame(SiteEntry other) {
        return hasSameBytes(other) && label.equals(other.label);
    }

    boolean hasSameBytes(SiteEntry other) {
        return sum.isKnown() && sum.equals(other.sum);
    }

    /** One line: digest, the build's digest, kind and label, size and path. */
    String line() {
        return sum.hex()
                + ' '
                + quick.hex()
                + ' '
                + kind.letter()
                + (label.isEmpty() ? "" : LABELLED + label)
                + ' '
                + size
                + ' '
                + path;
    }

    /** Reads what {@link #line} wrote. */
    static SiteEntry of(String line) {
        int label = line.charAt(KIND + 1) == LABELLED ? KIND + 2 : KIND + 1;
        int size = line.indexOf(' ', KIND) + 1;
        int end = line.indexOf(' ', size);
        return new SiteEntry(
                line.substring(end + 1),
                Long.parseLong(line, size, end, 10),
                Sum.ofHex(line.subSequence(0, QUICK - 1)),
                new Digest(
                        Long.parseUnsignedLong(line, QUICK, QUICK + 16, 16),
                        Long.parseUnsignedLong(line, QUICK + 16, QUICK + 32, 16)),
                FileKind.of(line.charAt(KIND)),
                line.substring(label, size - 1));
    }
}
