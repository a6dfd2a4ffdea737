package press.broadsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogProgressTest {
    private final LinesLog log = new LinesLog();
    private final LogProgress progress = new LogProgress(log);

    private void work(int files) {
        progress.begin(files);
        IntStream.range(0, files).forEach(i -> progress.step());
        progress.end();
    }

    @Test
    void longWorkHasALineAtEachTenthAndNoneAtItsEnd() {
        work(50_000);
        assertThat(log.lines).hasSize(9).startsWith("info 5,000 of 50,000 files (10%)");
    }

    @Test
    void shortWorkAndNoWorkHaveNone() {
        work(19_999);
        work(0);
        assertThat(log.lines).isEmpty();
    }
}
