package press.broadsheet.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does things that mostly wait for somebody else, such as a server, a few of them at once. Whoever interrupts this thread
 * ends the waiting: nothing more is begun, what is at work is interrupted too, and the caller, who is told by an exception,
 * tells people.
 */
public final class AtOnce {
    /** How long is waited for those that were interrupted, in seconds; what takes longer ends by itself. */
    private static final int LAST_WAIT = 2;

    private AtOnce() {}

    /**
     * The results in the order of the values.
     *
     * @param name what the threads are called
     * @param threads how many there are at most, at least 1
     * @param work must not return null; is called from several threads; what it throws first ends all and is thrown here
     * @throws InterruptedException if this thread is, or was, interrupted
     */
    public static <T, R> List<R> map(
            String name, int threads, Collection<T> values, Function<? super T, ? extends R> work)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(name);
        }
        if (values.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, values.size()), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        boolean whole = false;
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T value : values) {
                Callable<R> call = () -> work.apply(value);
                futures.add(pool.submit(call));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            whole = true;
            return results;
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            pool.shutdownNow();
            if (!whole) {
                end(pool);
            }
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }

    /** Waits for those that were interrupted, so that nothing of theirs comes after what the caller does next. */
    private static void end(ExecutorService pool) {
        try {
            var unused = pool.awaitTermination(LAST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
