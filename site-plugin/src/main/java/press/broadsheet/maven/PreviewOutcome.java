package press.broadsheet.maven;

import org.apache.maven.plugin.logging.Log;
import press.broadsheet.build.BuildReport;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.serve.PreviewLog;

/** Tells in Maven's log what comes of each build of a preview: a line, and what is wrong if it was not told before. */
final class PreviewOutcome implements PreviewLog {
    private final Log log;
    private java.util.List<Diagnostic> told = java.util.List.of();

    PreviewOutcome(Log log) {
        this.log = log;
    }

    @Override
    public synchronized void built(BuildReport report) {
        report.warnings().stream()
                .filter(warning -> !told.contains(warning))
                .forEach(warning -> log.warn(warning.toString()));
        told = report.warnings();
        report.phases().forEach(phase -> log.debug("Phase " + phase));
        log.info(report.summary());
    }

    @Override
    public synchronized void refused(SiteException refusal) {
        log.error(new Outcome(log).refused(refusal).getMessage());
    }

    @Override
    public void failed(RuntimeException failure) {
        log.debug(failure);
        log.error(String.valueOf(failure.getMessage()));
    }
}
