package press.broadsheet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What one look at a file tells of it without reading it.
 *
 * @param kind file, folder, link or anything else
 * @param size its length in bytes
 * @param modified when its bytes were last written, in nanoseconds as far as the file system tells
 * @param changed when anything about it last changed, which no program can set back; 0 where there is no such time
 * @param key the number of the file on its volume; 0 where there is none
 */
public record Stat(Kind kind, long size, long modified, long changed, long key) {
    private static final String UNIX = "unix:mode,size,lastModifiedTime,ctime,ino";
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int LINK = 0120000;

    /** What lies at a path. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** Looks at a path; at a link itself with {@link LinkOption#NOFOLLOW_LINKS}, at its target without. */
    static Stat of(Path path, LinkOption... options) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? ofUnix(Files.readAttributes(path, UNIX, options))
                : ofAny(Files.readAttributes(path, BasicFileAttributes.class, options));
    }

    private static Stat ofUnix(Map<String, Object> attributes) {
        int mode = (Integer) Objects.requireNonNull(attributes.get("mode"));
        Kind kind = switch (mode & TYPE) {
            case FILE -> Kind.FILE;
            case FOLDER -> Kind.FOLDER;
            case LINK -> Kind.LINK;
            default -> Kind.OTHER;
        };
        return new Stat(
                kind,
                (Long) Objects.requireNonNull(attributes.get("size")),
                nanos(attributes.get("lastModifiedTime")),
                nanos(attributes.get("ctime")),
                (Long) Objects.requireNonNull(attributes.get("ino")));
    }

    private static long nanos(@org.jspecify.annotations.Nullable Object time) {
        return ((FileTime) Objects.requireNonNull(time)).to(TimeUnit.NANOSECONDS);
    }

    private static Stat ofAny(BasicFileAttributes attributes) {
        Kind kind = attributes.isRegularFile()
                ? Kind.FILE
                : attributes.isDirectory() ? Kind.FOLDER : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        return new Stat(kind, attributes.size(), nanos(attributes.lastModifiedTime()), 0, 0);
    }
}
