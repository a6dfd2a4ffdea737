package press.broadsheet.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why the system refused something with a file, in words. */
public final class Cause {
    /** What systems say of themselves, in lower case, by what is told for it. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("no space left on device", "no space is left on the disk"),
            Map.entry("there is not enough space on the disk", "no space is left on the disk"),
            Map.entry("disk quota exceeded", "the disk quota is used up"),
            Map.entry("read-only file system", "the file system is read-only"),
            Map.entry("permission denied", "access is denied"),
            Map.entry("operation not permitted", "access is denied"),
            Map.entry("too many open files", "too many files are open"),
            Map.entry("too many open files in system", "too many files are open"),
            Map.entry("file name too long", "its name is too long"),
            Map.entry("is a directory", "it is a folder"),
            Map.entry("not a directory", "a file stands where a folder should be"),
            Map.entry("input/output error", "the disk reports an error"),
            Map.entry("stale file handle", "the network drive lost it"),
            Map.entry("device or resource busy", "another program is using it"));

    private Cause() {}

    /** A clause that tells the reason, without a path. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        } else if (failure instanceof NoSuchFileException) {
            return "it is not there";
        } else if (failure instanceof NotDirectoryException) {
            return "it is no folder";
        } else if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        } else if (failure instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        } else if (failure instanceof FileSystemLoopException) {
            return "its links lead round to themselves";
        }
        return Optional.ofNullable(
                        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage())
                .map(words -> WORDS.getOrDefault(words.toLowerCase(Locale.ROOT), words))
                .orElse("the system gives no reason");
    }
}
