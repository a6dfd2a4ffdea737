package press.broadsheet.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.MergeReport;

/** What the goals that make one name of two share. */
abstract class MergeMojo extends SiteMojo {
    /** The name that goes: an id or any spelling. */
    @Parameter(property = "from")
    private @Nullable String from;

    /** The name that stays. */
    @Parameter(property = "into")
    private @Nullable String into;

    /** Tells what would change, and changes nothing. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    final void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        if (from == null || from.isBlank() || into == null || into.isBlank()) {
            throw new MojoFailureException(
                    "which two? Name the one that goes with -Dfrom=… and the one that stays with" + " -Dinto=…");
        }
        MergeReport report = merge(request, from, into, dryRun);
        report.lines().forEach(getLog()::info);
        getLog().info(report.summary());
    }

    abstract MergeReport merge(BuildRequest request, String going, String staying, boolean tellOnly);
}
