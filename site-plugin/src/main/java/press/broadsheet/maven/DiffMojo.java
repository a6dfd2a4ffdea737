package press.broadsheet.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.DiffReport;

/**
 * Writes what would change if the site were built now as a small site for editors: each changed page before and after,
 * with the words that came and went, and why. Builds nothing into the output folder.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends SiteMojo {
    private static final int MOST = 100;

    /**
     * With what the site is compared: a folder that holds a site, or a revision of git such as {@code HEAD~1} or
     * {@code git:v2}, whose sources are then built for the same instant. The default is the output folder as the last
     * build left it.
     */
    @Parameter(property = "broadsheet.against")
    private @Nullable String against;

    /** A list of approved changes, saved from a difference. Given one, the goal fails if a change is not in it. */
    @Parameter(property = "broadsheet.approved")
    private @Nullable String approved;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        DiffReport report = DiffReport.of(request, given(against).orElse(""), given(approved), progress());
        getLog().info(request.shown(report.place()) + ": " + report.summary());
        if (!report.unapproved().isEmpty()) {
            report.unapproved().stream().limit(MOST).forEach(address -> getLog().error("Not approved: " + address));
            throw new MojoFailureException(report.unapproved().size() + " of "
                    + (report.pages() + report.folded()) + " changes are not approved; look at "
                    + request.shown(report.place()) + " and save the list of what was seen");
        }
    }
}
