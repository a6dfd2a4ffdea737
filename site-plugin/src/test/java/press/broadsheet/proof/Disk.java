package press.broadsheet.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder, and what can be done to it. */
final class Disk {
    final Path folder;
    private final FileTimes times;

    Disk(Path folder) {
        this(folder, new FileTimes(false));
    }

    Disk(Path folder, FileTimes times) {
        this.folder = folder;
        this.times = times;
    }

    /** All files by path, and each folder that is empty, under its path with a slash at the end. */
    SortedMap<String, byte[]> tree() {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        if (!Files.exists(folder)) {
            return tree;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    tree.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                    String path = folder.relativize(dir) + "/";
                    if (!path.equals("/")
                            && tree.tailMap(path).keySet().stream().noneMatch(file -> file.startsWith(path))) {
                        tree.put(path, new byte[0]);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    /** Brings the folder to hold these files and no others, with times that give away less than they should. */
    List<String> bring(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after, Chance chance) {
        List<String> games = new ArrayList<>();
        for (String path : before.keySet()) {
            if (!after.containsKey(path)) {
                delete(path);
            }
        }
        after.forEach((path, bytes) -> {
            byte[] old = before.get(path);
            if (old == null || !Arrays.equals(old, bytes)) {
                games.add(put(path, bytes, chance));
            }
        });
        games.removeIf(String::isEmpty);
        return games;
    }

    private String put(String path, byte[] bytes, Chance chance) {
        try {
            Path file = folder.resolve(path);
            if (!Files.exists(file)) {
                write(path, bytes);
                return "";
            }
            FileTime time = Files.getLastModifiedTime(file);
            store(file, bytes);
            switch (chance.below(8)) {
                case 0 -> {
                    if (!times.mayStay(time)) {
                        return "";
                    }
                    Files.setLastModifiedTime(file, time);
                    return path + " keeps its time";
                }
                case 1 -> {
                    if (!times.mayStay(time)) {
                        return "";
                    }
                    Path beside = file.resolveSibling("beside.tmp");
                    Files.write(beside, bytes);
                    Files.setLastModifiedTime(beside, time);
                    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
                    return path + " is replaced by a file of the same time";
                }
                case 2 -> {
                    Files.setLastModifiedTime(file, FileTimes.shifted(time, Duration.ofDays(-9)));
                    return path + " gets an earlier time";
                }
                case 3 -> {
                    Files.setLastModifiedTime(file, FileTimes.shifted(time, Duration.ofDays(8)));
                    return path + " gets a later time";
                }
                default -> {
                    return "";
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        times.stamp(file);
    }

    void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            store(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, and the folders that are empty then. */
    void delete(String path) {
        try {
            Path file = folder.resolve(path);
            Files.delete(file);
            Path parent = file.getParent();
            while (parent != null && !parent.equals(folder) && isEmpty(parent)) {
                Files.delete(parent);
                parent = parent.getParent();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /** Gives a file another time and no other bytes. */
    void touch(String path, Duration by) {
        try {
            Path file = folder.resolve(path);
            FileTime time = Files.getLastModifiedTime(file);
            Files.setLastModifiedTime(file, FileTimes.shifted(time, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all of it away. */
    void clear() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
