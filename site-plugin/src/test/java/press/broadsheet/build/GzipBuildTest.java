package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.source.Digest;

class GzipBuildTest {
    @TempDir
    Path temp;

    private Path project;

    @BeforeEach
    void aNewsroom() throws IOException {
        project = temp.resolve("paper");
        settings("host: {precompress: true}\n");
        story("ferry", "It sails at eight.");
        story("wall", "Repaired.");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void settings(String more) throws IOException {
        write("content/site.yaml", "name: The Post\nurl: https://post.example\n" + more);
    }

    private void story(String name, String body) throws IOException {
        write(
                "content/articles/town/" + name + ".md",
                "---\ntitle: The " + name + "\ndate: 2026-11-20\n---\n" + body + "\n");
    }

    private BuildReport build(String target) {
        return Asked.bare(project, temp.resolve(target)).build();
    }

    private Map<String, Digest> tree(String target) throws IOException {
        Path site = temp.resolve(target).resolve("site");
        Map<String, Digest> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(site.relativize(file).toString().replace('\\', '/'), Digest.of(Files.readAllBytes(file)));
            }
        }
        return tree;
    }

    @Test
    void eachTextHasAGzipOfItsBytesBesideIt() throws IOException {
        build("one");
        Map<String, Digest> tree = tree("one");
        assertThat(tree).containsKeys("index.html.gz", "town/2026/11/20/ferry/index.html.gz");
        assertThat(tree.keySet()).anyMatch(path -> path.matches("theme/.*\\.css\\.gz"));
        assertThat(tree.keySet()).noneMatch(path -> path.endsWith(".gz.gz") || path.endsWith("_headers.gz"));
        assertThat(Files.size(temp.resolve("one/site/robots.txt"))).isLessThan(860);
        assertThat(tree).doesNotContainKey("robots.txt.gz");
        for (Map.Entry<String, Digest> file : tree.entrySet()) {
            if (file.getKey().endsWith(".gz")) {
                byte[] packed = Files.readAllBytes(temp.resolve("one/site").resolve(file.getKey()));
                byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
                String of = file.getKey().substring(0, file.getKey().length() - 3);
                assertThat(Digest.of(bytes)).as(of).isEqualTo(tree.get(of));
            }
        }
    }

    @Test
    void anIncrementalBuildHasTheGzipsOfACleanOne() throws IOException {
        build("incremental");
        assertThat(build("incremental").rendered()).isZero();
        story("ferry", "It sails at nine.");
        story("quay", "Closed.");
        Files.delete(project.resolve("content/articles/town/wall.md"));
        build("incremental");
        build("clean");
        assertThat(tree("incremental")).isEqualTo(tree("clean"));
        assertThat(tree("incremental"))
                .containsKey("town/2026/11/20/quay/index.html.gz")
                .doesNotContainKey("town/2026/11/20/wall/index.html.gz");
    }

    @Test
    void aGzipThatIsGoneOrSpoiltIsMadeAnewAndAllGoWithTheSetting() throws IOException {
        build("one");
        Map<String, Digest> before = tree("one");
        Files.delete(temp.resolve("one/site/index.html.gz"));
        Files.writeString(temp.resolve("one/site/404.html.gz"), "spoilt");
        build("one");
        assertThat(tree("one")).isEqualTo(before);
        settings("");
        build("one");
        assertThat(tree("one").keySet()).noneMatch(path -> path.endsWith(".gz"));
    }

    @Test
    void whatGoesInOnePacketHasNone() throws IOException {
        write("static/notes.txt", "a".repeat(859));
        build("one");
        assertThat(tree("one")).doesNotContainKey("notes.txt.gz");
        write("static/notes.txt", "a".repeat(860));
        build("one");
        build("clean");
        assertThat(tree("one")).containsKey("notes.txt.gz").isEqualTo(tree("clean"));
        build("one");
        assertThat(tree("one")).isEqualTo(tree("clean"));
        write("static/notes.txt", "a".repeat(859));
        build("one");
        assertThat(tree("one")).doesNotContainKey("notes.txt.gz");
    }

    @Test
    void aSitesOwnGzipStaysItself() throws IOException {
        write("static/notes.txt", "Notes");
        write("static/notes.txt.gz", "by hand");
        build("one");
        assertThat(temp.resolve("one/site/notes.txt.gz")).hasContent("by hand");
    }
}
