package press.broadsheet.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.Looks;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.UpToDateCheck;

/**
 * The folder with the finished site. New files are put aside first and moved into place one by one when all
 * of them are there, so that a build that fails leaves the last good site as it was.
 */
public final class OutputFolder implements UpToDateCheck.Disk {
    private final Path folder;
    private final Path staging;
    private final Map<String, FileStamp> files;
    private final AtomicInteger staged = new AtomicInteger();

    private OutputFolder(Path folder, Path staging, Map<String, FileStamp> files) {
        this.folder = folder;
        this.staging = staging;
        this.files = files;
    }

    /**
     * The folder as it lies there.
     *
     * @param known what was in its folders when they were last looked at
     * @param staging where new files wait; emptied first, so that nothing of a build that died is left
     * @throws MachineException if it cannot be read
     */
    public static OutputFolder look(Path folder, KnownFolders known, Looks looks, Path staging) {
        Map<String, FileStamp> files;
        try {
            files = new OutputWalk(known, looks).files(folder);
            SiteFiles.delete(staging);
        } catch (IOException e) {
            throw failure(folder, "read", e);
        }
        return new OutputFolder(folder, staging, files);
    }

    @Override
    public Optional<FileStamp> stamp(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Stands for all files with their stamps, in whatever order they were found. */
    public Digest sum() {
        long high = files.size();
        long low = 0;
        for (Map.Entry<String, FileStamp> file : files.entrySet()) {
            Digest each = new DigestBuilder()
                    .add(file.getKey())
                    .add(file.getValue().size())
                    .add(file.getValue().modified())
                    .build();
            high += each.high();
            low += each.low();
        }
        return new Digest(high, low);
    }

    @Override
    public Digest digest(String path) {
        return Digest.of(bytes(path));
    }

    /** The bytes of a file as it lies here. */
    public byte[] bytes(String path) {
        return read(folder.resolve(path));
    }

    /** The bytes of a file that was put aside. */
    public byte[] stagedBytes(int number) {
        return read(staged(number));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failure(file, "read", e);
        }
    }

    /** Puts the bytes of a file aside under a number; called from any thread. */
    public int stage(byte[] bytes) {
        int number = staged.incrementAndGet();
        Path file = staged(number);
        try {
            if (number == 1 || !Files.isDirectory(staging)) {
                Files.createDirectories(staging);
            }
            Files.write(file, bytes);
            return number;
        } catch (IOException e) {
            throw failure(file, "written", e);
        }
    }

    /**
     * Makes sure that files can be put into place and others removed, before the first of them is: all folders are
     * there then, and can be written.
     *
     * @throws MachineException if one cannot; the folder is as it was then
     */
    public void prepare(Collection<String> written, Collection<String> removed) {
        new Groundwork(folder).lay(written, removed);
    }

    /** Where the file lies that was put aside under a number, until the folder is looked at anew. */
    public Path staged(int number) {
        return staging.resolve(String.valueOf(number));
    }

    /** Moves a file that was put aside into its place, and says how it lies there; called from any thread. */
    public FileStamp place(int number, String path) {
        Path file = staged(number);
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder)) {
            throw new MachineException(path + " would leave the output folder " + folder);
        }
        try {
            makeRoom(target, path);
            move(file, target);
            return FileStamp.of(Files.readAttributes(target, BasicFileAttributes.class));
        } catch (IOException e) {
            throw failure(target, "written", e);
        }
    }

    /** Makes the folders of a file; what stood in its way was another kind of output before. */
    private void makeRoom(Path target, String path) throws IOException {
        Path parent = target.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            makeFolder(parent);
        }
        if (!files.containsKey(path) && Files.isDirectory(target)) {
            SiteFiles.delete(target);
        }
    }

    private synchronized void makeFolder(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            for (Path above = parent; above != null && !above.equals(folder); above = above.getParent()) {
                if (Files.isRegularFile(above)) {
                    Files.delete(above);
                }
            }
            Files.createDirectories(parent);
        }
    }

    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Another volume: the copy is made beside the target, so that the last step still is a rename.
            Path beside = target.resolveSibling("." + target.getFileName() + ".next");
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(file);
        }
    }

    /** Knows from now on how a file lies here, without another look. */
    public void know(String path, FileStamp stamp) {
        files.put(path, stamp);
    }

    /** The files that no output of the plan owns, sorted. */
    public List<String> orphans(Set<String> planned) {
        return files.keySet().stream()
                .filter(path -> !planned.contains(path))
                .sorted()
                .toList();
    }

    /** Removes files, and the folders that are empty then. */
    public void remove(Collection<String> paths) {
        files.keySet().removeAll(Set.copyOf(paths));
        Set<Path> folders = new TreeSet<>(java.util.Comparator.reverseOrder());
        for (String path : paths) {
            Path file = folder.resolve(path);
            try {
                // Gone already if a file now stands where its folder was, or a folder where it was.
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw failure(file, "removed", e);
            }
            Path parent = file.getParent();
            while (parent != null && !parent.equals(folder)) {
                folders.add(parent);
                parent = parent.getParent();
            }
        }
        folders.forEach(OutputFolder::removeIfEmpty);
    }

    private static void removeIfEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var children = Files.list(folder)) {
            if (children.findAny().isPresent()) {
                return;
            }
        } catch (IOException e) {
            return;
        }
        try {
            Files.delete(folder);
        } catch (IOException e) {
            throw failure(folder, "removed", e);
        }
    }

    private static MachineException failure(Path path, String verb, IOException e) {
        return new MachineException(path + " cannot be " + verb + ": " + Cause.of(e), e);
    }
}
