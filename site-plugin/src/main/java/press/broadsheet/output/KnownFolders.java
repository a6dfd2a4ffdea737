package press.broadsheet.output;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;
import press.broadsheet.source.Stat;

/**
 * What lay in each folder of the site when it was last looked at. A site has a folder for every story: one that was not
 * changed since need not be opened to know what is in it, which costs several times a look at it from outside.
 */
public final class KnownFolders {
    private static final int FORMAT = 1;

    private final SealedFile file;
    private final Map<String, Known> before;
    private final Map<String, Known> now = new HashMap<>();
    private final long settled;
    private boolean news;

    /**
     * One folder.
     *
     * @param changed when anything about the folder last changed, in nanoseconds
     * @param key its number on its volume
     * @param folders the names of the folders in it
     * @param files the names of everything else in it
     */
    record Known(long changed, long key, List<String> folders, List<String> files) {}

    /**
     * What the last look left in a file.
     *
     * @param maker the version of the plugin
     * @param settled the file system's time before which what was changed was not changed once more without showing it,
     *     in nanoseconds
     */
    public KnownFolders(Path path, String maker, long settled) {
        this.file =
                new SealedFile(path, new DigestBuilder().add(FORMAT).add(maker).build());
        this.settled = settled;
        this.before = file.open(KnownFolders::read).content().orElse(Map.of());
    }

    /** Whether nothing is known. */
    boolean isEmpty() {
        return before.isEmpty();
    }

    /** What is in a folder, if that surely is known. */
    Optional<Known> find(String path, Stat stat) {
        Known known = before.get(path);
        if (known == null || known.changed() != stat.changed() || known.key() != stat.key()) {
            return Optional.empty();
        }
        now.put(path, known);
        return Optional.of(known);
    }

    /** Keeps what was found in a folder, unless it was changed so lately that a later change might not show. */
    void put(String path, Stat stat, List<String> folders, List<String> files) {
        if (stat.changed() != 0 && stat.changed() < settled) {
            now.put(path, new Known(stat.changed(), stat.key(), List.copyOf(folders), List.copyOf(files)));
            news = true;
        }
    }

    /** Writes down what this look found, if that is more than the last one did. */
    void save() {
        if (news || now.size() != before.size()) {
            file.save(out -> write(now, out));
        }
    }

    private static void write(Map<String, Known> folders, BinaryWriter out) {
        out.number(folders.size());
        folders.forEach((path, known) -> {
            out.text(path);
            out.longNumber(known.changed());
            out.longNumber(known.key());
            out.texts(known.folders());
            out.texts(known.files());
        });
    }

    private static Map<String, Known> read(BinaryReader in) {
        int count = in.count();
        Map<String, Known> folders = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            folders.put(in.text(), new Known(in.longNumber(), in.longNumber(), in.texts(), in.texts()));
        }
        return folders;
    }
}
