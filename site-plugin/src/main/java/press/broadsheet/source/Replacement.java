package press.broadsheet.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts finished files into the place of others. */
public final class Replacement {
    private Replacement() {}

    /** Writes a file, whole or not at all; the folders above it are made. Only one at a time may write it. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, bytes);
        move(next, file);
    }

    /** Moves a file over another of the same folder: at one stroke, wherever the file system can. */
    public static void move(Path next, Path file) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
