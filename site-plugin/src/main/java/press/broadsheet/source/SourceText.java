package press.broadsheet.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** Decodes source text: UTF-8 and nothing else, a byte order mark dropped, every line end a line feed. */
public final class SourceText {
    private SourceText() {}

    /**
     * The text of some bytes; empty, with a diagnostic at the first faulty byte, if they are not UTF-8.
     *
     * @param shown the path told to the user
     */
    public static Optional<String> decode(String shown, byte[] bytes, Diagnostics diagnostics) {
        // What is not UTF-8 is decoded as this character, which in real text is rare enough to look twice.
        String quick = new String(bytes, StandardCharsets.UTF_8);
        if (quick.indexOf('\uFFFD') < 0) {
            return Optional.of(normalise(quick));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            diagnostics.report(
                    Code.NOT_UTF8,
                    place(shown, bytes, in.position()),
                    "byte 0x" + HexFormat.of().toHexDigits(bytes[in.position()]) + " is not UTF-8",
                    "save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(normalise(out.flip().toString()));
    }

    private static String normalise(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (withoutMark.indexOf('\r') < 0) {
            return withoutMark;
        }
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Position place(String shown, byte[] bytes, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            boolean carriage = bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
            if (bytes[i] == '\n' || carriage) {
                line++;
                start = i + 1;
            }
        }
        String before = new String(bytes, start, offset - start, StandardCharsets.UTF_8);
        return new Position(shown, line, before.length() + 1);
    }
}
