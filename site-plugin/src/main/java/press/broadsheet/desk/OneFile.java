package press.broadsheet.desk;

import java.util.List;
import java.util.Optional;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** The sources of a site with its settings and one file that is not yet written. */
final class OneFile implements SourceTree {
    private final SourceTree site;
    private final SourceFile file;
    private final byte[] bytes;

    private OneFile(SourceTree site, SourceFile file, byte[] bytes) {
        this.site = site;
        this.file = file;
        this.bytes = bytes.clone();
    }

    static OneFile with(SourceTree site, String path, byte[] bytes) {
        SourceFile file = new SourceFile(Root.CONTENT, path, "content/", false, bytes.length, Digest.of(bytes));
        return new OneFile(site, file, bytes);
    }

    SourceFile file() {
        return file;
    }

    @Override
    public Optional<SourceFile> find(Root root, String path) {
        return root == Root.CONTENT && path.equals(file.path()) ? Optional.of(file) : site.find(root, path);
    }

    @Override
    public List<SourceFile> all(Root root) {
        return root == Root.CONTENT ? List.of(file) : List.of();
    }

    @Override
    public byte[] read(SourceFile wanted) {
        return wanted.equals(file) ? bytes.clone() : site.read(wanted);
    }
}
