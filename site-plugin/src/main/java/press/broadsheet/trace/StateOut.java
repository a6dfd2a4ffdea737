package press.broadsheet.trace;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import press.broadsheet.source.Digest;

/** Writes the parts of a state file; each text is written out once and numbered from then on. */
final class StateOut {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    StateOut(DataOutputStream out) {
        this.out = out;
    }

    /** A whole number in one to five bytes, seven bits each. */
    void number(int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    void longNumber(long value) throws IOException {
        out.writeLong(value);
    }

    void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            number(known);
            return;
        }
        number(0);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    void digest(Digest digest) throws IOException {
        out.writeLong(digest.high());
        out.writeLong(digest.low());
    }
}
