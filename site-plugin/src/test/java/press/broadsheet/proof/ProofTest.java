package press.broadsheet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.source.InOrder;

/**
 * The promise over many random newsrooms and changes. {@code -Dproof.scripts=10000} plays more of them, {@code
 * -Dproof.first=5001} only those from there on, {@code -Dproof.seed=17} that one alone.
 */
class ProofTest {
    @TempDir(factory = MemoryFolder.class)
    Path temp;

    @Test
    void afterAnyChangesTheTreeIsThatOfACleanBuildAndNothingWasRenderedThatNoRuleAllows() {
        long seed = Long.getLong("proof.seed", 0);
        List<Long> seeds = LongStream.rangeClosed(
                        seed == 0 ? Long.getLong("proof.first", 1) : seed,
                        seed == 0 ? Long.getLong("proof.scripts", 300) : seed)
                .boxed()
                .toList();
        List<String> failures = InOrder.map(seeds, this::play).stream()
                .flatMap(Optional::stream)
                .toList();
        assertThat(failures.stream().limit(3))
                .as("%d of %d scripts fail", failures.size(), seeds.size())
                .isEmpty();
    }

    private Optional<String> play(long seed) {
        try {
            new Script(seed, temp).play();
            return Optional.empty();
        } catch (Script.Failure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
