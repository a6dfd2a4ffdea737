package press.broadsheet.image;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Digest;
import press.broadsheet.source.SealedFile;

/**
 * Removes the copies that no build has used for a while. How many builds a copy has been idle is kept beside the copies;
 * builds that change nothing are not counted.
 */
final class Weeding {
    /** How many builds in a row a copy may be idle: one that comes back sooner is not made again. */
    static final int IDLE_BUILDS = 20;

    private static final Digest FORM = Digest.of("idle copies, by name 1");

    private final Path folder;
    private final SealedFile file;

    Weeding(Path folder) {
        this.folder = folder;
        this.file = new SealedFile(folder.resolve("idle"), FORM);
    }

    /**
     * Counts this build, and removes what has been idle for too long.
     *
     * @param used the names of the copies that the finished site holds
     */
    void weed(Set<String> used) {
        Optional<Map<String, Integer>> counted = file.open(in -> {
                    Map<String, Integer> all = new HashMap<>();
                    for (int left = in.count(); left > 0; left--) {
                        all.put(in.text(), in.number());
                    }
                    return all;
                })
                .content();
        Map<String, Integer> before = counted.orElseGet(this::found);
        Map<String, Integer> after = new TreeMap<>();
        before.forEach((name, idle) -> {
            if (!used.contains(name)) {
                after.put(name, idle + 1);
            }
        });
        used.forEach(name -> after.put(name, 0));
        after.entrySet().removeIf(copy -> copy.getValue() > IDLE_BUILDS && remove(copy.getKey()));
        boolean first = counted.isEmpty() && !after.isEmpty();
        if (first || !after.equals(before)) {
            file.save(out -> {
                out.number(after.size());
                after.forEach((name, idle) -> {
                    out.text(name);
                    out.number(idle);
                });
            });
        }
    }

    /** The copies of a folder of which nothing is known. */
    private Map<String, Integer> found() {
        Map<String, Integer> names = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path shelf : shelves) {
                    try (DirectoryStream<Path> copies = Files.newDirectoryStream(shelf)) {
                        copies.forEach(copy -> names.put(copy.getFileName().toString(), 0));
                    }
                }
            } catch (IOException e) {
                throw new MachineException(folder + " cannot be read: " + Cause.of(e), e);
            }
        }
        return names;
    }

    private boolean remove(String name) {
        Path copy = Album.place(folder, name);
        try {
            Files.deleteIfExists(copy);
            return true;
        } catch (IOException e) {
            throw new MachineException(copy + " cannot be removed: " + Cause.of(e), e);
        }
    }
}
