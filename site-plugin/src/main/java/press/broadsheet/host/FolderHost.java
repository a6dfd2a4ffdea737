package press.broadsheet.host;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Cause;

/** A folder that some server serves. The records lie beside it, where the server does not look. */
final class FolderHost implements Host {
    private static final int PARALLEL = 4;
    private static final long PAUSE_MILLIS = 5;
    private static final Pattern HALF =
            Pattern.compile("\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.part");

    private final Path site;
    private final Path records;

    FolderHost(Path folder) {
        this.site = folder;
        this.records = folder.resolveSibling(folder.getFileName() + ".broadsheet");
    }

    @Override
    public Traits traits() {
        return new Traits(site.toString(), PARALLEL, false);
    }

    private Path root(Area area) {
        return area == Area.SITE ? site : records;
    }

    private Path path(Key key) {
        return root(key.area()).resolve(key.path());
    }

    @Override
    public List<Stored> list(Area area) throws IOException {
        Path root = root(area);
        List<Stored> found = new ArrayList<>();
        if (!Files.exists(root)) {
            return found;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    if (!isHalf(file)) {
                        found.add(new Stored(path, attributes.size(), Optional.empty()));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw failure(root, "read", e);
        }
        return found;
    }

    @Override
    public Optional<byte[]> read(Key key) throws IOException {
        Path file = path(key);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure(file, "read", e);
        }
    }

    @Override
    public void put(Key key, Parcel parcel) throws IOException {
        try (InputStream in = parcel.source().open()) {
            place(path(key), in);
        }
    }

    @Override
    public boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        try (Guard guard = guard()) {
            requireNonNull(guard);
            boolean same = Arrays.equals(expected.orElse(null), read(key).orElse(null));
            if (same) {
                place(path(key), new java.io.ByteArrayInputStream(next));
            }
            return same;
        }
    }

    /** Keeps others out, those of other processes too, until it is closed. */
    record Guard(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws HostException {
            try {
                channel.close();
            } catch (IOException e) {
                throw HostException.lasting("a lock cannot be let go: " + Cause.of(e), e);
            }
        }
    }

    /** Waits until nobody else is where two must not be at once. */
    Guard guard() throws HostException {
        Path guard = records.resolve("guard");
        try {
            Files.createDirectories(records);
            FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock(channel);
                return new Guard(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure(guard, "written", e);
        }
    }

    /** Java refuses a second lock within one process where it would wait for another process. */
    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                requireNonNull(channel.lock());
                return;
            } catch (OverlappingFileLockException e) {
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IOException("the wait for it was interrupted", interrupted);
                }
            }
        }
    }

    @Override
    public void copy(Key from, Key to, Parcel.Label label) throws IOException {
        try (InputStream in = Files.newInputStream(path(from))) {
            place(path(to), in);
        } catch (NoSuchFileException e) {
            throw failure(path(from), "read", e);
        }
    }

    /** Whole or not at all: under another name first, then under its own. */
    private static void place(Path file, InputStream in) throws IOException {
        Path folder = requireNonNull(file.getParent());
        Path half = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] buffer = new byte[65_536];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(half);
            throw failure(file, "written", e);
        }
    }

    private static boolean isHalf(Path file) {
        return HALF.matcher(requireNonNull(file.getFileName()).toString()).matches();
    }

    /** Half a file has a name of its own, so that it is of no account what it was to become. */
    @Override
    public void tidy(Instant before, Predicate<Key> ours) throws IOException {
        for (Path root : List.of(site, records)) {
            if (!Files.exists(root)) {
                continue;
            }
            try {
                Files.walkFileTree(root, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (isHalf(file)
                                && attributes.lastModifiedTime().toInstant().isBefore(before)) {
                            Files.deleteIfExists(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw failure(root, "tidied", e);
            }
        }
    }

    @Override
    public void delete(Collection<Key> keys) throws IOException {
        for (Key key : keys) {
            Path file = path(key);
            try {
                Files.deleteIfExists(file);
                Path root = root(key.area());
                for (Path at = requireNonNull(file.getParent());
                        !at.equals(root);
                        at = requireNonNull(at.getParent())) {
                    Files.deleteIfExists(at);
                }
            } catch (DirectoryNotEmptyException e) {
                // Something else is still in it.
            } catch (IOException e) {
                throw failure(file, "deleted", e);
            }
        }
    }

    @Override
    public void show(String message) {
        // Every file was seen as soon as it was there.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static HostException failure(Path path, String what, IOException e) {
        return HostException.lasting(path + " cannot be " + what + ": " + Cause.of(e), e);
    }
}
