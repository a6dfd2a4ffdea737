package press.broadsheet.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import press.broadsheet.host.Area;
import press.broadsheet.host.Host;
import press.broadsheet.host.HostException;
import press.broadsheet.host.Key;
import press.broadsheet.host.Parcel;
import press.broadsheet.host.Stored;

/** A place that is asked once more, and later again, where a failure may pass; and never by too many at once. */
final class Attempts {
    private static final int MOST = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Host host;
    private final Pace pace;
    private final Semaphore room;

    Attempts(Host host, Pace pace) {
        this.host = host;
        this.pace = pace;
        this.room = new Semaphore(Math.max(1, host.traits().parallel()));
    }

    Host.Traits traits() {
        return host.traits();
    }

    boolean remembersLabels() {
        return host.remembersLabels();
    }

    @FunctionalInterface
    private interface Call<T> {
        T made(boolean again) throws IOException;
    }

    List<Stored> list(Area area) throws IOException {
        return tried(again -> host.list(area));
    }

    Optional<byte[]> read(Key key) throws IOException {
        return tried(again -> host.read(key));
    }

    void put(Key key, Parcel parcel) throws IOException {
        tried(again -> {
            host.put(key, parcel);
            return true;
        });
    }

    void put(Key key, byte[] bytes) throws IOException {
        put(key, Parcel.of(bytes, Parcel.Label.RECORD));
    }

    /** If an answer was lost, what is there tells whether the swap was made: no two of ours have the same bytes. */
    boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        return tried(again -> host.swap(key, expected, next)
                || (again && Arrays.equals(next, host.read(key).orElse(null))));
    }

    void copy(Key from, Key to, Parcel.Label label) throws IOException {
        tried(again -> {
            host.copy(from, to, label);
            return true;
        });
    }

    void delete(Collection<Key> keys) throws IOException {
        if (!keys.isEmpty()) {
            tried(again -> {
                host.delete(keys);
                return true;
            });
        }
    }

    void show(String message) throws IOException {
        tried(again -> {
            host.show(message);
            return true;
        });
    }

    void tidy(Instant before, Predicate<Key> ours) throws IOException {
        tried(again -> {
            host.tidy(before, ours);
            return true;
        });
    }

    private <T> T tried(Call<T> call) throws IOException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                room.acquire();
                try {
                    return call.made(attempt > 1);
                } finally {
                    room.release();
                }
            } catch (HostException e) {
                if (!e.again() || attempt == MOST) {
                    throw e;
                }
                rest(pause, e);
                pause = pause.multipliedBy(2);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private void rest(Duration pause, HostException after) throws HostException {
        try {
            pace.pause(pause);
        } catch (InterruptedException e) {
            e.addSuppressed(after);
            throw interrupted(e);
        }
    }

    static HostException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return HostException.lasting("publishing was interrupted", e);
    }
}
