package press.broadsheet.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Explain;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;

/**
 * Each folder of imports is what another system keeps ({@code source}), the newsroom that comes of it ({@code expected},
 * {@code -Dgolden.update} rewrites it) and the addresses readers knew ({@code addresses.txt}).
 */
class ImportsTest {
    private static final Path CASES = Path.of("src/test/imports");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path temp;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private ImportReport run(Path folder, Path newsroom, boolean dry) throws IOException {
        Path source = folder.resolve("source").toAbsolutePath();
        List<Path> xml;
        try (Stream<Path> files = Files.list(source)) {
            xml = files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        Path from = xml.isEmpty() ? source : xml.get(0);
        Path uploads = source.resolve("uploads");
        return Importer.run(new ImportRequest(
                from,
                Kind.guess(from).orElseThrow(),
                Files.isDirectory(uploads) ? Optional.of(uploads) : Optional.empty(),
                newsroom.resolve("content"),
                newsroom.resolve("target/broadsheet/import-report.txt"),
                NOW,
                dry));
    }

    private static SortedMap<String, Digest> digests(Path folder) throws IOException {
        SortedMap<String, Digest> digests = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    digests.put(
                            folder.relativize(file).toString().replace('\\', '/'), Digest.of(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    private static BuildReport build(Path newsroom) {
        return SiteBuilder.build(new BuildRequest(
                newsroom,
                Map.of(
                        Root.CONTENT, newsroom.resolve("content"),
                        Root.TEMPLATES, newsroom.resolve("templates"),
                        Root.STATIC, newsroom.resolve("static")),
                newsroom.resolve("target/site"),
                newsroom.resolve("target/broadsheet"),
                "The Harbour Post",
                Optional.of(URI.create("https://harbour.example")),
                Instant.parse("2026-11-23T12:00:00Z"),
                false,
                false,
                false,
                Explain.of("")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNewsroomIsAsExpected(Path folder) throws IOException {
        ImportReport report = run(folder, temp, false);
        assertThat(report.lost()).isZero();
        Files.writeString(
                temp.resolve("content/import-report.txt"),
                Files.readString(temp.resolve("target/broadsheet/import-report.txt")));
        Path expected = folder.resolve("expected");
        if (System.getProperty("golden.update") != null) {
            replace(temp.resolve("content"), expected);
        }
        for (String path : digests(expected).keySet()) {
            if (!path.endsWith(".png")) {
                assertThat(temp.resolve("content").resolve(path)).hasSameTextualContentAs(expected.resolve(path));
            }
        }
        assertThat(digests(temp.resolve("content"))).isEqualTo(digests(expected));
    }

    private static void replace(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                for (Path file : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (String path : digests(from).keySet()) {
            Files.createDirectories(to.resolve(path).resolveSibling("."));
            Files.copy(from.resolve(path), to.resolve(path));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSecondRunChangesNothing(Path folder) throws IOException {
        ImportReport first = run(folder, temp, false);
        SortedMap<String, Digest> before = digests(temp);
        ImportReport second = run(folder, temp, false);
        SortedMap<String, Digest> after = digests(temp);
        assertThat(second.leftovers()).isEqualTo(first.leftovers());
        before.remove("target/broadsheet/import-report.txt");
        after.remove("target/broadsheet/import-report.txt");
        assertThat(after).isEqualTo(before);
        assertThat(second.lines()).noneMatch(line -> line.startsWith("files written"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDryRunWritesNothingButTheReport(Path folder) throws IOException {
        run(folder, temp, true);
        assertThat(digests(temp).keySet()).containsExactly("target/broadsheet/import-report.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNewsroomBuildsAndEveryOldAddressAnswers(Path folder) throws IOException {
        run(folder, temp, false);
        BuildReport report = build(temp);
        assertThat(report.warnings())
                .extracting(Diagnostic::code)
                .isSubsetOf(Code.MISSING_ADDRESS, Code.MISSING_ALT, Code.HELD_TARGET);
        for (String address : Files.readAllLines(folder.resolve("addresses.txt"))) {
            String path = address.substring(1) + (address.endsWith("/") ? "index.html" : "");
            assertThat(temp.resolve("target/site").resolve(path)).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatTheNewsroomChangedOrTookOutIsLeftAlone(Path folder) throws IOException {
        run(folder, temp, false);
        Path content = temp.resolve("content");
        List<Path> stories;
        try (Stream<Path> files = Files.walk(content.resolve("articles"))) {
            stories = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        Files.writeString(stories.get(0), "---\ntitle: Ours\ndate: 2020-01-01\n---\n");
        Files.delete(stories.get(1));
        ImportReport second = run(folder, temp, false);
        assertThat(stories.get(0)).hasContent("---\ntitle: Ours\ndate: 2020-01-01\n---\n");
        assertThat(stories.get(1)).doesNotExist();
        assertThat(second.lines())
                .contains("files kept as the newsroom has them: 2")
                .anyMatch(line -> line.endsWith("the newsroom changed it; it is kept"))
                .anyMatch(line -> line.endsWith("the newsroom took it out; it is not written again"));
    }
}
