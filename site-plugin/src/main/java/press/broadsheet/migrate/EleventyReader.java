package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;

final class EleventyReader implements SourceReader {
    EleventyReader(OffsetDateTime now) {
    }

    @Override
    public void read(Path from, Harvest harvest) {
    }
}
