package press.broadsheet.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Replacement;

/** The content of a newsroom as an editor in the browser reads and writes it: nothing else of the machine. */
final class CmsFolder {
    private final Path project;
    private final Path content;

    /** A path that leads where the editor has nothing to do. */
    static final class ForbiddenException extends Exception {
        private static final long serialVersionUID = 1L;

        ForbiddenException(String path) {
            super("\"" + path + "\" is no file of the content folder");
        }
    }

    /**
     * The folder of a newsroom.
     *
     * @param project the folder that paths are told from
     * @param content the folder that they must lie in
     */
    CmsFolder(Path project, Path content) {
        this.project = project.normalize();
        this.content = content.normalize();
    }

    /** The paths of files whose names end in an extension, sorted; those of folders within folders down to a depth. */
    List<String> list(String folder, String extension, int depth) throws ForbiddenException {
        Path root = place(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        String end = extension.isEmpty() || extension.startsWith(".") ? extension : "." + extension;
        try (Stream<Path> found = Files.walk(root, Math.max(1, depth), new FileVisitOption[0])) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> project.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(end) && !path.contains("/."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MachineException(root + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** The bytes of a file, if it is there. */
    Optional<byte[]> read(String path) throws ForbiddenException {
        Path file = place(path);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** Writes a file, whole or not at all. */
    void write(String path, byte[] bytes) throws ForbiddenException {
        Path file = place(path);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Path next = file.resolveSibling("." + file.getFileName() + ".part");
            Files.write(next, bytes);
            Replacement.move(next, file);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }

    /** Gives a file another place, if none is there yet. */
    void move(String from, String to) throws ForbiddenException {
        Path file = place(from);
        Path target = place(to);
        try {
            Files.createDirectories(target.resolveSibling(""));
            Files.move(file, target);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be moved: " + Cause.of(e), e);
        }
    }

    void delete(String path) throws ForbiddenException {
        Path file = place(path);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be deleted: " + Cause.of(e), e);
        }
    }

    /** Where a path leads: into the content folder, through no link that leads out of it, and to nothing hidden. */
    private Path place(String path) throws ForbiddenException {
        try {
            Path place = project.resolve(path).normalize();
            if (!path.isEmpty() && place.startsWith(content) && !place.equals(content) && isWithin(place)) {
                return place;
            }
        } catch (InvalidPathException e) {
            // no path of this system is none of the content folder
        }
        throw new ForbiddenException(path);
    }

    private boolean isWithin(Path place) {
        for (Path part : content.relativize(place)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        Path there = place;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !there.equals(content)) {
            there = there.resolveSibling("").normalize();
        }
        try {
            return !Files.exists(content) || there.toRealPath().startsWith(content.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
