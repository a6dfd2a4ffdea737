package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceTest {
    @TempDir
    Path project;

    private boolean isOver(int changes, long first, long last) {
        Duration more = new Pace(project).more(changes, Duration.ofMillis(first), Duration.ofMillis(last));
        return more.isZero() || more.isNegative();
    }

    @Test
    void oneSaveIsOverInAMoment() {
        assertThat(isOver(1, 1, 1)).isFalse();
        assertThat(isOver(1, 3, 3)).isTrue();
    }

    @Test
    void manyChangesAreWaitedForLonger() {
        assertThat(isOver(50, 100, 100)).isFalse();
        assertThat(isOver(50, 400, 250)).isTrue();
    }

    @Test
    void nothingIsBuiltWhileGitIsAtWorkUnlessItDied() throws IOException {
        Files.createDirectories(project.resolve(".git"));
        Path lock = Files.createFile(project.resolve(".git/index.lock"));
        assertThat(isOver(1, 500, 500)).isFalse();
        assertThat(isOver(1, 20_000, 500)).isTrue();
        Files.delete(lock);
        assertThat(isOver(1, 500, 500)).isTrue();
    }
}
