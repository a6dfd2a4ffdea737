package press.broadsheet.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.Asked;
import press.broadsheet.build.DiffReport;
import press.broadsheet.build.Progress;
import press.broadsheet.output.SiteFiles;

/**
 * The folder {@code src/test/diffs/edition} is a newsroom before and after a day's edits, and in {@code expected} all
 * that an editor gets to see of it, with a list of all files. {@code -Dgolden.update} rewrites it.
 */
class GoldenDiffTest {
    private static final Path CASE = Path.of("src/test/diffs/edition");

    @TempDir
    Path temp;

    @Test
    void theDifferenceOfADayIsAsExpected() throws IOException {
        copy(Path.of(GoldenSitesTest.CASES, "_tiny"), temp.resolve("templates"));
        copy(CASE.resolve("before"), temp);
        Asked asked = Asked.bare(temp, temp.resolve("target"));
        asked.build();
        SiteFiles.delete(temp.resolve("content"));
        copy(CASE.resolve("after"), temp);
        DiffReport report = DiffReport.of(asked.request(), "", Optional.empty(), Progress.NONE);

        Path written = report.place().resolveSibling(".");
        SortedMap<String, String> texts =
                Tree.texts(written, List.of("index.html", "changes/*.html", "{before,after}/**.html"));
        String files =
                Tree.digests(written).keySet().stream().map(path -> path + "\n").collect(Collectors.joining());
        texts.put("files.txt", files);
        Path expected = CASE.resolve("expected");
        if (System.getProperty("golden.update") != null) {
            SiteFiles.delete(expected);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = expected.resolve(text.getKey());
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, text.getValue());
            }
        }
        assertThat(texts).isEqualTo(Tree.texts(expected, List.of("**")));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Tree.files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
        }
    }
}
