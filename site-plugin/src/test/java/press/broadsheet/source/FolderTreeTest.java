package press.broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;

class FolderTreeTest {
    @TempDir
    Path outer;

    private final Diagnostics diagnostics = new Diagnostics();

    private Path project() {
        return outer.resolve("project");
    }

    private Path put(String path, String text) throws IOException {
        Path file = project().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private FolderTree scan() {
        Map<Root, Path> folders = new EnumMap<>(Root.class);
        folders.put(Root.CONTENT, project().resolve("content"));
        folders.put(Root.TEMPLATES, project().resolve("templates"));
        folders.put(Root.STATIC, project().resolve("static"));
        return FolderTree.scan(folders, project(), diagnostics);
    }

    private List<String> paths(Root root) {
        return scan().all(root).stream()
                .filter(f -> !f.bundled())
                .map(SourceFile::path)
                .toList();
    }

    private List<String> told() {
        return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
    }

    @Test
    void filesAreSortedByPathAndKnowTheirDigest() throws IOException {
        put("content/b.md", "b");
        put("content/a/z.md", "z");
        put("content/a.md", "");
        FolderTree tree = scan();
        assertThat(tree.all(Root.CONTENT)).extracting(SourceFile::path).containsExactly("a.md", "a/z.md", "b.md");
        SourceFile file = tree.find(Root.CONTENT, "a/z.md").orElseThrow();
        assertThat(file.shown()).isEqualTo("content/a/z.md");
        assertThat(file.size()).isEqualTo(1);
        assertThat(file.digest()).isEqualTo(Digest.of("z"));
        assertThat(tree.read(file)).isEqualTo("z".getBytes(StandardCharsets.UTF_8));
        assertThat(told()).isEmpty();
    }

    @Test
    void aMissingFolderIsAnEmptyOne() {
        assertThat(paths(Root.CONTENT)).isEmpty();
    }

    @Test
    void hiddenFilesAndBackupsArePassedOver() throws IOException {
        put("content/.git/config", "x");
        put("content/.DS_Store", "x");
        put("content/a.md~", "x");
        put("content/#a.md#", "x");
        put("content/.a.md.swp", "x");
        put("content/Thumbs.db", "x");
        put("content/a.md", "x");
        assertThat(paths(Root.CONTENT)).containsExactly("a.md");
    }

    @Test
    void hiddenNamesThatHostsLookForAreKeptInTheStaticFolder() throws IOException {
        put("static/.well-known/security.txt", "x");
        put("static/.nojekyll", "");
        put("static/.secret", "x");
        put("content/.well-known/x", "x");
        assertThat(paths(Root.STATIC)).containsExactly(".nojekyll", ".well-known/security.txt");
        assertThat(paths(Root.CONTENT)).isEmpty();
    }

    @Test
    void namesAreBroughtToNfc() throws IOException {
        put("content/cafe\u0301.md", "x");
        FolderTree tree = scan();
        assertThat(tree.find(Root.CONTENT, "caf\u00e9.md")).isPresent();
        assertThat(tree.all(Root.CONTENT).get(0).shown()).isEqualTo("content/caf\u00e9.md");
    }

    @Test
    void strangeButHonestNamesAreKept() throws IOException {
        put("content/what? \"a: b\" \ud83d\ude00 \u6c34.md", "x");
        assertThat(paths(Root.CONTENT)).containsExactly("what? \"a: b\" \ud83d\ude00 \u6c34.md");
        assertThat(told()).isEmpty();
    }

    @Test
    void aControlCharacterInANameIsRefused() throws IOException {
        put("content/a\nb.md", "x");
        assertThat(paths(Root.CONTENT)).isEmpty();
        assertThat(told())
                .containsExactly(
                        "content/a?b.md:1:1: error[file-name]: the name holds a control character or a backslash,"
                                + " which cannot stand in an address; rename it");
    }

    @Test
    void namesThatDifferOnlyByCaseAreRefused() throws IOException {
        put("content/A.md", "x");
        put("content/a.md", "x");
        assertThat(paths(Root.CONTENT)).containsExactly("A.md");
        assertThat(told())
                .containsExactly("content/a.md:1:1: error[case-clash]: the name differs from content/A.md only in case"
                        + " or in how letters are encoded; rename one of them");
    }

    @Test
    void aLinkWithinTheProjectIsFollowed() throws IOException {
        put("shared/x.md", "x");
        put("content/a.md", "a");
        Files.createSymbolicLink(project().resolve("content/linked"), project().resolve("shared"));
        assertThat(paths(Root.CONTENT)).containsExactly("a.md", "linked/x.md");
        assertThat(told()).isEmpty();
    }

    @Test
    void aLinkThatLeavesTheProjectIsRefused() throws IOException {
        put("content/a.md", "a");
        Files.writeString(outer.resolve("secret.md"), "s");
        Files.createSymbolicLink(project().resolve("content/b.md"), outer.resolve("secret.md"));
        assertThat(paths(Root.CONTENT)).containsExactly("a.md");
        assertThat(told())
                .containsExactly("content/b.md:1:1: error[bad-file]: the symbolic link leaves the project;"
                        + " copy what it leads to into the project");
    }

    @Test
    void loopsAndBrokenLinksAreRefused() throws IOException {
        put("content/a/x.md", "a");
        Files.createSymbolicLink(project().resolve("content/a/round"), project().resolve("content"));
        Files.createSymbolicLink(project().resolve("content/self"), Path.of("self"));
        Files.createSymbolicLink(project().resolve("content/gone"), Path.of("nowhere"));
        assertThat(paths(Root.CONTENT)).containsExactly("a/x.md");
        assertThat(told())
                .containsExactly(
                        "content/a/round:1:1: error[bad-file]: the symbolic link leads round to itself; remove the link",
                        "content/gone:1:1: error[bad-file]: the symbolic link leads to nothing; mend or remove the link",
                        "content/self:1:1: error[bad-file]: the symbolic link leads round to itself; remove the link");
    }

    @Test
    void aFileChangedAfterTheScanIsNotReadAsIfItWereTheSame() throws IOException {
        Path file = put("content/a.md", "a");
        FolderTree tree = scan();
        SourceFile source = tree.find(Root.CONTENT, "a.md").orElseThrow();
        Files.writeString(file, "b");
        assertThatThrownBy(() -> tree.read(source))
                .isInstanceOf(MachineException.class)
                .hasMessage("content/a.md was changed while the site was being built");
        Files.delete(file);
        assertThatThrownBy(() -> tree.read(source))
                .isInstanceOf(MachineException.class)
                .hasMessage("content/a.md was removed while the site was being built");
    }

    @Test
    void manyFilesKeepTheirOrderAndDigests() throws IOException {
        for (int i = 0; i < 300; i++) {
            put("content/" + i + ".md", "text " + i);
        }
        FolderTree tree = scan();
        assertThat(tree.all(Root.CONTENT))
                .extracting(SourceFile::path)
                .isSorted()
                .hasSize(300);
        assertThat(tree.all(Root.CONTENT))
                .allSatisfy(file -> assertThat(file.digest())
                        .isEqualTo(Digest.of("text " + file.path().replace(".md", ""))));
    }

    @Test
    void aProjectsTemplateHidesTheThemes() throws IOException {
        List<SourceFile> theme = scan().all(Root.TEMPLATES);
        put("templates/own.ftlh", "own");
        for (SourceFile bundled : theme) {
            put("templates/" + bundled.path(), "mine");
        }
        assertThat(scan().all(Root.TEMPLATES)).hasSize(theme.size() + 1).noneMatch(SourceFile::bundled);
    }
}
