package press.broadsheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BinaryWriter} wrote; whatever does not fit is an {@link IllegalStateException}. */
public final class BinaryReader {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final List<String> texts = new ArrayList<>();
    /** How many bytes the stream has yet to give. */
    private long rest;

    private int at;
    private int end;

    /**
     * A reader of the next bytes of a stream, which is closed by whoever opened it: what an archive leaves is too long to
     * be held for this.
     */
    BinaryReader(InputStream in, long length) {
        this.in = in;
        this.rest = length;
    }

    private byte next() {
        if (at == end) {
            fill();
        }
        return buffer[at++];
    }

    private void fill() {
        try {
            int most = (int) Math.min(buffer.length, rest);
            end = most == 0 ? 0 : in.read(buffer, 0, most);
            at = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (end <= 0) {
            end = 0;
            throw new IllegalStateException("the file is too short");
        }
        rest -= end;
    }

    private byte[] next(int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            if (at == end) {
                fill();
            }
            int part = Math.min(length - done, end - at);
            System.arraycopy(buffer, at, bytes, done, part);
            at += part;
            done += part;
        }
        return bytes;
    }

    /** Reads a whole number. */
    public int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte part = next();
            value |= (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a number is too long");
    }

    /** Reads a whole number that must be less than a limit. */
    public int numberBelow(int limit) {
        int value = number();
        if (value < 0 || value >= limit) {
            throw new IllegalStateException("a number is out of range");
        }
        return value;
    }

    /** Reads how many things follow: no more than there are bytes left. */
    public int count() {
        return numberBelow((int) Math.min(rest + end - at + 1, Integer.MAX_VALUE));
    }

    /** Reads a whole number of eight bytes. */
    public long longNumber() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | (next() & 0xff);
        }
        return value;
    }

    /** Reads a text. */
    public String text() {
        int known = numberBelow(texts.size() + 1);
        if (known > 0) {
            return texts.get(known - 1);
        }
        String text = new String(next(count()), StandardCharsets.UTF_8);
        if (text.indexOf('/') >= 0) {
            // paths and addresses stand in several files, and in the folders: each is held once
            text = text.intern();
        }
        if (texts.size() == BinaryWriter.MOST_TEXTS) {
            texts.clear();
        }
        texts.add(text);
        return text;
    }

    /** Reads texts. */
    public List<String> texts() {
        int count = count();
        List<String> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(text());
        }
        return List.copyOf(read);
    }

    /** Reads a digest. */
    public Digest digest() {
        return new Digest(longNumber(), longNumber());
    }

    /** An instant. */
    public Instant instant() {
        return Instant.ofEpochSecond(longNumber(), number());
    }
}
