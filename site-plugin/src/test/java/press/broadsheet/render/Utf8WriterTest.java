package press.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    @Test
    void whatIsWrittenInPiecesComesOutWhole() {
        Utf8Writer writer = new Utf8Writer();
        writer.write("ferry ");
        writer.write(new char[] {'x', 'é', 'ন', 'x'}, 1, 2);
        writer.write("--\uD83D\uDEA2--", 2, 1);
        writer.write("--\uD83D\uDEA2--", 3, 1);
        writer.write('!');
        assertThat(writer.bytes()).isEqualTo("ferry éন🚢!".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTextLongerThanItsRoomIsKept() {
        Utf8Writer writer = new Utf8Writer();
        String text = "0123456789".repeat(20_000);
        writer.write(text);
        writer.write(text);
        assertThat(writer.bytes()).isEqualTo((text + text).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfOfAPairAtTheEndIsNoCharacter() {
        Utf8Writer writer = new Utf8Writer();
        writer.write("a\uD83D");
        assertThat(writer.bytes()).isEqualTo(new byte[] {'a', '?'});
    }
}
