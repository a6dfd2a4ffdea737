package press.broadsheet.source;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashMap;
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

    private final Map<Root, Folder> folders;
    private final long taken;

    record Known(Stat stat, Digest digest) {}

    /** What is known of one root: where it was, and its files by path. */
    record Folder(String place, Map<String, Known> files) {}

    /**
     * An index of files.
     *
     * @param taken the file system's own time before the first look, in nanoseconds
     */
    SourceIndex(Map<Root, Folder> folders, long taken) {
        this.folders = folders;
        this.taken = taken;
    }

    /**
     * The digest of a file, if it surely still is what it was.
     *
     * @param grain how far apart two writings must be for their times to differ, in nanoseconds
     */
    Optional<Digest> digest(Root root, String place, String path, Stat now, long grain) {
        Folder folder = folders.get(root);
        Known known = folder == null || !folder.place().equals(place)
                ? null
                : folder.files().get(path);
        if (known == null || !known.stat().equals(now)) {
            return Optional.empty();
        }
        boolean settled = Math.max(now.modified(), now.changed()) < taken - grain;
        return settled ? Optional.of(known.digest()) : Optional.empty();
    }

    /** What is known of a file now: the same object as in this index, if it is the same. */
    Known known(Root root, String path, Known now) {
        Folder folder = folders.get(root);
        Known then = folder == null ? null : folder.files().get(path);
        return then != null && now.equals(then) ? then : now;
    }

    /** Whether this index names the same files as another. */
    boolean sameFiles(SourceIndex before) {
        return folders.keySet().equals(before.folders.keySet())
                && folders.entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .files()
                                .keySet()
                                .equals(requireNonNull(before.folders.get(entry.getKey()))
                                        .files()
                                        .keySet()));
    }

    /** Writes the index. */
    public void write(BinaryWriter out) {
        out.longNumber(taken);
        out.number(folders.size());
        new TreeMap<>(folders).forEach((root, folder) -> {
            out.text(root.name());
            out.text(folder.place());
            out.number(folder.files().size());
            folder.files().forEach((path, known) -> {
                out.text(path);
                out.longNumber(known.stat().size());
                out.longNumber(known.stat().modified());
                out.longNumber(known.stat().changed());
                out.longNumber(known.stat().key());
                out.digest(known.digest());
            });
        });
    }

    /** Reads an index. */
    public static SourceIndex read(BinaryReader in) {
        long taken = in.longNumber();
        Map<Root, Folder> folders = new EnumMap<>(Root.class);
        int folderCount = in.count();
        for (int i = 0; i < folderCount; i++) {
            Root root = Root.valueOf(in.text());
            String place = in.text();
            int count = in.count();
            Map<String, Known> files = new HashMap<>(count * 2);
            for (int j = 0; j < count; j++) {
                String path = in.text();
                Stat stat =
                        new Stat(Stat.Kind.FILE, in.longNumber(), in.longNumber(), in.longNumber(), in.longNumber());
                files.put(path, new Known(stat, in.digest()));
            }
            folders.put(root, new Folder(place, files));
        }
        return new SourceIndex(folders, taken);
    }
}
