package press.broadsheet.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;

class FactTableTest {
    private static final int FACTS = 30_000;

    private final FactTable table = new FactTable();

    private static Fact<?> fact(int number) {
        String path = "articles/world/story-" + number / 2 + ".md";
        return number % 2 == 0 ? new StoryFact.StoryCard(path) : new StoryFact.BodyText(path);
    }

    private static Digest digest(Fact<?> fact) {
        return Digest.of(fact.toString());
    }

    @Test
    void numbersFactsInTheOrderOfAsking() {
        IntStream.range(0, FACTS).forEach(i -> assertThat(table.number(fact(i))).isEqualTo(i));
        IntStream.range(0, FACTS).forEach(i -> assertThat(table.find(fact(i))).isEqualTo(i));
        IntStream.range(0, FACTS).forEach(i -> assertThat(table.fact(i)).isEqualTo(fact(i)));
        assertThat(table.size()).isEqualTo(FACTS);
        assertThat(table.find(new StoryFact.StoryDetail("articles/world/story-1.md")))
                .isEqualTo(-1);
    }

    @Test
    void takesMoreFactsThanWereExpected() {
        table.expect(100);
        numbersFactsInTheOrderOfAsking();
    }

    @Test
    void findsOutADigestOnce() {
        table.digest(fact(1), () -> digest(fact(1)));
        assertThat(table.digest(fact(1), () -> {
                    throw new AssertionError("found out twice");
                }))
                .isEqualTo(digest(fact(1)));
    }

    @Test
    void givesEveryThreadTheSameNumbersAndDigests() {
        List<Integer> asked = IntStream.range(0, 4 * FACTS)
                .map(i -> (int) (i * 7_919L % FACTS))
                .boxed()
                .toList();
        List<Integer> numbers = InOrder.map(asked, i -> table.number(fact(i)));
        List<Digest> digests = InOrder.map(asked, i -> table.digest(fact(i), () -> digest(fact(i))));
        assertThat(table.size()).isEqualTo(FACTS);
        for (int i = 0; i < asked.size(); i++) {
            assertThat(table.fact(numbers.get(i))).isEqualTo(fact(asked.get(i)));
            assertThat(digests.get(i)).isEqualTo(digest(fact(asked.get(i))));
        }
    }
}
