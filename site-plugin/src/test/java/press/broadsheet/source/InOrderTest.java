package press.broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final List<Integer> numbers = IntStream.range(0, 5000).boxed().toList();

    @Test
    void resultsKeepTheOrderOfTheValues() {
        assertThat(InOrder.map(numbers, n -> n * 2))
                .isEqualTo(numbers.stream().map(n -> n * 2).toList());
    }

    @Test
    void theFirstFailureIsThrown() {
        assertThatThrownBy(() -> InOrder.map(numbers, n -> {
                    if (n >= 100) {
                        throw new IllegalStateException("value " + n);
                    }
                    return n;
                }))
                .hasMessage("value 100");
    }
}
