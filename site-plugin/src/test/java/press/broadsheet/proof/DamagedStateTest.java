package press.broadsheet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import press.broadsheet.build.FaultyBuilder;

/** Damage to what builds leave costs time, is told in one clause if it makes the build a clean one, and is no error. */
class DamagedStateTest {
    /** The files that builds leave. */
    static final List<String> FILES = List.of("files", "folders", "occasion", "receipt", "sources", "stamps", "state");

    /** And that which only those read who publish; without it they find out by themselves. */
    static final List<String> ALL =
            Stream.concat(FILES.stream(), Stream.of("waybill")).toList();

    private static final int SEEDS = 40;

    /** Of a file, so many bytes are damaged, one at a time. */
    private static final int PLACES = 300;

    @TempDir(factory = MemoryFolder.class)
    Path temp;

    private final Newspaper paper = new Newspaper(Newspapers.NOW);
    private Disk state;

    @BeforeEach
    void aPaperOfOneStory() {
        paper.settings.putAll(Map.of("name", "The Post", "url", "https://post.example", "feeds", "{formats: [rss]}"));
        paper.add(new Doc("content/articles/town/s1.md", Map.of("title", "One", "date", "2026-11-20"), "A *day*."));
        Disk project = new Disk(temp.resolve("paper"));
        paper.sources().forEach(project::write);
        assertThat(build().good()).isTrue();
        // what was written just now is not trusted, and not remembered, by a build that is not in haste
        assertThat(build(FaultyBuilder.SOUND.hasty()).good()).isTrue();
        state = new Disk(temp.resolve("kept/state"));
    }

    private Outcome build() {
        return build(FaultyBuilder.SOUND);
    }

    private Outcome build(FaultyBuilder builder) {
        return Outcome.of(temp.resolve("paper"), temp.resolve("kept"), paper, false, builder);
    }

    private byte[] whole(String name) throws IOException {
        return Files.readAllBytes(state.folder.resolve(name));
    }

    private boolean readable(String name, byte[] bytes) throws IOException {
        Files.write(state.folder.resolve(name), bytes);
        return FaultyBuilder.readable(state.folder, name);
    }

    @Test
    void aBuildLeavesTheseFilesAndItsLock() {
        assertThat(state.tree().keySet())
                .containsAll(ALL)
                // The last is told to people and their timers; where it cannot be read, a build is due.
                .contains("lock", "next-change")
                .hasSize(ALL.size() + 2);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aWholeFileIsRead(String name) throws IOException {
        assertThat(readable(name, whole(name))).isTrue();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aBitFlippedInAnyByteIsFound(String name) throws IOException {
        byte[] whole = whole(name);
        for (int at = 0; at < whole.length; at += 1 + whole.length / PLACES) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << (at % 8));
            assertThat(readable(name, bytes)).as("byte %d", at).isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aCutIsFound(String name) throws IOException {
        byte[] whole = whole(name);
        for (int length = 0; length < whole.length; length += 1 + whole.length / PLACES) {
            assertThat(readable(name, Arrays.copyOf(whole, length)))
                    .as("length %d", length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void bytesAtTheEndAreFound(String name) throws IOException {
        byte[] whole = whole(name);
        for (int more = 1; more <= 64; more++) {
            assertThat(readable(name, Arrays.copyOf(whole, whole.length + more)))
                    .isFalse();
        }
    }

    @Test
    void damageToTheStateItselfIsToldInOneClause() throws IOException {
        byte[] whole = whole("state");
        Files.write(state.folder.resolve("state"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(build().report().orElseThrow().clean()).contains("the state of the last build is damaged");
        assertThat(build().report().orElseThrow().clean()).isEmpty();
    }

    @Test
    void whateverTheDamageTheNextBuildMakesTheSameSiteAndTheOneAfterItDoesNothing() {
        SortedMap<String, byte[]> right = new Disk(temp.resolve("kept/site")).tree();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Chance chance = new Chance(seed);
            Mischief mischief = new Mischief(new Disk(temp), new Disk(temp), state, List.of(), chance);
            String damage = mischief.damageState() + (chance.percent(40) ? ", " + mischief.damageState() : "");
            Outcome next = build();
            assertThat(next.good()).as(damage).isTrue();
            assertThat(next.problems()).as(damage).isEmpty();
            assertThat(next.tree()).as(damage).usingRecursiveComparison().isEqualTo(right);
            assertThat(next.report().orElseThrow().written()).as(damage).isZero();
            assertThat(FILES).as(damage).allMatch(name -> FaultyBuilder.readable(state.folder, name));
            assertThat(build().report().orElseThrow().rendered()).as(damage).isZero();
        }
    }
}
