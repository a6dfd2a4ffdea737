package press.broadsheet.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Applies a function to many values on a few threads; results and failures are as if done one after the other. */
public final class InOrder {
    /** Below this many values a second thread costs more than it gives. */
    private static final int ALONE = 32;

    private static final int MOST_THREADS = 8;

    private InOrder() {}

    /**
     * The function's results in the order of the values. If the function throws for any value, the exception of
     * the first such value is thrown, after all values were tried.
     *
     * @param function must not return null; is called from several threads
     */
    public static <T, R> List<R> map(List<T> values, Function<? super T, ? extends R> function) {
        return map(values, function, ALONE);
    }

    /** The same for work so long that a second thread is worth while for two values. */
    public static <T, R> List<R> mapSlow(List<T> values, Function<? super T, ? extends R> function) {
        return map(values, function, 2);
    }

    private static <T, R> List<R> map(List<T> values, Function<? super T, ? extends R> function, int alone) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        Work<T, R> work = new Work<>(values, function);
        if (threads < 2 || values.size() < alone) {
            work.run();
            return work.results();
        }
        together(threads, work);
        return work.results();
    }

    /** Runs the same on some threads at once, this one among them, and returns when all have ended. It must not throw. */
    public static void together(int threads, Runnable work) {
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(work, "broadsheet-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        work.run();
        for (Thread thread : others) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Work<T, R> implements Runnable {
        private final List<T> values;
        private final Function<? super T, ? extends R> function;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<Outcome<R>> outcomes;

        Work(List<T> values, Function<? super T, ? extends R> function) {
            this.values = List.copyOf(values);
            this.function = function;
            this.outcomes = new AtomicReferenceArray<>(values.size());
        }

        @Override
        public void run() {
            int i = next.getAndIncrement();
            while (i < values.size()) {
                outcomes.set(i, attempt(values.get(i)));
                i = next.getAndIncrement();
            }
        }

        private Outcome<R> attempt(T value) {
            try {
                return new Done<>(function.apply(value));
            } catch (RuntimeException | Error e) {
                return new Failed<>(e);
            }
        }

        List<R> results() {
            List<R> results = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                Outcome<R> outcome = outcomes.get(i);
                if (outcome instanceof Failed<R> failed) {
                    failed.rethrow();
                } else if (outcome instanceof Done<R> done) {
                    results.add(done.result());
                }
            }
            return results;
        }
    }

    private sealed interface Outcome<R> {}

    private record Done<R>(R result) implements Outcome<R> {}

    private record Failed<R>(Throwable cause) implements Outcome<R> {
        void rethrow() {
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
