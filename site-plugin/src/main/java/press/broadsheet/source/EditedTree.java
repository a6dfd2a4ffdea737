package press.broadsheet.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sources of which one file is thought to be another, or not there: for questions about edits that nobody made. */
public final class EditedTree implements SourceTree {
    private final SourceTree tree;
    private final SourceFile file;
    private final Optional<SourceFile> instead;
    private final byte[] bytes;

    private EditedTree(SourceTree tree, SourceFile file, Optional<SourceFile> instead, byte[] bytes) {
        this.tree = tree;
        this.file = file;
        this.instead = instead;
        this.bytes = bytes.clone();
    }

    /** The tree with other bytes in a file of the project, or in the project's own copy of one of the theme's. */
    public static EditedTree with(SourceTree tree, SourceFile file, byte[] bytes) {
        SourceFile edited =
                new SourceFile(file.root(), file.path(), file.shown(), false, bytes.length, Digest.of(bytes));
        return new EditedTree(tree, file, Optional.of(edited), bytes);
    }

    /** The tree without a file of the project; where the theme has one of that path, it shows again. */
    public static EditedTree without(SourceTree tree, SourceFile file) {
        Optional<SourceFile> bundled = ThemeFiles.all(file.root()).stream()
                .filter(theme -> theme.path().equals(file.path()))
                .findFirst();
        byte[] bytes = bundled.map(theme -> ThemeFiles.read(theme.root(), theme.path()))
                .orElseGet(() -> new byte[0]);
        return new EditedTree(tree, file, bundled, bytes);
    }

    private boolean isEdited(Root root, String path) {
        return root == file.root() && path.equals(file.path());
    }

    @Override
    public Optional<SourceFile> find(Root root, String path) {
        return isEdited(root, path) ? instead : tree.find(root, path);
    }

    @Override
    public Optional<SourceFile> ofTheme(Root root, String path) {
        return tree.ofTheme(root, path);
    }

    @Override
    public List<SourceFile> all(Root root) {
        if (root != file.root()) {
            return tree.all(root);
        }
        List<SourceFile> all = new ArrayList<>();
        for (SourceFile each : tree.all(root)) {
            if (isEdited(root, each.path())) {
                instead.ifPresent(all::add);
            } else {
                all.add(each);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public byte[] read(SourceFile wanted) {
        return isEdited(wanted.root(), wanted.path()) ? bytes.clone() : tree.read(wanted);
    }
}
