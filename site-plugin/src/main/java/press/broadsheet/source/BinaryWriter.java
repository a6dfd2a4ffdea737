package press.broadsheet.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes what a later build reads back; each text is written out once and numbered from then on. */
public final class BinaryWriter {
    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** Writes a whole number, not negative, in one to five bytes of seven bits. */
    public void number(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Writes a whole number in eight bytes. */
    public void longNumber(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    /** Writes a text. */
    public void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            number(known);
            return;
        }
        number(0);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** Writes a digest. */
    public void digest(Digest digest) {
        longNumber(digest.high());
        longNumber(digest.low());
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    /** All that was written. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** An instant to the nanosecond. */
    public void instant(Instant instant) {
        longNumber(instant.getEpochSecond());
        number(instant.getNano());
    }
}
