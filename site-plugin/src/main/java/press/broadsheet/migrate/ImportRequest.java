package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What is to be moved where.
 *
 * @param from the file or folder that is read, absolute
 * @param kind what it is
 * @param media a folder with the pictures that the source only names, such as WordPress's uploads; absolute
 * @param content the content folder of the newsroom, absolute
 * @param report the file that tells what was not carried over, absolute
 * @param now the date of what has none
 * @param dryRun whether nothing is written but the report
 */
public record ImportRequest(
        Path from, Kind kind, Optional<Path> media, Path content, Path report, OffsetDateTime now, boolean dryRun) {}
