package press.broadsheet.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/** Makes the folders of files to come, once it is sure that all of them can be written. */
final class Groundwork {
    private final Path folder;
    private final Set<Path> good = new HashSet<>();
    private final Deque<Path> made = new ArrayDeque<>();

    Groundwork(Path folder) {
        this.folder = folder;
    }

    /** Does it for files that will be written and others that will be removed; or changes nothing. */
    void lay(Collection<String> written, Collection<String> removed) {
        for (String path : removed) {
            check(above(folder.resolve(path)));
        }
        for (String path : written) {
            Path target = folder.resolve(path);
            check(nearest(above(target)));
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                checkTree(target);
            }
        }
        for (String path : written) {
            make(above(folder.resolve(path)));
        }
    }

    /** The folder itself, or the one above it that is there. What is no folder will make room. */
    private static Path nearest(Path wanted) {
        Path at = wanted;
        while (!Files.isDirectory(at)) {
            at = above(at);
        }
        return at;
    }

    /** The folder a path is in; the root of a file system, which has none, is always a folder itself. */
    private static Path above(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private void check(Path directory) {
        if (good.contains(directory)) {
            return;
        }
        // A file system that was mounted to be read only says so here too.
        if (Files.isDirectory(directory) && !Files.isWritable(directory)) {
            throw failure(directory, new AccessDeniedException(directory.toString()));
        }
        good.add(directory);
    }

    private void checkTree(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    check(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw failure(tree, e);
        }
    }

    /** Makes a folder and those above it, but none where a file stands: that makes room when its turn comes. */
    private void make(Path wanted) {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = wanted; !Files.isDirectory(at); at = above(at)) {
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            missing.push(at);
        }
        for (Path each : missing) {
            try {
                Files.createDirectory(each);
                made.push(each);
            } catch (IOException e) {
                takeBack();
                throw failure(each, e);
            }
        }
    }

    private void takeBack() {
        for (Path each : made) {
            try {
                Files.delete(each);
            } catch (IOException e) {
                // An empty folder more does no harm, and the first failure is the one to tell.
                return;
            }
        }
    }

    private static MachineException failure(Path path, IOException e) {
        return new MachineException(path + " cannot be written: " + Cause.of(e), e);
    }
}
