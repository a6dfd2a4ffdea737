package press.broadsheet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;

/**
 * The sources as they lie in the project's folders, with the default theme's templates and static files beneath:
 * a file of the project hides the theme's file of the same path.
 */
public final class FolderTree implements SourceTree {
    private final Map<Root, Map<String, SourceFile>> files;
    private final Map<Root, Places> places;
    private final Map<Root, Map<String, SourceFile>> hidden;

    private FolderTree(
            Map<Root, Map<String, SourceFile>> files,
            Map<Root, Places> places,
            Map<Root, Map<String, SourceFile>> hidden) {
        this.files = files;
        this.places = places;
        this.hidden = hidden;
    }

    /**
     * What came of a scan.
     *
     * @param index what the next build may know of the files without reading them; as long as the tree, and not kept
     *     with it
     * @param complaints how many problems the scan told of, which only another scan tells again
     * @param news whether any file had to be read, has come or has gone: if not, the index says nothing new
     */
    public record Scan(FolderTree tree, SourceIndex index, int complaints, boolean news) {
        /**
         * The same after some files got other bytes, or plain ones came to the content folder or went from it; nothing
         * if more than that happened, or may have, so that only another scan can tell. The index is that of the scan.
         *
         * @param changed what was changed since, absolute
         * @throws MachineException if a file cannot be read
         */
        public Optional<Later> after(Collection<Path> changed) {
            return complaints > 0
                    ? Optional.empty()
                    : new TreeChanges(tree).after(changed, later -> new Scan(later, index, 0, true));
        }
    }

    /**
     * A scan brought up to date.
     *
     * @param edited the files that got other bytes, as they are now
     * @param sameFiles whether no file came or went
     */
    public record Later(Scan scan, List<SourceFile> edited, boolean sameFiles) {}

    /**
     * Where the files of a root lie.
     *
     * @param folder the root's folder; nothing if there is none
     * @param elsewhere those that do not lie under their own path in it, because their names cannot be trusted
     */
    private record Places(Optional<Path> folder, Map<String, Path> elsewhere) {
        Optional<Path> of(String path) {
            Path other = elsewhere.get(path);
            return other != null ? Optional.of(other) : folder.map(place -> place.resolve(path));
        }
    }

    /** As {@link #scan(Map, Path, SourceIndex, Looks, long, Diagnostics)}, with every file read. */
    public static FolderTree scan(Map<Root, Path> folders, Path project, Diagnostics diagnostics) {
        return scan(folders, project, SourceIndex.NONE, Looks.HERE, 0, diagnostics)
                .tree();
    }

    /**
     * Finds every file, and reads those that may not be what the index knows. Names are brought to Unicode
     * NFC; hidden files, backups and the litter of operating systems are passed over; what cannot be a source
     * (a name with control characters, names that differ only by case, a link that leaves the project or
     * loops) is reported and left out.
     *
     * @param folders where each root is; a folder that does not exist, or is not named, is an empty one
     * @param project the folder paths are shown relative to, and that symbolic links must not leave
     * @param before what the last build knew
     * @param looks how files are looked at
     * @param taken the file system's own time now, in nanoseconds
     * @throws MachineException if a folder or a file cannot be read
     */
    public static Scan scan(
            Map<Root, Path> folders,
            Path project,
            SourceIndex before,
            Looks looks,
            long taken,
            Diagnostics diagnostics) {
        Diagnostics complaints = new Diagnostics();
        Map<Root, Map<String, SourceFile>> files = new EnumMap<>(Root.class);
        Map<Root, Places> places = new EnumMap<>(Root.class);
        Map<Root, SourceIndex.Folder> known = new EnumMap<>(Root.class);
        AtomicInteger read = new AtomicInteger();
        Map<Root, Map<String, SourceFile>> hidden = new EnumMap<>(Root.class);
        for (Root root : Root.values()) {
            Map<String, SourceFile> beneath = new HashMap<>();
            List<SourceFile> theme = ThemeFiles.all(root);
            // What was found is sorted already.
            Map<String, SourceFile> all = theme.isEmpty() ? new LinkedHashMap<>() : new TreeMap<>();
            for (SourceFile bundled : theme) {
                all.put(bundled.path(), bundled);
            }
            Optional<Path> folder = Optional.ofNullable(folders.get(root));
            Map<String, FolderWalk.Found> found = folder.map(
                            place -> new FolderWalk(root, place, project, looks, complaints).files())
                    .orElse(Map.of());
            String place = folder.map(Path::toString).orElse("");
            Look look = new Look(
                    root,
                    place,
                    folder.map(at -> FolderWalk.shown(project, at) + '/').orElse(""),
                    before,
                    looks.grain(),
                    read);
            Map<String, SourceIndex.Known> stats = new LinkedHashMap<>(found.size() * 2);
            for (SourceFile own : InOrder.map(new ArrayList<>(found.entrySet()), look::file)) {
                Optional.ofNullable(all.put(own.path(), own)).ifPresent(below -> beneath.put(below.path(), below));
                Stat stat = Objects.requireNonNull(found.get(own.path())).stat();
                stats.put(own.path(), before.known(root, own.path(), new SourceIndex.Known(stat, own.digest())));
            }
            known.put(root, new SourceIndex.Folder(place, stats));
            hidden.put(root, beneath);
            files.put(root, Collections.unmodifiableMap(all));
            Map<String, Path> elsewhere = new HashMap<>();
            found.forEach((path, file) -> {
                if (file.rest().isEmpty()) {
                    elsewhere.put(path, file.base());
                }
            });
            places.put(root, new Places(folder.map(at -> at.toAbsolutePath().normalize()), elsewhere));
        }
        diagnostics.reportAll(complaints.sorted());
        SourceIndex index = new SourceIndex(known, taken);
        return new Scan(
                new FolderTree(files, places, hidden),
                index,
                complaints.sorted().size(),
                read.get() > 0 || !index.sameFiles(before));
    }

    /** A look at the files of one root. */
    private record Look(Root root, String place, String home, SourceIndex before, long grain, AtomicInteger read) {
        SourceFile file(Map.Entry<String, FolderWalk.Found> entry) {
            Stat stat = entry.getValue().stat();
            Optional<Digest> digest = before.digest(root, place, entry.getKey(), stat, grain);
            if (digest.isEmpty()) {
                read.incrementAndGet();
                return digested(entry.getKey(), entry.getValue().place());
            }
            return new SourceFile(root, entry.getKey(), home, false, stat.size(), digest.get());
        }

        private SourceFile digested(String path, Path file) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                return new SourceFile(root, path, home, false, bytes.length, Digest.of(bytes));
            } catch (IOException e) {
                throw unreadable(home + path, e);
            }
        }
    }

    /** The same tree with other files in some roots, each sorted by path. */
    FolderTree with(Map<Root, Map<String, SourceFile>> others) {
        Map<Root, Map<String, SourceFile>> now = new EnumMap<>(files);
        others.forEach((root, copy) -> now.put(root, Collections.unmodifiableMap(copy)));
        return new FolderTree(now, places, hidden);
    }

    /** The roots whose folder a path is in. */
    List<Root> roots(Path place) {
        return places.entrySet().stream()
                .filter(root ->
                        root.getValue().folder().filter(place::startsWith).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where a file of a root lies or would lie; nothing if the root has no folder. */
    Optional<Path> place(Root root, String path) {
        return Optional.ofNullable(places.get(root)).flatMap(found -> found.of(path));
    }

    /** The path of a place in the folder of a root. */
    String relative(Root root, Path place) {
        return Optional.ofNullable(places.get(root))
                .flatMap(Places::folder)
                .map(folder -> FolderWalk.slashed(folder.relativize(place)))
                .orElse("");
    }

    @Override
    public Optional<SourceFile> find(Root root, String path) {
        return Optional.ofNullable(sorted(root).get(path));
    }

    @Override
    public Optional<SourceFile> ofTheme(Root root, String path) {
        return Optional.ofNullable(
                        hidden.getOrDefault(root, Collections.emptyMap()).get(path))
                .or(() -> find(root, path).filter(SourceFile::bundled));
    }

    @Override
    public List<SourceFile> all(Root root) {
        return List.copyOf(sorted(root).values());
    }

    /** The files of a root by path, sorted. */
    Map<String, SourceFile> sorted(Root root) {
        return files.getOrDefault(root, Map.of());
    }

    @Override
    public byte[] read(SourceFile file) {
        byte[] bytes = file.bundled() ? ThemeFiles.read(file.root(), file.path()) : readOwn(file);
        if (!Digest.of(bytes).equals(file.digest())) {
            throw new MachineException(file.shown() + " was changed while the site was being built");
        }
        return bytes;
    }

    /**
     * Where a file of the project lies.
     *
     * @throws MachineException if it is not one of this tree
     */
    public Path place(SourceFile file) {
        return find(file.root(), file.path())
                .filter(found -> !found.bundled())
                .flatMap(found -> place(found.root(), found.path()))
                .orElseThrow(() -> new MachineException(file.shown() + " is not a file of this site"));
    }

    /** The bytes of a file of the project as they are now. */
    byte[] readOwn(SourceFile file) {
        Path place = place(file);
        try {
            return Files.readAllBytes(place);
        } catch (IOException e) {
            throw unreadable(file.shown(), e);
        }
    }

    static MachineException unreadable(String shown, IOException cause) {
        return cause instanceof NoSuchFileException
                ? new MachineException(shown + " was removed while the site was being built", cause)
                : new MachineException(shown + " cannot be read: " + Cause.of(cause), cause);
    }
}
