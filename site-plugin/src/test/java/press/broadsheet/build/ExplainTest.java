package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
    @ParameterizedTest
    @CsvSource({
        "'', index.html, false",
        "false, index.html, false",
        "true, world/index.html, true",
        "/, index.html, true",
        "/, world/index.html, false",
        "/world/, world/index.html, true",
        "world/, world/index.html, true",
        "/world, world/index.html, true",
        "world/index.html, world/index.html, true",
        "/feed.xml, feed.xml, true",
        "/world/, world/feed.xml, false",
    })
    void aParameterCoversTheOutputsItNames(String parameter, String outputPath, boolean covered) {
        assertThat(Explain.of(parameter).covers(outputPath)).isEqualTo(covered);
    }
}
