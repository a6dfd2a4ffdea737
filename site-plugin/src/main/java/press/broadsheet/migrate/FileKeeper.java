package press.broadsheet.migrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Digest;

/**
 * Writes into the newsroom without harm: a file is written over only while it is as an import left it. What an import
 * wrote is remembered in {@code .import.tsv} of the content folder, a line for each file.
 */
final class FileKeeper {
    static final String RECORD = ".import.tsv";

    private final Path content;
    private final boolean dry;
    private final SortedMap<String, String> before;
    private final SortedMap<String, String> after = new TreeMap<>();
    private final List<String> kept = new ArrayList<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    FileKeeper(Path content, boolean dry) {
        this.content = content.toAbsolutePath().normalize();
        this.dry = dry;
        this.before = read(this.content.resolve(RECORD));
        this.after.putAll(before);
    }

    private static SortedMap<String, String> read(Path file) {
        SortedMap<String, String> lines = new TreeMap<>();
        if (!Files.exists(file)) {
            return lines;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    lines.put(line.substring(0, tab), line.substring(tab + 1).strip());
                }
            }
            return lines;
        } catch (IOException e) {
            throw failure(file, "read", e);
        }
    }

    /** Writes a file, unless the newsroom has one of its own there, changed it, or took it out. */
    void write(String path, byte[] bytes) {
        Path file = place(path);
        String digest = Digest.of(bytes).hex();
        Optional<String> wrote = Optional.ofNullable(before.get(path));
        Optional<String> present = present(file);
        if (present.equals(Optional.of(digest))) {
            after.put(path, digest);
            count("unchanged");
        } else if (present.isEmpty() && wrote.isPresent()) {
            keep(path, "the newsroom took it out; it is not written again");
        } else if (present.isPresent() && !present.equals(wrote)) {
            keep(
                    path,
                    wrote.isPresent() ? "the newsroom changed it; it is kept" : "the newsroom has its own; it is kept");
        } else {
            count(present.isEmpty() ? "written" : "written anew");
            after.put(path, digest);
            if (!dry) {
                store(file, bytes);
            }
        }
    }

    private void keep(String path, String why) {
        count("kept as the newsroom has them");
        kept.add(path + ": " + why);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** A path in the content folder; one that would leave it is refused. */
    private Path place(String path) {
        Path file = content.resolve(path).normalize();
        if (!file.startsWith(content) || file.equals(content)) {
            throw new MachineException(path + " would leave the content folder " + content);
        }
        for (Path above = file; above != null && !above.equals(content); above = above.getParent()) {
            if (Files.isSymbolicLink(above)) {
                throw new MachineException(above + " is a symbolic link; an import does not write through it");
            }
        }
        return file;
    }

    private static Optional<String> present(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Digest.of(Files.readAllBytes(file)).hex())
                    : Optional.empty();
        } catch (IOException e) {
            throw failure(file, "read", e);
        }
    }

    private static void store(Path file, byte[] bytes) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw failure(file, "written", e);
        }
    }

    /** Whether an earlier import wrote a file. */
    boolean wrote(String path) {
        return before.containsKey(path);
    }

    /** Remembers what was written. */
    void close() {
        StringBuilder lines = new StringBuilder();
        after.forEach(
                (path, digest) -> lines.append(path).append('\t').append(digest).append('\n'));
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        Path file = content.resolve(RECORD);
        if (!dry
                && !after.isEmpty()
                && !present(file).equals(Optional.of(Digest.of(bytes).hex()))) {
            store(file, bytes);
        }
    }

    /** What the newsroom keeps, a line each. */
    List<String> kept() {
        return List.copyOf(kept);
    }

    /** How many files were written and how many were not. */
    Map<String, Integer> counts() {
        return counts;
    }

    private static MachineException failure(Path file, String what, IOException cause) {
        return new MachineException(file + " cannot be " + what + ": " + Cause.of(cause), cause);
    }
}
