package press.broadsheet.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What changed since the last build: filled by those who watch, emptied by the one who builds, a whole burst at once. */
final class Changes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final Pace pace;
    private Set<Path> paths = new HashSet<>();
    private boolean asked;
    private long first;
    private long last;

    Changes(Pace pace) {
        this.pace = pace;
    }

    /** A file or folder changed. */
    void add(Path path) {
        lock.lock();
        try {
            note();
            paths.add(path);
        } finally {
            lock.unlock();
        }
    }

    /** Something else asks for a build: another instant, or that nobody knows what changed. */
    void ask() {
        lock.lock();
        try {
            note();
            asked = true;
        } finally {
            lock.unlock();
        }
    }

    /** Called before the change is kept, within the same lock. */
    private void note() {
        last = System.nanoTime();
        first = isEmpty() ? last : first;
        came.signalAll();
    }

    private boolean isEmpty() {
        return paths.isEmpty() && !asked;
    }

    /**
     * Waits for changes until their burst is over, and takes them.
     *
     * @param most how long to wait for the first of them
     * @return what changed, none if only something else asked for a build; empty if nothing came
     */
    Optional<Set<Path>> await(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (isEmpty()) {
                if (left <= 0) {
                    return Optional.empty();
                }
                left = came.awaitNanos(left);
            }
            Duration more = more();
            while (!asked && !more.isNegative() && !more.isZero()) {
                awaitSome(more);
                more = more();
            }
            Set<Path> taken = paths;
            paths = new HashSet<>();
            asked = false;
            return Optional.of(taken);
        } finally {
            lock.unlock();
        }
    }

    private void awaitSome(Duration more) throws InterruptedException {
        long left = more.toNanos();
        while (left > 0 && !asked) {
            left = came.awaitNanos(left);
        }
    }

    private Duration more() {
        long now = System.nanoTime();
        return pace.more(paths.size(), Duration.ofNanos(now - first), Duration.ofNanos(now - last));
    }
}
