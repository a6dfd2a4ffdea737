package press.broadsheet.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Time as it passes for publishing. */
public interface Pace {
    /** The present instant. */
    Instant now();

    /** Waits. */
    void pause(Duration length) throws InterruptedException;

    /** Does something again and again until what is returned is closed. */
    Beat every(Duration length, Runnable what);

    /** Something that is done again and again. */
    @FunctionalInterface
    interface Beat extends AutoCloseable {
        /** Ends it. */
        @Override
        void close();
    }

    /** Time as it really passes. */
    static Pace real(Supplier<Instant> clock) {
        return new Pace() {
            @Override
            public Instant now() {
                return clock.get();
            }

            @Override
            public void pause(Duration length) throws InterruptedException {
                TimeUnit.MILLISECONDS.sleep(length.toMillis());
            }

            @Override
            public Beat every(Duration length, Runnable what) {
                ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
                    Thread thread = new Thread(work, "broadsheet-lease");
                    thread.setDaemon(true);
                    return thread;
                });
                var unused =
                        beats.scheduleWithFixedDelay(what, length.toMillis(), length.toMillis(), TimeUnit.MILLISECONDS);
                return beats::shutdownNow;
            }
        };
    }
}
