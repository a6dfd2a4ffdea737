package press.broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCodecTest {
    @TempDir
    Path temp;

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Group(List<Shape> shapes, SortedMap<String, Shape> named) implements Shape {}

    record Box<T>(T content) {}

    enum Colour {
        RED,
        BLUE
    }

    record Everything(
            String text,
            int number,
            long big,
            boolean truth,
            Colour colour,
            Digest digest,
            OffsetDateTime at,
            OptionalInt maybe,
            OptionalInt none,
            BigDecimal exact,
            YearMonth month,
            Optional<Box<String>> box,
            Optional<String> empty,
            List<Box<Integer>> boxes,
            Shape shape) {}

    private final Everything everything = new Everything(
            "Wörter \ud83d\ude00",
            300,
            -5_000_000_000L,
            true,
            Colour.BLUE,
            Digest.of("x"),
            OffsetDateTime.parse("2026-03-29T01:30:00.000000001-04:30"),
            OptionalInt.of(-7),
            OptionalInt.empty(),
            new BigDecimal("0.10"),
            YearMonth.of(2026, 11),
            Optional.of(new Box<>("in a box")),
            Optional.empty(),
            List.of(new Box<>(1), new Box<>(2)),
            new Group(
                    List.of(new Circle(1), new Group(List.of(), new TreeMap<>())),
                    new TreeMap<>(java.util.Map.of("a", new Circle(2)))));

    private SealedFile file(Digest fingerprint) {
        return new SealedFile(temp.resolve("file"), fingerprint);
    }

    private SealedFile.Opened<Everything> roundTrip(Digest written, Digest read) {
        RecordCodec.Of<Everything> codec = new RecordCodec().of(Everything.class);
        file(written).save(out -> codec.write(everything, out));
        return file(read).open(codec::read);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(roundTrip(Digest.ABSENT, Digest.ABSENT).content()).contains(everything);
    }

    @Test
    void aFileOfAnotherVersionIsNoFile() {
        SealedFile.Opened<Everything> opened = roundTrip(Digest.ABSENT, Digest.of("other"));
        assertThat(opened.content()).isEmpty();
        assertThat(opened.reason()).contains("the state is that of another version of Broadsheet");
    }

    @Test
    void aMissingFileIsNoFile() {
        assertThat(file(Digest.ABSENT).open(BinaryReader::text).reason()).contains("no state of an earlier build");
    }

    @Test
    void aFileDamagedAtAnyByteOrCutAnywhereIsNoFile() throws IOException {
        roundTrip(Digest.ABSENT, Digest.ABSENT);
        Path path = temp.resolve("file");
        byte[] good = Files.readAllBytes(path);
        RecordCodec.Of<Everything> codec = new RecordCodec().of(Everything.class);
        Random random = new Random(7);
        for (int at = 0; at < good.length; at++) {
            byte[] flipped = good.clone();
            flipped[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(path, flipped);
            assertThat(file(Digest.ABSENT).open(codec::read).content()).isEmpty();
            Files.write(path, java.util.Arrays.copyOf(good, at));
            assertThat(file(Digest.ABSENT).open(codec::read).content()).isEmpty();
        }
        Files.write(path, java.util.Arrays.copyOf(good, good.length + 1));
        assertThat(file(Digest.ABSENT).open(codec::read).content()).isEmpty();
    }
}
