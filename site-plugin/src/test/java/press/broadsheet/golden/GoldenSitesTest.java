package press.broadsheet.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.BuildReport;
import press.broadsheet.source.Digest;

/**
 * Each folder of {@code src/test/sites} is a newsroom and what comes of it: {@code expected} holds the files that
 * {@code expect.txt} names by globs (all pages if there is none), {@code expected-files.txt} every path, and
 * {@code expected-report.txt} what the build tells. {@code -Dgolden.update} rewrites all three. What must hold for
 * any site is asserted of each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenSitesTest {
    static final String CASES = "src/test/sites";

    @TempDir
    Path temp;

    private final List<Elsewhere> elsewhere = new ArrayList<>();

    @BeforeAll
    void startTheOthers(@TempDir Path folder) throws IOException {
        elsewhere.add(Elsewhere.start(
                folder.resolve("alone"),
                List.of(
                        "-XX:ActiveProcessorCount=1",
                        "-Duser.timezone=Pacific/Apia",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=US-ASCII")));
        elsewhere.add(Elsewhere.start(
                folder.resolve("with-many-threads"),
                List.of(
                        "-XX:ActiveProcessorCount=8",
                        "-Duser.timezone=America/St_Johns",
                        "-Duser.language=ar",
                        "-Duser.country=EG")));
    }

    @TestFactory
    Stream<DynamicNode> sites() throws IOException {
        List<GoldenCase> cases = GoldenCase.in(Path.of(CASES));
        assertThat(cases).hasSizeGreaterThan(17);
        return cases.stream().map(this::site);
    }

    private DynamicNode site(GoldenCase site) {
        Path folder = temp.resolve(site.name());
        Path project = folder.resolve("paper");
        Path target = folder.resolve("target");
        List<BuildReport> reports = new ArrayList<>();
        return dynamicContainer(
                site.name(),
                Stream.of(
                        dynamicTest("is as expected", () -> {
                            site.copyTo(project, false);
                            reports.add(site.build(project, target, site.now()));
                            compare(site, target.resolve("site"), reports.get(0));
                        }),
                        dynamicTest(
                                "leads nowhere in vain",
                                () -> new LinkCheck(target.resolve("site"), reports.get(0)).check()),
                        dynamicTest("is not built twice", () -> {
                            BuildReport second = site.build(project, target, site.now());
                            assertThat(second.rendered()).isZero();
                            assertThat(second.written() + second.removed()).isZero();
                            assertThat(second.warnings())
                                    .isEqualTo(reports.get(0).warnings());
                        }),
                        dynamicTest("is the same elsewhere", () -> {
                            Map<String, Digest> here = Tree.digests(target.resolve("site"));
                            for (Elsewhere other : elsewhere) {
                                assertThat(Tree.digests(other.site(site))).isEqualTo(here);
                            }
                        }),
                        dynamicTest(
                                "is the same whatever was there before",
                                () -> new EarlierStates(site, project, target, reports.get(0)).check())));
    }

    private static void compare(GoldenCase site, Path built, BuildReport report) throws IOException {
        Path globs = site.folder().resolve("expect.txt");
        SortedMap<String, String> texts =
                Tree.texts(built, Files.exists(globs) ? Files.readAllLines(globs) : List.of("{**/,}index.html"));
        Path expected = site.folder().resolve("expected");
        Path list = site.folder().resolve("expected-files.txt");
        Path told = site.folder().resolve("expected-report.txt");
        String files = Tree.digests(built).keySet().stream()
                .filter(path -> !path.startsWith("theme/"))
                .map(path -> path + "\n")
                .collect(Collectors.joining());
        String lines = Stream.concat(
                        report.held().stream().map(held -> "held: " + held + "\n"),
                        report.warnings().stream().map(warning -> warning + "\n"))
                .collect(Collectors.joining());
        if (System.getProperty("golden.update") != null) {
            for (Path old : Tree.files(expected)) {
                Files.delete(old);
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = expected.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
            Files.writeString(list, files);
            Files.writeString(told, lines);
        }
        assertThat(told).content().isEqualTo(lines);
        assertThat(list).content().isEqualTo(files);
        assertThat(texts).isNotEmpty().isEqualTo(Tree.texts(expected, List.of("**")));
    }
}
