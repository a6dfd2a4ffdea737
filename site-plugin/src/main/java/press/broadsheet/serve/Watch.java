package press.broadsheet.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/** Watches folders, with all that is in them, until it is closed. */
final class Watch implements AutoCloseable {
    private final List<Path> folders;
    private final DirectoryWatcher watcher;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread made = new Thread(run, "broadsheet-watch");
        made.setDaemon(true);
        return made;
    });

    private Watch(List<Path> folders, DirectoryWatcher watcher) {
        this.folders = folders;
        this.watcher = watcher;
    }

    /**
     * Watches those of some folders that exist.
     *
     * @throws MachineException if they cannot be watched
     */
    static Watch over(Collection<Path> folders, Changes changes) {
        List<Path> there = existing(folders);
        try {
            DirectoryWatcher watcher = DirectoryWatcher.builder()
                    .paths(there)
                    // the build compares bytes itself, and two writings of one moment must not pass for one
                    .fileHashing(false)
                    .listener(new Listener(changes))
                    .build();
            Watch watch = new Watch(there, watcher);
            watch.thread.execute(watcher::watch);
            return watch;
        } catch (IOException e) {
            throw new MachineException("the folders " + there + " cannot be watched: " + Cause.of(e), e);
        }
    }

    /** Whether other folders exist by now than those that are watched. */
    boolean isStale(Collection<Path> wanted) {
        return !folders.equals(existing(wanted));
    }

    private static List<Path> existing(Collection<Path> folders) {
        return folders.stream().filter(Files::isDirectory).sorted().toList();
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new MachineException("the watch over " + folders + " cannot be ended: " + Cause.of(e), e);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Passes on what happened. */
    private record Listener(Changes changes) implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                changes.add(event.rootPath());
            } else {
                changes.add(event.path());
            }
        }
    }
}
