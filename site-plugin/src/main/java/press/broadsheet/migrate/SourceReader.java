package press.broadsheet.migrate;

import java.nio.file.Path;

/** Reads what another system keeps. */
sealed interface SourceReader permits WordPressReader, HugoReader, JekyllReader, EleventyReader, FeedReader {
    /**
     * Reads everything.
     *
     * @throws press.broadsheet.diagnostic.MachineException if the source cannot be read at all
     */
    void read(Path from, Harvest harvest);
}
