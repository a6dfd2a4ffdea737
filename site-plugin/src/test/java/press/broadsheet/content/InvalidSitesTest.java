package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.Root;

/** Each folder of sites-invalid holds content with mistakes and what is told of them; {@code -Dgolden.update} rewrites. */
class InvalidSitesTest {
    private static final Path CASES = Path.of("src/test/sites-invalid");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static List<Diagnostic> told(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        FolderTree tree = FolderTree.scan(Map.of(Root.CONTENT, folder.resolve("content")), folder, diagnostics);
        ContentReader.read(tree, SiteDefaults.NONE, Sample.EXCERPTS, diagnostics);
        return diagnostics.sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistakesAreToldAsExpected(Path folder) throws IOException {
        Path expected = folder.resolve("expected-errors.txt");
        String told = told(folder).stream().map(d -> d + "\n").collect(Collectors.joining());
        assertThat(told).isNotEmpty();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, told);
        }
        assertThat(expected).exists().content().isEqualTo(told);
    }

    @Test
    void everyMistakeOfContentHasACase() throws IOException {
        Set<Code> told = EnumSet.noneOf(Code.class);
        cases().forEach(folder -> told(folder).forEach(d -> told.add(d.code())));
        assertThat(told)
                .contains(
                        Code.NOT_UTF8,
                        Code.FILE_NAME,
                        Code.STRAY_FILE,
                        Code.NO_FRONT_MATTER,
                        Code.UNCLOSED_FRONT_MATTER,
                        Code.SYNTAX,
                        Code.DUPLICATE_KEY,
                        Code.UNKNOWN_KEY,
                        Code.MISSING_KEY,
                        Code.WRONG_TYPE,
                        Code.BAD_VALUE,
                        Code.BAD_DATE,
                        Code.UPDATED_BEFORE_DATE,
                        Code.CONFLICTING_KEYS,
                        Code.NO_SITE_NAME,
                        Code.NO_SITE_URL,
                        Code.LARGE_FEED);
    }
}
