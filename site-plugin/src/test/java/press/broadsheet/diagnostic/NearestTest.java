package press.broadsheet.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("articles/town/gone.md", "date", "tags", "title", "updated", "published");

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "tgas, tags",
        "Date, date",
        "pubslished, published",
        "upddated, updated",
        "pdated, updated",
        "articles/town/gon.md, articles/town/gone.md",
        "articles/twon/gone.md, articles/town/gone.md",
        "rticles/town/gone.mdd, articles/town/gone.md"
    })
    void aSlipIsUnderstood(String written, String meant) {
        assertThat(Nearest.to(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "d", "articles", "articles/town/somewhere-else.md", "tagggggs"})
    void whatIsFarFromEverythingIsLeftAlone(String written) {
        assertThat(Nearest.to(written, KNOWN)).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTheFirstByNameIsNamedWhateverTheOrder() {
        assertThat(Nearest.to("bat", List.of("cat", "bar"))).contains("bar");
        assertThat(Nearest.to("bat", List.of("bar", "cat"))).contains("bar");
        assertThat(Nearest.to("bat", List.of())).isEqualTo(Optional.empty());
    }
}
