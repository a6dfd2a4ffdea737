package press.broadsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.HeldStory;
import press.broadsheet.build.NextChange;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.SiteException;

class OutcomeTest {
    private final LinesLog log = new LinesLog();
    private final Outcome outcome = new Outcome(log);

    private static List<Diagnostic> problems(Code code, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Diagnostic(
                        code,
                        new Position(String.format(Locale.ROOT, "content/%05d.md", i), 3, 7),
                        "no such day",
                        "give one"))
                .toList();
    }

    @Test
    void everyProblemIsOneLineAndTheFailureOnlyCountsThem() {
        assertThat(outcome.refused(new SiteException(problems(Code.BAD_DATE, 2))))
                .hasMessage("The site was not built: 2 errors, 0 warnings")
                .hasNoCause();
        assertThat(log.lines)
                .containsExactly(
                        "debug SiteException",
                        "error content/00000.md:3:7: error[bad-date]: no such day; give one",
                        "error content/00001.md:3:7: error[bad-date]: no such day; give one");
    }

    @Test
    void ofTenThousandFaultyFilesTheFirstHundredAreToldAndTheRestCounted() {
        assertThat(outcome.refused(new SiteException(problems(Code.BAD_DATE, 10_000))))
                .hasMessage("The site was not built: 10,000 errors, 0 warnings");
        assertThat(log.lines).hasSize(102);
        assertThat(log.lines.get(100)).startsWith("error content/00099.md:");
        assertThat(log.lines.get(101)).isEqualTo("error ... and 9,900 more not shown");
    }

    @Test
    void aHundredProblemsAreAllTold() {
        assertThat(outcome.refused(new SiteException(problems(Code.BAD_DATE, 100))))
                .isNotNull();
        assertThat(log.lines).hasSize(101);
    }

    @Test
    void anErrorIsNotCrowdedOutByWarningsOfEarlierFiles() {
        List<Diagnostic> all = new ArrayList<>(problems(Code.UNKNOWN_KEY, 500));
        all.add(new Diagnostic(Code.BAD_DATE, new Position("content/z.md", 1, 1), "no such day", "give one"));
        assertThat(outcome.refused(new SiteException(all))).hasMessage("The site was not built: 1 error, 500 warnings");
        assertThat(log.lines).hasSize(102);
        assertThat(log.lines.get(99)).startsWith("warn content/00098.md:");
        assertThat(log.lines.get(100)).startsWith("error content/z.md:1:1:");
        assertThat(log.lines.get(101)).isEqualTo("error ... and 401 more not shown");
    }

    @Test
    void aGoodBuildTellsWhatWaitsWhatToLookAtAndOneLineOfNumbers() {
        outcome.tell(
                new BuildReport(
                        12_345,
                        12,
                        3,
                        12_333,
                        1,
                        10,
                        problems(Code.UNKNOWN_KEY, 1),
                        List.of("/world/: stale: template front.ftlh changed"),
                        List.of("front.ftlh: 1 page"),
                        List.of(new HeldStory("content/articles/vote.md", "draft")),
                        Optional.of(new NextChange(
                                OffsetDateTime.parse("2026-12-03T06:00+05:30"), "content/articles/wall.md expires")),
                        Optional.of("the state of the last build is damaged"),
                        List.of(new BuildReport.Phase("rendering", Duration.ofMillis(320))),
                        Duration.ofMillis(1_250)),
                true);
        assertThat(log.lines)
                .containsExactly(
                        "info Everything is made anew: the state of the last build is damaged",
                        "info /world/: stale: template front.ftlh changed",
                        "info front.ftlh: 1 page",
                        "info Held back: content/articles/vote.md: draft",
                        "info The site next changes by the clock at 2026-12-03T06:00+05:30:"
                                + " content/articles/wall.md expires",
                        "warn content/00000.md:3:7: warning[unknown-key]: no such day; give one",
                        "debug Phase rendering 0.32 s",
                        "info Built 12,345 files: 12 rendered, 12,333 up to date, 1 removed; 1.25 s");
    }
}
