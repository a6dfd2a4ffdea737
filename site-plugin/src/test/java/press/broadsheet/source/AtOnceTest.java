package press.broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting for others: in order, no more at once than allowed, and ended by whoever interrupts. */
@Timeout(20)
class AtOnceTest {
    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheValuesFromNoMoreThreadsThanAllowed() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<String> results = AtOnce.map("test", 3, MANY, value -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            now.decrementAndGet();
            return "n" + value;
        });
        assertThat(results).isEqualTo(MANY.stream().map(value -> "n" + value).toList());
        assertThat(most.get()).isBetween(1, 3);
        assertThat(AtOnce.map("test", 3, List.of(), value -> value)).isEmpty();
    }

    @Test
    void asManyAsAllowedAreAtWorkAtOnce() throws InterruptedException {
        CyclicBarrier both = new CyclicBarrier(2);
        assertThat(AtOnce.map("test", 2, List.of(1, 2), value -> {
                    try {
                        both.await(10, TimeUnit.SECONDS);
                        return value;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .containsExactly(1, 2);
    }

    @Test
    void theFirstFailureEndsAllAndIsThrownAsItIs() {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicInteger reached = new AtomicInteger();
        assertThatThrownBy(() -> AtOnce.map("test", 2, MANY, value -> {
                    try {
                        if (value == 0) {
                            waiting.await();
                            throw new IllegalArgumentException("no " + value);
                        }
                        waiting.countDown();
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        reached.incrementAndGet();
                    }
                    return value;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 0");
        assertThat(reached.get()).isPositive();
        assertThatThrownBy(() -> AtOnce.map("test", 1, MANY, value -> {
                    throw new AssertionError("bad");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("bad");
    }

    @Test
    void anInterruptReachesWhatIsAtWorkAndNothingMoreIsBegun() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(2);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger reached = new AtomicInteger();
        Thread caller = Thread.currentThread();
        Thread other = new Thread(() -> {
            try {
                working.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            caller.interrupt();
        });
        other.start();
        assertThatThrownBy(() -> AtOnce.map("test", 2, MANY, value -> {
                    begun.incrementAndGet();
                    working.countDown();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        reached.incrementAndGet();
                    }
                    return value;
                }))
                .isInstanceOf(InterruptedException.class);
        other.join();
        assertThat(begun.get()).isEqualTo(2);
        assertThat(reached.get()).isEqualTo(2);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whoWasInterruptedBeforeBeginsNothing() {
        AtomicInteger begun = new AtomicInteger();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> AtOnce.map("test", 2, MANY, value -> begun.incrementAndGet()))
                .isInstanceOf(InterruptedException.class);
        assertThat(begun.get()).isZero();
        assertThat(Thread.interrupted()).isFalse();
    }
}
