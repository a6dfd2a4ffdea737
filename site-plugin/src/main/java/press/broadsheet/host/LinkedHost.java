package press.broadsheet.host;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Cause;

/**
 * A link to a folder that holds one release of the site. A new release is made whole beside the others, of hard links
 * to what did not change, and then the link is moved to it in one step: readers see all of the old or all of the new.
 */
final class LinkedHost extends StagedHost {
    private static final int PARALLEL = 4;
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final String UNFINISHED = ".new-";

    private final Path link;
    private final Path releases;
    private final int keep;
    private Optional<Path> base;

    LinkedHost(Path link, int keep) throws IOException {
        super(new FolderHost(link), new StagedFiles(releases(link).resolve(UNFINISHED + UUID.randomUUID() + "-files")));
        this.link = link;
        this.releases = releases(link);
        this.keep = keep;
        this.base = release();
    }

    private static Path releases(Path link) {
        return link.resolveSibling(link.getFileName() + ".releases");
    }

    /** Whether a path is a link that was moved here before. */
    static boolean isOne(Path path) {
        try {
            return Files.isSymbolicLink(path) && target(path).startsWith(releases(path));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path target(Path link) throws IOException {
        return requireNonNull(link.getParent())
                .resolve(Files.readSymbolicLink(link))
                .normalize();
    }

    private Optional<Path> release() throws IOException {
        if (Files.isSymbolicLink(link)) {
            return Optional.of(target(link));
        }
        if (Files.exists(link)) {
            Path first = releases.resolve(name(0));
            throw HostException.lasting(
                    link + " is a folder and no link that could be moved; make it one: mkdir " + releases + " && mv "
                            + link + ' ' + first + " && ln -s " + first + ' ' + link + ", or publish without swap=link",
                    new IOException("a folder"));
        }
        return Optional.empty();
    }

    private static String name(int number) {
        return String.format(java.util.Locale.ROOT, "%06d", number);
    }

    @Override
    public Traits traits() {
        return new Traits(link.toString(), PARALLEL, true);
    }

    @Override
    List<Stored> listSite() throws IOException {
        List<Stored> found = new ArrayList<>();
        for (Map.Entry<String, Path> each : files().entrySet()) {
            found.add(new Stored(each.getKey(), Files.size(each.getValue()), Optional.empty()));
        }
        return found;
    }

    /** All files with what was done here. */
    private SortedMap<String, Path> files() throws IOException {
        SortedMap<String, Path> all = new TreeMap<>();
        if (base.isPresent()) {
            Path root = base.get();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    all.put(root.relativize(file).toString().replace('\\', '/'), file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        staged().all().forEach((path, change) -> {
            all.remove(path);
            change.ifPresent(file -> all.put(path, file));
        });
        return all;
    }

    private Optional<Path> find(String path) {
        return staged().find(path)
                .orElseGet(() -> base.map(root -> root.resolve(path)).filter(Files::isRegularFile));
    }

    @Override
    Optional<byte[]> readSite(String path) throws IOException {
        Optional<Path> file = find(path);
        try {
            return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw failure(file.get(), "read", e);
        }
    }

    @Override
    public synchronized void show(String message) throws IOException {
        if (staged().isEmpty()) {
            return;
        }
        Path half = releases.resolve(UNFINISHED + UUID.randomUUID());
        try (FolderHost.Guard guard = guard()) {
            requireNonNull(guard);
            if (!release().equals(base)) {
                throw HostException.lasting(
                        link + " was moved by somebody else meanwhile; nothing of ours is shown: publish again",
                        new IOException("overtaken"));
            }
            fill(half);
            Path next = releases.resolve(name(lastNumber() + 1));
            Files.move(half, next, StandardCopyOption.ATOMIC_MOVE);
            point(next);
            base = Optional.of(next);
            staged().close();
            prune(next);
        } catch (HostException e) {
            throw e;
        } catch (IOException e) {
            throw failure(link, "moved to a new release", e);
        } finally {
            Scratch.sweep(half);
        }
    }

    private void fill(Path release) throws IOException {
        Files.createDirectories(release);
        for (Map.Entry<String, Path> each : files().entrySet()) {
            Path to = release.resolve(each.getKey());
            Files.createDirectories(requireNonNull(to.getParent()));
            try {
                Files.createLink(to, each.getValue());
            } catch (UnsupportedOperationException | IOException e) {
                // another disk, or one that knows no links, or too many links to one file
                Files.copy(each.getValue(), to);
            }
        }
    }

    private void point(Path release) throws IOException {
        Path next = link.resolveSibling("." + link.getFileName() + '-' + UUID.randomUUID());
        try {
            Files.createSymbolicLink(next, requireNonNull(link.getParent()).relativize(release));
            Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException e) {
            throw HostException.lasting(link + " is on a disk without links; publish without swap=link", e);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.list(releases)) {
            return all.filter(path -> path.getFileName().toString().matches("\\d{6,}"))
                    .sorted()
                    .toList();
        }
    }

    private int lastNumber() throws IOException {
        List<Path> all = all();
        return all.isEmpty()
                ? 0
                : Integer.parseInt(
                        requireNonNull(all.get(all.size() - 1).getFileName()).toString());
    }

    private void prune(Path shown) throws IOException {
        List<Path> older = all().stream().filter(path -> !path.equals(shown)).toList();
        older.subList(0, Math.max(0, older.size() - keep)).forEach(Scratch::sweep);
        // The folder has just got a release: its time is that of the disk's own clock.
        FileTime before =
                FileTime.from(Files.getLastModifiedTime(releases).toInstant().minus(LEFT_BEHIND));
        try (Stream<Path> all = Files.list(releases)) {
            for (Path path : all.toList()) {
                if (path.getFileName().toString().startsWith(UNFINISHED)
                        && Files.getLastModifiedTime(path).compareTo(before) < 0) {
                    Scratch.sweep(path);
                }
            }
        }
    }

    @Override
    public void close() {
        staged().close();
    }

    private static HostException failure(Path path, String what, IOException e) {
        return HostException.lasting(path + " cannot be " + what + ": " + Cause.of(e), e);
    }
}
