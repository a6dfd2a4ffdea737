package press.broadsheet.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import press.broadsheet.build.Origins;

/** Reads the files that pages are written from, to show them. */
final class Sources {
    private Sources() {}

    /** The bytes of a file; nothing if it is gone by now. */
    static Optional<byte[]> read(Origins.Origin origin) {
        try {
            return Optional.of(Files.readAllBytes(origin.place()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
