package press.broadsheet.build;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that is found out while something else is done. */
final class Background<T> {
    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins at once, in a thread of its own that is called by a name. */
    static <T> Background<T> of(String name, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "broadsheet-" + name);
        thread.setDaemon(true);
        thread.start();
        return new Background<>(task);
    }

    /** The result, or the exception that the work ended with. */
    T result() {
        try {
            return await(task);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until the work is over, however it ended. */
    void await() {
        try {
            await(task);
        } catch (ExecutionException e) {
            // Whoever wants the result is told.
        }
    }

    private static <T> T await(FutureTask<T> task) throws ExecutionException {
        boolean interrupted = false;
        while (true) {
            try {
                T result = task.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return result;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
