package press.broadsheet.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The digests of source files as the last build found them, each with what a look at the file told. A file
 * that looks the same, and was not written so shortly before that look that a second writing might not
 * show (git's rule for its index), is the same and need not be read.
 */
public final class SourceIndex {
    /** An index that knows nothing. */
    public static final SourceIndex NONE = new SourceIndex(Map.of(), 0);

    private final Map<Path, Known> files;
    private final long taken;

    record Known(Stat stat, Digest digest) {}

    /**
     * An index of files.
     *
     * @param taken the file system's own time before the first look, in nanoseconds
     */
    SourceIndex(Map<Path, Known> files, long taken) {
        this.files = files;
        this.taken = taken;
    }

    /**
     * The digest of a file, if it surely still is what it was.
     *
     * @param grain how far apart two writings must be for their times to differ, in nanoseconds
     */
    Optional<Digest> digest(Path place, Stat now, long grain) {
        Known known = files.get(place);
        if (known == null || !known.stat().equals(now)) {
            return Optional.empty();
        }
        boolean settled = Math.max(now.modified(), now.changed()) < taken - grain;
        return settled ? Optional.of(known.digest()) : Optional.empty();
    }

    /** Whether this index names the same files as another. */
    boolean sameFiles(SourceIndex before) {
        return files.keySet().equals(before.files.keySet());
    }

    /** Writes the index. */
    public void write(BinaryWriter out) {
        out.longNumber(taken);
        out.number(files.size());
        new TreeMap<>(files).forEach((place, known) -> {
            out.text(place.toString());
            out.longNumber(known.stat().size());
            out.longNumber(known.stat().modified());
            out.longNumber(known.stat().changed());
            out.longNumber(known.stat().key());
            out.digest(known.digest());
        });
    }

    /** Reads an index. */
    public static SourceIndex read(BinaryReader in) {
        long taken = in.longNumber();
        int count = in.count();
        Map<Path, Known> files = new java.util.HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            Path place = Path.of(in.text());
            Stat stat = new Stat(Stat.Kind.FILE, in.longNumber(), in.longNumber(), in.longNumber(), in.longNumber());
            files.put(place, new Known(stat, in.digest()));
        }
        return new SourceIndex(files, taken);
    }
}
