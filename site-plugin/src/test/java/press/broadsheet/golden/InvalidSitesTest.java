package press.broadsheet.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.diagnostic.SiteException;

/** Each folder of sites-invalid is a newsroom with mistakes and what is told of them; {@code -Dgolden.update} rewrites. */
class InvalidSitesTest {
    private static final Path CASES = Path.of("src/test/sites-invalid");

    /**
     * Told of symbolic links, which not every checkout can hold: FolderTreeTest makes them itself; of files that are to be
     * edited, which MergeTest does; and of a finished site: EmbargoProofTest and CheckTest spoil
     * some.
     */
    private static final Set<Code> TOLD_ELSEWHERE = Stream.concat(
                    Stream.of(Code.BAD_FILE, Code.NOT_EDITED),
                    EnumSet.range(Code.HELD_STORY_SHOWN, Code.UNUSED_MEDIA).stream())
            .collect(Collectors.toUnmodifiableSet());

    @TempDir
    Path temp;

    static Stream<GoldenCase> cases() throws IOException {
        return GoldenCase.in(CASES).stream();
    }

    private static List<Diagnostic> told(GoldenCase site, Path folder) throws IOException {
        Path project = folder.resolve("paper");
        Path target = folder.resolve("target");
        site.copyTo(project, false);
        try {
            return site.build(project, target, site.now()).warnings();
        } catch (SiteException e) {
            assertThat(target.resolve("site")).doesNotExist();
            return e.diagnostics();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistakesAreToldAsExpected(GoldenCase site) throws IOException {
        Path expected = site.folder().resolve("expected-errors.txt");
        String told = told(site, temp).stream().map(d -> d + "\n").collect(Collectors.joining());
        assertThat(told).isNotEmpty();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, told);
        }
        assertThat(expected).exists().content().isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsToldAgainByTheNextBuild(GoldenCase site) throws IOException {
        assertThat(told(site, temp)).isEqualTo(told(site, temp));
    }

    @Test
    void everyCodeIsToldInSomeCase() throws IOException {
        StringBuilder all = new StringBuilder();
        for (GoldenCase site : GoldenCase.in(CASES)) {
            all.append(Files.readString(site.folder().resolve("expected-errors.txt")));
        }
        assertThat(Arrays.stream(Code.values()).filter(code -> !TOLD_ELSEWHERE.contains(code)))
                .allSatisfy(code -> assertThat(all).contains(code.severity().word() + '[' + code.id() + "]: "));
    }

    @Test
    void theReferenceHasEveryCodeWithItsSeverity() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (error|warning) \\| \\S.* \\|$");
        Matcher rows = row.matcher(Files.readString(Path.of("../src/docs/diagnostics.md")));
        Map<String, String> documented = new TreeMap<>();
        while (rows.find()) {
            assertThat(documented.put(rows.group(1), rows.group(2))).isNull();
        }
        assertThat(documented)
                .isEqualTo(Arrays.stream(Code.values())
                        .collect(Collectors.toMap(
                                Code::id, code -> code.severity().word())));
        assertThat(documented).containsValue(Severity.WARNING.word());
    }
}
