package press.broadsheet.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.CheckReport;

/**
 * Looks into every file of the finished site for what must not be there: anything of a story that is held back. Fails
 * if something is found, each with the story and the file. Changes nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class CheckMojo extends SiteMojo {
    private static final int MOST = 100;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        CheckReport report = CheckReport.of(request, isNowGiven());
        report.findings().stream().limit(MOST).forEach(getLog()::error);
        if (!report.findings().isEmpty()) {
            throw new MojoFailureException(report.summary());
        }
        getLog().info(report.summary());
    }
}
