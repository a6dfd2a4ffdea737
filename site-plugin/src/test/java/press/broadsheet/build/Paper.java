package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.broadsheet.source.Digest;

/** A small paper on disk, its output and its state. */
final class Paper {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Path project;

    Paper(Path project) {
        this.project = project;
        write(
                "content/site.yaml",
                "name: The Post\nurl: https://post.example\nsections: [town, sport]\nlanguage: en-GB\npagination: {size: 2}\n");
        write("content/authors/desk.md", "---\nname: Town Desk\n---\nWe report.\n");
        write("content/tags/ferry.md", "---\ntitle: Ferry\n---\n");
        write(
                "content/pages/about.md",
                "---\ntitle: About\nlayout: tides\n---\nSee [a story](/articles/town/s2.md).\n");
        write("templates/tides.ftlh", "<#include \"inner.ftlh\">${plain.body}${site.data.tides.monday}");
        write("templates/inner.ftlh", "${t(\"home\")}");
        write("templates/messages/en-GB.properties", "home=Front page\n");
        write("content/data/tides.yaml", "monday: high\ntuesday: low\n");
        write("content/media/quay.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"9\"/>");
        write("src/main/site/ads.txt", "none\n");
        for (int i = 1; i <= 7; i++) {
            story("town/s" + i, "2026-11-0" + i, "tags: [ferry]\nauthors: [desk]\n", "Body of story " + i + ".");
        }
        story("sport/match", "2026-11-10", "image: {src: /media/quay.svg, alt: The quay}\n", "A draw.");
    }

    void story(String name, String date, String head, String body) {
        write(
                "content/articles/" + name + ".md",
                "---\ntitle: Story " + name + "\ndate: " + date + "\n" + head + "---\n" + body + "\n");
    }

    void write(String path, String text) {
        Path file = project.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String path, String from, String to) {
        String text = read(path);
        assertThat(text).contains(from);
        write(path, text.replace(from, to));
    }

    String read(String path) {
        try {
            return Files.readString(project.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(project.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String path) {
        return project.resolve(path);
    }

    BuildRequest request() {
        return request(NOW);
    }

    BuildRequest request(Instant now) {
        return Asked.of(project).at(now).explained().request();
    }

    BuildReport build() {
        return SiteBuilder.build(request());
    }

    /** Each file of a folder with the digest of its bytes. */
    static SortedMap<String, Digest> tree(Path folder) throws IOException {
        SortedMap<String, Digest> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(folder.relativize(file).toString().replace('\\', '/'), Digest.of(Files.readAllBytes(file)));
            }
        }
        return tree;
    }

    /** The addresses of the outputs that a build rendered, which tells the reason of each. */
    static List<String> rendered(BuildReport report) {
        return report.explanations().stream()
                .filter(line -> line.contains(": stale: "))
                .map(line -> line.substring(0, line.indexOf(": stale: ")))
                .toList();
    }
}
