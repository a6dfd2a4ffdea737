package press.broadsheet.source;

import java.util.List;
import java.util.Optional;

/** All source files of a site as they were at the start of a build. */
public interface SourceTree {
    /** The file at a path of a root, if there is one; a project's own file hides the theme's. */
    Optional<SourceFile> find(Root root, String path);

    /** The default theme's file at a path of a root, even where a project's own file hides it. */
    default Optional<SourceFile> ofTheme(Root root, String path) {
        return find(root, path).filter(SourceFile::bundled);
    }

    /** All files of a root, sorted by path. */
    List<SourceFile> all(Root root);

    /**
     * The bytes of a file.
     *
     * @throws press.broadsheet.diagnostic.MachineException if it cannot be read, or is no longer what it was when the tree was scanned
     */
    byte[] read(SourceFile file);
}
