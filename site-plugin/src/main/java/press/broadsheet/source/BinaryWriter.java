package press.broadsheet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what a later build reads back; a text is written out once and numbered for a while. */
public final class BinaryWriter {
    /**
     * So many texts are numbered before that begins anew: those of an archive are too many to be held for this, and
     * most of those that come again do so soon.
     */
    static final int MOST_TEXTS = 1 << 16;

    private final Map<String, Integer> texts = new HashMap<>();
    private final OutputStream out;
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** A writer to a stream, which is closed by whoever opened it. */
    BinaryWriter(OutputStream out) {
        this.out = out;
    }

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
        Integer known = texts.get(text);
        if (known != null) {
            number(known);
            return;
        }
        if (texts.size() == MOST_TEXTS) {
            texts.clear();
        }
        texts.put(text, texts.size() + 1);
        number(0);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** Writes texts in their order. */
    public void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** Writes a digest. */
    public void digest(Digest digest) {
        longNumber(digest.high());
        longNumber(digest.low());
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            flush();
        }
        if (more > bytes.length) {
            bytes = new byte[more];
        }
    }

    /**
     * Hands over what is not with the stream yet.
     *
     * @throws UncheckedIOException if the stream cannot take it
     */
    void flush() {
        try {
            out.write(bytes, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An instant to the nanosecond. */
    public void instant(Instant instant) {
        longNumber(instant.getEpochSecond());
        number(instant.getNano());
    }
}
