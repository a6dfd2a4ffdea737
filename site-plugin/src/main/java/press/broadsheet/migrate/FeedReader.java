package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;

final class FeedReader implements SourceReader {
    FeedReader(OffsetDateTime now) {
    }

    @Override
    public void read(Path from, Harvest harvest) {
    }
}
