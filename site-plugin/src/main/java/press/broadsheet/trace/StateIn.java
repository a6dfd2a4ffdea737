package press.broadsheet.trace;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import press.broadsheet.source.Digest;

/** Reads what {@link StateOut} wrote; whatever does not fit is an {@link IOException}. */
final class StateIn {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    StateIn(DataInputStream in) {
        this.in = in;
    }

    int number() throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int part = in.readUnsignedByte();
            value |= (part & 0x7f) << shift;
            if ((part & 0x80) == 0) {
                return value;
            }
        }
        throw new IOException("a number is too long");
    }

    int numberBelow(int limit) throws IOException {
        int value = number();
        if (value < 0 || value >= limit) {
            throw new IOException("a number is out of range");
        }
        return value;
    }

    long longNumber() throws IOException {
        return in.readLong();
    }

    String text() throws IOException {
        int known = number();
        if (known > 0) {
            if (known > texts.size()) {
                throw new IOException("a text is unknown");
            }
            return texts.get(known - 1);
        }
        int length = number();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text is too long");
        }
        byte[] bytes = in.readNBytes(length);
        String text = new String(bytes, StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    Digest digest() throws IOException {
        return new Digest(in.readLong(), in.readLong());
    }
}
