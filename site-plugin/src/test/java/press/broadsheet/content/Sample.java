package press.broadsheet.content;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** Content in memory, for tests. */
final class Sample implements SourceTree {
    static final Excerpts EXCERPTS = body -> new Excerpts.Excerpt(
            body.strip().lines().findFirst().orElse(""),
            body.isBlank() ? 0 : body.strip().split("\\s+", -1).length);

    private static final String STORY = "content/articles/a.md:";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    final Diagnostics diagnostics = new Diagnostics();

    Sample with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Sample with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** The only story's head, whose front matter is given without fences; needs title and date. */
    static ArticleHead head(String yaml) {
        Sample sample = new Sample().with("articles/a.md", "---\n" + yaml + "\n---\n");
        List<Entry<ArticleHead>> articles = sample.read().articles();
        if (articles.isEmpty()) {
            throw new AssertionError(sample.told());
        }
        return articles.get(0).head();
    }

    /** What is told of a story with this front matter, the path left out. */
    static List<String> toldOf(String yaml) {
        return new Sample().with("articles/a.md", "---\n" + yaml + "\n---\n").readAndTell();
    }

    Content read() {
        return ContentReader.read(
                this, SiteDefaults.of("The Courier", "https://courier.example"), EXCERPTS, diagnostics);
    }

    List<String> readAndTell() {
        read();
        return told();
    }

    List<String> told() {
        return diagnostics.sorted().stream()
                .map(Diagnostic::toString)
                .map(line -> line.startsWith(STORY) ? line.substring(STORY.length()) : line)
                .toList();
    }

    @Override
    public Optional<SourceFile> find(Root root, String path) {
        return all(root).stream().filter(file -> file.path().equals(path)).findFirst();
    }

    @Override
    public List<SourceFile> all(Root root) {
        if (root != Root.CONTENT) {
            return Collections.emptyList();
        }
        return files.entrySet().stream()
                .map(e -> new SourceFile(
                        root, e.getKey(), "content/", false, e.getValue().length, Digest.of(e.getValue())))
                .toList();
    }

    @Override
    public byte[] read(SourceFile file) {
        return Optional.ofNullable(files.get(file.path())).orElseThrow();
    }
}
