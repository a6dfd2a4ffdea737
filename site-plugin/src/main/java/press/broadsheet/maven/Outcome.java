package press.broadsheet.maven;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import press.broadsheet.build.BuildReport;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.diagnostic.SiteException;

/** Tells in Maven's log what came of a build. */
final class Outcome {
    /** More lines than this help nobody; the rest is counted. */
    private static final int MOST = 100;

    private final Log log;

    Outcome(Log log) {
        this.log = log;
    }

    /**
     * Tells a build that went well: what to look at, and one line of numbers.
     *
     * @param costs whether the templates' costs are told too
     */
    void tell(BuildReport report, boolean costs) {
        report.clean().ifPresent(reason -> log.info("Everything is made anew: " + reason));
        report.explanations().forEach(log::info);
        if (costs) {
            report.costs().forEach(log::info);
        }
        report.held().stream().limit(MOST).forEach(story -> log.info("Held back: " + story));
        countRest(report.held().size(), "held back", log::info);
        report.next().ifPresent(next -> log.info("The site next changes by the clock at " + next));
        print(report.warnings());
        report.phases().forEach(phase -> log.debug("Phase " + phase));
        log.info(report.summary());
    }

    /** Tells what is wrong with the sources; the exception returned only counts it. */
    MojoFailureException refused(SiteException refusal) {
        log.debug(refusal);
        List<Diagnostic> all = refusal.diagnostics();
        print(all);
        long errors = all.stream().filter(Outcome::isError).count();
        return new MojoFailureException(
                "The site was not built: " + number(errors, "error") + ", " + number(all.size() - errors, "warning"));
    }

    /** Prints the first hundred, sorted by place; warnings only where errors leave room. */
    private void print(List<Diagnostic> all) {
        Stream<Diagnostic> errors = all.stream().filter(Outcome::isError);
        Stream<Diagnostic> warnings = all.stream().filter(d -> !isError(d));
        Stream.concat(errors, warnings).limit(MOST).sorted().forEach(diagnostic -> {
            if (isError(diagnostic)) {
                log.error(diagnostic.toString());
            } else {
                log.warn(diagnostic.toString());
            }
        });
        boolean anyError = all.stream().anyMatch(Outcome::isError);
        countRest(all.size(), "not shown", anyError ? log::error : log::warn);
    }

    private static void countRest(int size, String what, Consumer<String> line) {
        if (size > MOST) {
            line.accept(String.format(Locale.ROOT, "... and %,d more %s", size - MOST, what));
        }
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    private static String number(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
