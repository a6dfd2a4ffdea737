package press.broadsheet.build;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import press.broadsheet.check.Check;
import press.broadsheet.check.EmbargoProof;
import press.broadsheet.check.Finding;
import press.broadsheet.check.FinishedSite;
import press.broadsheet.check.LedgerProof;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.source.FolderTree;

/**
 * What is wrong with the present output.
 *
 * @param files how many files were looked at
 * @param scopes what each check looked for
 * @param findings what is wrong, one line each, sorted by place
 * @param duration how long it took
 */
public record CheckReport(int files, List<String> scopes, List<String> findings, Duration duration) {
    private static final List<Check> CHECKS = List.of(new EmbargoProof(), new LedgerProof());

    /** A report that cannot change. */
    public CheckReport {
        scopes = List.copyOf(scopes);
        findings = List.copyOf(findings);
    }

    /**
     * Looks at the output as it lies there, for the instant of the last build; nothing is written.
     *
     * @param nowGiven whether the request's instant is meant instead
     * @throws QuestionException if there is no build to look at
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static CheckReport of(BuildRequest request, boolean nowGiven) {
        long start = System.nanoTime();
        LastBuild last = LastBuild.of(request);
        Diagnostics diagnostics = new Diagnostics();
        BuildRequest again = last.again(request, nowGiven);
        FolderTree sources = FolderTree.scan(request.folders(), request.project(), diagnostics);
        Blueprint blueprint = Blueprint.of(again, sources, diagnostics);
        FinishedSite site = new FinishedSite(
                blueprint.content(),
                blueprint.site(),
                blueprint.plan(),
                sources,
                request.output(),
                request.shown(request.output()),
                file -> true,
                new StoryTexts(sources, blueprint.content().settings()));
        TreeSet<Finding> findings = new TreeSet<>();
        CHECKS.forEach(check -> findings.addAll(check.findings(site)));
        return new CheckReport(
                last.state().traces().size(),
                CHECKS.stream().map(check -> check.scope(site)).toList(),
                findings.stream().map(Finding::toString).toList(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** {@code Checked 307 files for 3 held stories: nothing found; 1.20 s}. */
    public String summary() {
        String found = findings.isEmpty() ? "nothing found" : Counted.of(findings.size(), "finding", "findings");
        return String.format(
                Locale.ROOT,
                "Checked %,d files for %s: %s; %s",
                files,
                String.join(" and ", scopes),
                found,
                BuildReport.seconds(duration));
    }
}
