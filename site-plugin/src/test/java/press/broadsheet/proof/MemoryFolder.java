package press.broadsheet.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A folder in memory where the system has such with room enough, for all temporary folders of tests: they write hundreds
 * of thousands of files, and disks pay for each that is deleted. Containers may have but 64 MB of such memory.
 */
public final class MemoryFolder implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension) throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM
                ? Files.createTempDirectory(MEMORY, "broadsheet")
                : Files.createTempDirectory("broadsheet");
    }
}
