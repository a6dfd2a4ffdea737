package press.broadsheet.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a player asks for to begin in the middle of a recording (RFC 9110, section 14).
 *
 * @param from its first byte, from 0
 * @param end where it ends: the place behind its last byte; equal to {@code from} if no byte of the file is meant
 */
record ByteRange(int from, int end) {
    private static final Pattern ONE = Pattern.compile("bytes=(?:(\\d{1,18})-(\\d{1,18})?|-(\\d{1,18}))");

    /**
     * The part that a {@code Range} header means. Nothing if it is to be passed over: because it asks for several parts,
     * or says nothing that can be understood.
     */
    static Optional<ByteRange> of(String header, int length) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        if (range.group(1) == null) {
            long last = Math.min(length, Long.parseLong(range.group(3)));
            return Optional.of(new ByteRange((int) (length - last), length));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2) == null ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(
                from >= length
                        ? new ByteRange(length, length)
                        : new ByteRange((int) from, (int) Math.min(length - 1L, to) + 1));
    }

    boolean isEmpty() {
        return from == end;
    }

    /** The value of {@code Content-Range} for a file of a length. */
    String of(int length) {
        return isEmpty() ? "bytes */" + length : "bytes " + from + '-' + (end - 1) + '/' + length;
    }
}
