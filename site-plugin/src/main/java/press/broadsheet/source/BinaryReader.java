package press.broadsheet.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BinaryWriter} wrote; whatever does not fit is an {@link IllegalStateException}. */
public final class BinaryReader {
    private final byte[] bytes;
    private final int end;
    private final List<String> texts = new ArrayList<>();
    private int at;

    BinaryReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    private byte next() {
        if (at >= end) {
            throw new IllegalStateException("the file is too short");
        }
        return bytes[at++];
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
        return numberBelow(end - at + 1);
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
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        if (text.indexOf('/') >= 0) {
            // paths and addresses stand in several files, and in the folders: each is held once
            text = text.intern();
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
