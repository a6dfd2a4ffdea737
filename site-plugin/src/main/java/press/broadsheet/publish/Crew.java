package press.broadsheet.publish;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import press.broadsheet.source.InOrder;

/** Some threads that do many like things at a place. */
final class Crew {
    private Crew() {}

    /** What is done with each. */
    @FunctionalInterface
    interface Work<T> {
        void on(T value) throws IOException;
    }

    /** Does something with all values; after the first failure begins no more, and throws it when all have ended. */
    static <T> void run(Collection<T> values, int threads, Work<? super T> work) throws IOException {
        List<T> all = List.copyOf(values);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable one = () -> {
            try {
                for (int i = next.getAndIncrement();
                        i < all.size() && failure.get() == null;
                        i = next.getAndIncrement()) {
                    work.on(all.get(i));
                }
            } catch (IOException | RuntimeException | Error e) {
                Throwable first = failure.compareAndExchange(null, e);
                if (first != null && first != e) {
                    first.addSuppressed(e);
                }
            }
        };
        InOrder.together(Math.min(threads, all.size()), one);
        rethrow(failure.get());
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }
}
