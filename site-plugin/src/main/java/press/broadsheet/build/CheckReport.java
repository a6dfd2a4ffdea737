package press.broadsheet.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import press.broadsheet.check.Finding;
import press.broadsheet.check.FinishedSite;
import press.broadsheet.check.Reports;
import press.broadsheet.check.SiteCheck;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.output.BuildLock;
import press.broadsheet.plan.Output;

/**
 * What is wrong with the present output.
 *
 * @param files how many files there are
 * @param read the paths of those that had to be read, sorted: the others are as they were at the last check
 * @param scopes what was looked for besides
 * @param errors what must be mended, one line each, sorted by place
 * @param warnings what should be, the same
 * @param duration how long it took
 */
public record CheckReport(
        int files,
        SortedSet<String> read,
        List<String> scopes,
        List<String> errors,
        List<String> warnings,
        Duration duration) {
    /** A report that cannot change. */
    public CheckReport {
        scopes = List.copyOf(scopes);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks at the output as it lies there, for the instant of the last build. Nothing but the reports in the state
     * folder's {@code check} is written, and beside them what the next check need not read again.
     *
     * @param nowGiven whether the request's instant is meant instead
     * @param external how other sites are asked; empty if they are not
     * @throws QuestionException if there is no build to look at
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static CheckReport of(BuildRequest request, boolean nowGiven, Optional<LinkQuestions> external) {
        long start = System.nanoTime();
        LastBuild last = LastBuild.of(request);
        BuildLock lock = BuildLock.take(request.state());
        try {
            SiteCheck.Result result = check(last, request, nowGiven, external, lock.takenAt());
            Reports.write(result.findings(), request.state().resolve("check"), Version.of());
            return new CheckReport(
                    result.files(),
                    result.read(),
                    result.scopes(),
                    lines(result, Severity.ERROR),
                    lines(result, Severity.WARNING),
                    Duration.ofNanos(System.nanoTime() - start));
        } finally {
            lock.close();
        }
    }

    private static SiteCheck.Result check(
            LastBuild last, BuildRequest request, boolean nowGiven, Optional<LinkQuestions> external, long taken) {
        Diagnostics diagnostics = new Diagnostics();
        Blueprint blueprint = Sources.look(last.again(request, nowGiven), taken, diagnostics);
        List<Output> used = new ArrayList<>();
        FinishedSite site = blueprint.finished(request, last.state().traces(), () -> {
            if (used.isEmpty()) {
                used.addAll(last.outputs(blueprint));
            }
            return used;
        });
        return SiteCheck.check(
                site, request.state().resolve("check"), Version.of(), external.map(asked -> asked.at(request.now())));
    }

    /** The same without asking other sites. */
    public static CheckReport of(BuildRequest request, boolean nowGiven) {
        return of(request, nowGiven, Optional.empty());
    }

    private static List<String> lines(SiteCheck.Result result, Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::toString)
                .toList();
    }

    /** {@code Checked 307 files for 3 held stories: nothing found; 12 read, 1.20 s}. */
    public String summary() {
        String found = errors.isEmpty() && warnings.isEmpty()
                ? "nothing found"
                : Counted.of(errors.size(), "error", "errors") + ", "
                        + Counted.of(warnings.size(), "warning", "warnings");
        return String.format(
                Locale.ROOT,
                "Checked %,d files for %s: %s; %,d read, %s",
                files,
                String.join(" and ", scopes),
                found,
                read.size(),
                BuildReport.seconds(duration));
    }
}
