package press.broadsheet.host;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What is to become of files of a site, until it is shown. Safe for use by any number of threads. */
final class StagedFiles implements Closeable {
    private final Path folder;
    private final AtomicLong number = new AtomicLong();
    private final Map<String, Optional<Path>> staged = new HashMap<>();

    /** Keeps the bytes in a new folder beside the place, so that they need only be moved into it. */
    StagedFiles(Path folder) {
        this.folder = folder;
    }

    /** What is to become of a path: nothing if it stays, an empty one if it is to go, a file if it is to be that. */
    synchronized Optional<Optional<Path>> find(String path) {
        return Optional.ofNullable(staged.get(path));
    }

    /** All of it, by path. */
    synchronized Map<String, Optional<Path>> all() {
        return Map.copyOf(staged);
    }

    synchronized boolean isEmpty() {
        return staged.isEmpty();
    }

    synchronized void delete(String path) {
        staged.put(path, Optional.empty());
    }

    void put(String path, Parcel parcel) throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream in = new DigestInputStream(parcel.source().open(), digest)) {
            Path file = write(in);
            if (!HexFormat.of().formatHex(digest.digest()).equals(parcel.sha256())) {
                throw HostException.lasting(
                        path + " changed while it was published; publish again", new IOException("another digest"));
            }
            stage(path, file);
        }
    }

    void put(String path, InputStream in) throws IOException {
        stage(path, write(in));
    }

    private Path write(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(String.valueOf(number.incrementAndGet()));
        try (OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return file;
    }

    private synchronized void stage(String path, Path file) {
        staged.put(path, Optional.of(file));
    }

    /** Forgets all of it. */
    @Override
    public synchronized void close() {
        staged.clear();
        if (Files.exists(folder)) {
            Scratch.sweep(folder);
        }
    }
}
