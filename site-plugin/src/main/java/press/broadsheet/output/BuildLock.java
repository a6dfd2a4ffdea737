package press.broadsheet.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/** Keeps two builds from writing one site at the same time. The lock goes with the process, however that ends. */
public final class BuildLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private final long takenAt;

    private BuildLock(FileChannel channel, FileLock lock, long takenAt) {
        this.channel = channel;
        this.lock = lock;
        this.takenAt = takenAt;
    }

    /** The file system's own time when the lock was taken, in nanoseconds: what the times of files compare with. */
    public long takenAt() {
        return takenAt;
    }

    /**
     * Takes the lock of a state folder.
     *
     * @throws MachineException if another build holds it, or the folder cannot be written
     */
    public static BuildLock take(Path state) {
        Path file = state.resolve("lock");
        try {
            Files.createDirectories(state);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new MachineException(
                        "another build is writing this site (it holds " + file + "); wait until it has ended");
            }
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
            return new BuildLock(channel, lock, Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this same process.
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new MachineException("the lock of the build cannot be given back: " + Cause.of(e), e);
        }
    }
}
