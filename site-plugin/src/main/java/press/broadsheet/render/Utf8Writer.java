package press.broadsheet.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps what is written to it as UTF-8, without a copy of the whole text on the way. Used by one thread. */
final class Utf8Writer extends Writer {
    private byte[] bytes = new byte[1 << 15];
    private int length;
    /** The first half of a pair whose second half may come with the next write. */
    private String half = "";

    @Override
    public void write(int c) {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] text, int from, int count) {
        write(new String(text, from, count));
    }

    @Override
    public void write(String text, int from, int count) {
        write(from == 0 && count == text.length() ? text : text.substring(from, from + count));
    }

    @Override
    public void write(String text) {
        String whole = half.isEmpty() ? text : half + text;
        half = "";
        if (!whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
            half = whole.substring(whole.length() - 1);
            whole = whole.substring(0, whole.length() - 1);
        }
        append(whole);
    }

    private void append(String text) {
        // The JDK encodes whole strings with its own intrinsics, faster than any loop over characters.
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    /** All that was written. */
    byte[] bytes() {
        append(half);
        half = "";
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
