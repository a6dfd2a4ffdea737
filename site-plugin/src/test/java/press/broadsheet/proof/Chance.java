package press.broadsheet.proof;

import java.util.List;
import java.util.Random;

/** The dice of one script: the same seed throws the same. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        // Neighbouring seeds begin alike without this.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Between two numbers, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    String of(String... items) {
        return items[random.nextInt(items.length)];
    }
}
