package press.broadsheet.maven;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.CheckReport;
import press.broadsheet.build.LinkQuestions;

/**
 * Looks into every file of the finished site: for anything of a story that is held back, for addresses that vanished,
 * dead links, broken feeds and more. Fails if there is an error; how grave each finding is, {@code check} in
 * {@code site.yaml} says. Writes its reports to {@code check} in the state folder.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SiteMojo {
    private static final int MOST = 100;

    /** Asks other sites too whether what links lead to is still there. */
    @Parameter(property = "broadsheet.external", defaultValue = "false")
    private boolean external;

    /** How many seconds another site has for its answer. */
    @Parameter(property = "broadsheet.externalTimeout", defaultValue = "20")
    private int externalTimeout;

    /** How many questions one host is asked at the same time. */
    @Parameter(property = "broadsheet.externalPerHost", defaultValue = "2")
    private int externalPerHost;

    /** For how many days a good answer of another site is believed. */
    @Parameter(property = "broadsheet.externalDays", defaultValue = "7")
    private int externalDays;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        Optional<LinkQuestions> questions = external
                ? Optional.of(new LinkQuestions(
                        Duration.ofSeconds(Math.max(1, externalTimeout)),
                        Math.max(1, externalPerHost),
                        Duration.ofDays(Math.max(0, externalDays))))
                : Optional.empty();
        CheckReport report = CheckReport.of(request, isNowGiven(), questions);
        tell(report.errors(), getLog()::error);
        tell(report.warnings(), getLog()::warn);
        boolean refused = !report.errors().isEmpty()
                || (request.strict() && !report.warnings().isEmpty());
        if (refused) {
            throw new MojoFailureException(report.summary());
        }
        getLog().info(report.summary());
    }

    private static void tell(List<String> lines, Consumer<String> log) {
        lines.stream().limit(MOST).forEach(log);
        if (lines.size() > MOST) {
            log.accept("... and " + (lines.size() - MOST) + " more, in check/report.txt of the state folder");
        }
    }
}
