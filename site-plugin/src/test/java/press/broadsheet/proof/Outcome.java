package press.broadsheet.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.FaultyBuilder;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.SiteException;

/**
 * What came of one build.
 *
 * @param report what it says of itself; none if the sources hold errors
 * @param problems the warnings, or the errors and warnings for which it made nothing
 * @param tree the output folder afterwards
 */
record Outcome(Optional<BuildReport> report, List<String> problems, SortedMap<String, byte[]> tree) {
    private static final String STALE = ": stale: ";

    /** A build of which every output's reason is told. */
    static Outcome of(Path project, Path target, Newspaper paper, boolean verify, FaultyBuilder builder) {
        return of(
                target,
                () -> builder.build(
                        asked(project, target, paper, verify).explained().request()));
    }

    /** One of which nothing is told, so that it need not look at each. */
    static Outcome silent(Path project, Path target, Newspaper paper, boolean verify, FaultyBuilder builder) {
        return of(
                target,
                () -> builder.build(asked(project, target, paper, verify).request()));
    }

    private static Asked asked(Path project, Path target, Newspaper paper, boolean verify) {
        return Asked.bare(project, target)
                .at(paper.now)
                .with(paper.drafts, false)
                .verifying(verify);
    }

    /** The same of any build into a folder. */
    static Outcome of(Path target, Supplier<BuildReport> build) {
        Disk output = new Disk(target.resolve("site"));
        try {
            BuildReport report = build.get();
            return new Outcome(Optional.of(report), lines(report.warnings()), output.tree());
        } catch (SiteException e) {
            return new Outcome(Optional.empty(), lines(e.diagnostics()), output.tree());
        }
    }

    private static List<String> lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }

    boolean good() {
        return report.isPresent();
    }

    /** The files that were made anew, each with the reason given for it. */
    SortedMap<String, String> rendered() {
        SortedMap<String, String> rendered = new TreeMap<>();
        for (String line : report.map(BuildReport::explanations).orElse(List.of())) {
            int at = line.indexOf(STALE);
            if (at > 0) {
                String address = line.substring(0, at);
                rendered.put(
                        (address.endsWith("/") ? address + "index.html" : address).substring(1),
                        line.substring(at + STALE.length()));
            }
        }
        return rendered;
    }
}
