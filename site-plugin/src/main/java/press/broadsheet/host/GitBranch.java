package press.broadsheet.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A branch as it is there, and what is to become of it. Not safe for use by threads. */
final class GitBranch {
    /** The last line of every commit by publishing; by it we know our own. */
    static final String OURS = "Published-by: Broadsheet";

    private final String ref;
    private final String folder;
    private ObjectId tip = ObjectId.zeroId();
    private String last = "";
    private NavigableMap<String, Leaf> base = new TreeMap<>();
    private final Map<String, Optional<ObjectId>> staged = new HashMap<>();

    /** A file, a link or another repository in a tree. */
    record Leaf(FileMode mode, ObjectId id) {}

    GitBranch(String ref, String folder) {
        this.ref = ref;
        this.folder = folder;
    }

    String ref() {
        return ref;
    }

    /** The commit that is there, all zeros if there is none. */
    ObjectId tip() {
        return tip;
    }

    boolean isThere() {
        return !tip.equals(ObjectId.zeroId());
    }

    boolean isStaged() {
        return !staged.isEmpty();
    }

    /** Takes over what is there; what was done here stays to be done. */
    void base(ObjectId commit, Repository fetched) throws IOException {
        NavigableMap<String, Leaf> leaves = new TreeMap<>();
        String message = "";
        if (!commit.equals(ObjectId.zeroId())) {
            try (RevWalk revisions = new RevWalk(fetched);
                    TreeWalk walk = new TreeWalk(fetched)) {
                RevCommit parsed = revisions.parseCommit(commit);
                message = parsed.getFullMessage();
                walk.addTree(parsed.getTree());
                walk.setRecursive(true);
                while (walk.next()) {
                    leaves.put(walk.getPathString(), new Leaf(walk.getFileMode(), walk.getObjectId(0)));
                }
            }
        }
        tip = commit;
        last = message;
        base = leaves;
    }

    /** Takes it that what was done here is there. */
    void done(ObjectId commit) {
        base = next();
        tip = commit;
        last = OURS;
        staged.clear();
    }

    /** Whether files of somebody else lie where the site is to lie. */
    boolean isForeign() {
        return !last.strip().endsWith(OURS) && !files().isEmpty();
    }

    /** What lies in the folder, by path in it: as it is there, without what was done here. */
    private SortedMap<String, Leaf> files() {
        return folder.isEmpty() ? base : base.subMap(folder, folder + Character.MAX_VALUE);
    }

    /** All files with what was done here, by path in the folder. */
    Map<String, ObjectId> all() {
        Map<String, ObjectId> all = new TreeMap<>();
        files().forEach((path, leaf) -> {
            if (!leaf.mode.equals(FileMode.GITLINK)) {
                all.put(path.substring(folder.length()), leaf.id);
            }
        });
        staged.forEach((path, id) -> {
            all.remove(path);
            id.ifPresent(there -> all.put(path, there));
        });
        return all;
    }

    Optional<ObjectId> find(String path) {
        Optional<ObjectId> there = Optional.ofNullable(base.get(folder + path)).map(Leaf::id);
        return staged.getOrDefault(path, there);
    }

    void stage(String path, Optional<ObjectId> id) {
        staged.put(path, id);
    }

    /** What is to be done, to be taken back to by {@link #back}. */
    Map<String, Optional<ObjectId>> staged() {
        return Map.copyOf(staged);
    }

    void back(Map<String, Optional<ObjectId>> before) {
        staged.clear();
        staged.putAll(before);
    }

    /** What the repository there surely has. */
    Set<ObjectId> known() {
        Set<ObjectId> known = new HashSet<>();
        base.values().forEach(leaf -> known.add(leaf.id));
        return known;
    }

    /** All leaves that the next commit has. A file where a folder was takes its place, and the other way round. */
    NavigableMap<String, Leaf> next() {
        NavigableMap<String, Leaf> next = new TreeMap<>(base);
        staged.forEach((path, id) -> {
            if (id.isEmpty()) {
                next.remove(folder + path);
            }
        });
        staged.forEach((path, id) -> {
            if (id.isPresent()) {
                String full = folder + path;
                for (int slash = full.indexOf('/'); slash >= 0; slash = full.indexOf('/', slash + 1)) {
                    next.remove(full.substring(0, slash));
                }
                next.subMap(full + '/', full + '0').clear();
                next.put(full, new Leaf(FileMode.REGULAR_FILE, id.get()));
            }
        });
        return next;
    }

    /** The trees of some leaves: the bytes of each by its id. */
    static final class Trees {
        private final Map<ObjectId, byte[]> all = new HashMap<>();
        private final ObjectId root;

        Trees(NavigableMap<String, Leaf> leaves) {
            this.root = tree(leaves, "");
        }

        ObjectId root() {
            return root;
        }

        Map<ObjectId, byte[]> all() {
            return all;
        }

        private ObjectId tree(NavigableMap<String, Leaf> leaves, String folder) {
            SortedMap<String, Leaf> sorted = new TreeMap<>((a, b) -> java.util.Arrays.compareUnsigned(
                    a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
            String path = folder.isEmpty() ? leaves.isEmpty() ? null : leaves.firstKey() : leaves.ceilingKey(folder);
            while (path != null && path.startsWith(folder)) {
                int slash = path.indexOf('/', folder.length());
                if (slash < 0) {
                    sorted.put(path.substring(folder.length()), java.util.Objects.requireNonNull(leaves.get(path)));
                    path = leaves.higherKey(path);
                } else {
                    String inner = path.substring(0, slash + 1);
                    // git sorts a folder as if its name ended with a slash
                    sorted.put(inner.substring(folder.length()), new Leaf(FileMode.TREE, tree(leaves, inner)));
                    path = leaves.ceilingKey(path.substring(0, slash) + '0');
                }
            }
            TreeFormatter tree = new TreeFormatter();
            sorted.forEach((name, leaf) ->
                    tree.append(name.endsWith("/") ? name.substring(0, name.length() - 1) : name, leaf.mode, leaf.id));
            byte[] bytes = tree.toByteArray();
            ObjectId id = new org.eclipse.jgit.lib.ObjectInserter.Formatter()
                    .idFor(org.eclipse.jgit.lib.Constants.OBJ_TREE, bytes);
            all.put(id, bytes);
            return id;
        }
    }
}
