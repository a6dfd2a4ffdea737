package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;

final class JekyllReader implements SourceReader {
    JekyllReader(OffsetDateTime now) {
    }

    @Override
    public void read(Path from, Harvest harvest) {
    }
}
