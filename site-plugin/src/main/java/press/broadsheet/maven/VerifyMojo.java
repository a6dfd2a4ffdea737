package press.broadsheet.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.VerifyReport;

/**
 * Builds the site once more from nothing, for the instant of the last build, beside the present output, and compares
 * every byte. Fails if anything differs; leaves nothing behind.
 */
@Mojo(name = "verify", threadSafe = true)
public final class VerifyMojo extends SiteMojo {
    private static final int MOST = 100;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        VerifyReport report = VerifyReport.of(request, isNowGiven(), progress());
        report.differences().stream().limit(MOST).forEach(getLog()::error);
        if (!report.differences().isEmpty()) {
            throw new MojoFailureException(report.summary() + ". The sources may have changed since the last build; "
                    + "build the site and verify it again");
        }
        getLog().info(report.summary());
    }
}
