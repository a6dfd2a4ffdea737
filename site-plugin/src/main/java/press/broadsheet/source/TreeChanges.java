package press.broadsheet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Brings a tree up to date with what somebody saw change, as far as a scan would surely find the same. */
final class TreeChanges {
    /** Names of which a scan has nothing to say: no other spelling, no sign that an address cannot have. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final FolderTree tree;
    private final Map<Root, Map<String, SourceFile>> others = new EnumMap<>(Root.class);
    private final List<SourceFile> edited = new ArrayList<>();
    private boolean sameFiles = true;

    TreeChanges(FolderTree tree) {
        this.tree = tree;
    }

    /** The tree after some paths changed; nothing if only a scan can tell. */
    Optional<FolderTree.Later> after(Collection<Path> changed, Function<FolderTree, FolderTree.Scan> scan) {
        for (Path path : changed) {
            if (!take(path)) {
                return Optional.empty();
            }
        }
        return Optional.of(new FolderTree.Later(scan.apply(tree.with(others)), List.copyOf(edited), sameFiles));
    }

    /** Notes what became of one path; false if only a scan can tell. */
    private boolean take(Path path) {
        List<Root> roots = tree.roots(path);
        if (roots.size() != 1) {
            return false;
        }
        Root root = roots.get(0);
        String own = tree.relative(root, path);
        Optional<SourceFile> file = tree.find(root, own).filter(found -> !found.bundled());
        if (file.isPresent()) {
            return tree.place(file.get()).equals(path)
                    && (isPlain(path) ? edit(file.get(), path) : remove(file.get(), path));
        }
        return isNothing(root, own, path) || add(root, own, path);
    }

    private boolean edit(SourceFile old, Path place) {
        SourceFile now = read(old.root(), old.path(), old.home(), place);
        files(old.root()).put(old.path(), now);
        if (!now.digest().equals(old.digest())) {
            edited.add(now);
        }
        return true;
    }

    /** No file of the theme lies beneath those of the content folder. */
    private boolean remove(SourceFile old, Path place) {
        if (old.root() != Root.CONTENT || Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        files(old.root()).remove(old.path());
        sameFiles = false;
        return true;
    }

    /** A new file beside one that is known, so that its folder is one that a scan goes into. */
    private boolean add(Root root, String own, Path place) {
        String name = own.substring(own.lastIndexOf('/') + 1);
        if (root != Root.CONTENT || !isPlain(place) || !PLAIN_NAME.matcher(name).matches()) {
            return false;
        }
        Optional<SourceFile> beside = beside(root, own);
        if (beside.isEmpty()
                || !tree.place(root, own).equals(Optional.of(place))
                || !place.resolveSibling(beside.get().name()).equals(tree.place(beside.get()))) {
            return false;
        }
        SourceFile now = read(root, own, beside.get().home(), place);
        Map<String, SourceFile> sorted = new LinkedHashMap<>();
        boolean in = false;
        for (SourceFile each : files(root).values()) {
            if (!in && each.path().compareTo(own) > 0) {
                sorted.put(own, now);
                in = true;
            }
            sorted.put(each.path(), each);
        }
        sorted.put(own, now);
        others.put(root, sorted);
        sameFiles = false;
        return true;
    }

    /** A file of the same folder; none if the new one's name is that of another but for the case of letters. */
    private Optional<SourceFile> beside(Root root, String own) {
        String folder = own.substring(0, own.lastIndexOf('/') + 1);
        Optional<SourceFile> beside = Optional.empty();
        for (SourceFile each : files(root).values()) {
            boolean clash = each.path().regionMatches(true, 0, own, 0, own.length())
                    && (each.path().length() == own.length() || each.path().charAt(own.length()) == '/');
            if (clash) {
                return Optional.empty();
            }
            boolean near = beside.isEmpty()
                    && each.path().startsWith(folder)
                    && each.path().indexOf('/', folder.length()) < 0
                    && tree.find(root, each.path()).isPresent();
            beside = near ? Optional.of(each) : beside;
        }
        return beside;
    }

    private static SourceFile read(Root root, String path, String home, Path place) {
        try {
            byte[] bytes = Files.readAllBytes(place);
            return new SourceFile(root, path, home, false, bytes.length, Digest.of(bytes));
        } catch (IOException e) {
            throw FolderTree.unreadable(home + path, e);
        }
    }

    private Map<String, SourceFile> files(Root root) {
        return others.computeIfAbsent(root, key -> new LinkedHashMap<>(tree.sorted(key)));
    }

    /** Whether something that is no source came, went or changed: an editor's swap file, or one that is gone again. */
    private boolean isNothing(Root root, String own, Path place) {
        if (own.isEmpty()) {
            return false;
        }
        for (String name : own.split("/", -1)) {
            if (Litter.is(root, name)) {
                return true;
            }
        }
        return !Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                && tree.sorted(root).keySet().stream().noneMatch(path -> path.startsWith(own + '/'));
    }

    private static boolean isPlain(Path place) {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
    }
}
