package press.broadsheet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.ForgetfulBuilder;
import press.broadsheet.trace.StateFile;

/** A damaged state costs a clean build, is told in one clause, and is never an error. */
class DamagedStateTest {
    private static final int SEEDS = 40;

    @TempDir(factory = MemoryFolder.class)
    Path temp;

    private final Paper paper = new Paper(Papers.NOW);
    private Path state;
    private byte[] whole = new byte[0];

    @BeforeEach
    void aPaperOfOneStory() throws IOException {
        paper.settings.putAll(Map.of("name", "The Post", "url", "https://post.example", "feeds", "{formats: [rss]}"));
        paper.add(new Doc("content/articles/town/s1.md", Map.of("title", "One", "date", "2026-11-20"), "A *day*."));
        Disk project = new Disk(temp.resolve("paper"));
        paper.sources().forEach(project::write);
        assertThat(build().good()).isTrue();
        state = temp.resolve("kept/state/state");
        whole = Files.readAllBytes(state);
    }

    private Outcome build() {
        return Outcome.of(temp.resolve("paper"), temp.resolve("kept"), paper, fact -> true);
    }

    private Optional<String> reason(byte[] bytes) throws IOException {
        Files.write(state, bytes);
        StateFile.Loaded loaded = ForgetfulBuilder.state(temp.resolve("kept/state"));
        assertThat(loaded.state().traces().isEmpty()).isEqualTo(loaded.reason().isPresent());
        return loaded.reason();
    }

    @Test
    void aWholeStateIsRead() throws IOException {
        assertThat(reason(whole)).isEmpty();
    }

    @Test
    void aBitFlippedInAnyByteIsFound() throws IOException {
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << (at % 8));
            assertThat(reason(bytes)).as("byte %d", at).contains("the state of the last build is damaged");
        }
    }

    @Test
    void aCutIsFound() throws IOException {
        for (int length = 0; length < whole.length; length += length < whole.length - 100 ? 13 : 1) {
            assertThat(reason(Arrays.copyOf(whole, length)))
                    .as("length %d", length)
                    .contains("the state of the last build is damaged");
        }
    }

    @Test
    void bytesAtTheEndAreFound() throws IOException {
        for (int more = 1; more <= 64; more++) {
            assertThat(reason(Arrays.copyOf(whole, whole.length + more)))
                    .contains("the state of the last build is damaged");
        }
    }

    @Test
    void whateverTheDamageTheNextBuildMakesTheSameSite() {
        SortedMap<String, byte[]> right = new Disk(temp.resolve("kept/site")).tree();
        Disk folder = new Disk(temp.resolve("kept/state"));
        for (long seed = 1; seed <= SEEDS; seed++) {
            Mischief mischief = new Mischief(new Disk(temp), new Disk(temp), folder, new Chance(seed));
            String damage = mischief.damageState();
            Outcome next = build();
            assertThat(next.good()).as(damage).isTrue();
            assertThat(next.tree()).as(damage).usingRecursiveComparison().isEqualTo(right);
            assertThat(next.report().orElseThrow().written()).as(damage).isZero();
            assertThat(ForgetfulBuilder.state(folder.folder).reason())
                    .as(damage)
                    .isEmpty();
        }
    }
}
