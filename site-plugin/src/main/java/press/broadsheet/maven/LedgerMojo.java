package press.broadsheet.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.LedgerReport;

/**
 * Enters the addresses and texts of the last build into {@code content/ledger.txt}, which belongs under version control
 * with the stories. From then on every build warns of an address that would vanish, and of a text that was changed
 * without a word to readers.
 */
@Mojo(name = "ledger", threadSafe = true)
public final class LedgerMojo extends SiteMojo {
    @Override
    void work(BuildRequest request, MavenProject ofSite) {
        LedgerReport report = LedgerReport.of(request);
        getLog().info(report.file() + ": " + report.summary());
    }
}
