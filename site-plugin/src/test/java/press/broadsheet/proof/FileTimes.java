package press.broadsheet.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import press.broadsheet.build.FaultyBuilder;
import press.broadsheet.source.TestLooks;

/**
 * The times of one script's files: those the system gives them, or those of a file system with two-second times and
 * nothing else to know a file by, on which time passes only when the script says so.
 */
final class FileTimes {
    private static final long GRAIN = TimeUnit.SECONDS.toNanos(2);

    private final boolean coarse;
    private long now = TimeUnit.SECONDS.toNanos(Newspapers.NOW.getEpochSecond());
    private long lastBuild = now;

    FileTimes(boolean coarse) {
        this.coarse = coarse;
    }

    /** A builder that lives by these times. */
    FaultyBuilder builder(FaultyBuilder builder) {
        return coarse ? builder.on(TestLooks.coarse(), time -> now) : builder.on(TestLooks.fine(), time -> time);
    }

    /** Lets some time pass, or none. */
    void pass(Chance chance) {
        now += TimeUnit.SECONDS.toNanos(chance.of(java.util.List.of(0, 0, 1, 3, 7207)));
    }

    /** A build begins. */
    void build() {
        lastBuild = now;
    }

    /** Gives a file that was just written the time it would have. */
    void stamp(Path file) throws IOException {
        if (coarse) {
            Files.setLastModifiedTime(file, FileTime.from(now, TimeUnit.NANOSECONDS));
        }
    }

    /** Whether other bytes behind a time can be noticed: no tool notices them where nothing but that time tells. */
    boolean mayStay(FileTime time) {
        return !coarse || time.to(TimeUnit.NANOSECONDS) / GRAIN * GRAIN >= lastBuild - GRAIN;
    }

    /** A time so much later, or earlier. */
    static FileTime shifted(FileTime time, Duration by) {
        return FileTime.from(time.toInstant().plus(by));
    }
}
