package press.broadsheet.trace;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file as a look at its folder shows it.
 *
 * @param size its length in bytes
 * @param modified its time of modification, in nanoseconds as far as the file system tells
 */
public record FileStamp(long size, long modified) {
    /** The stamp of a file that was looked at. */
    public static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
