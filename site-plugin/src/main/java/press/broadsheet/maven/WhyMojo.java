package press.broadsheet.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.WhyReport;

/** Says what a page read when it was last rendered, what changed it then, and whether it is up to date. Builds nothing. */
@Mojo(name = "why", threadSafe = true)
public final class WhyMojo extends SiteMojo {
    /** The page: an address such as {@code /world/}, or its whole URL. */
    @Parameter(property = "url")
    private @Nullable String page;

    /** Tells long lists to their end. */
    @Parameter(property = "all", defaultValue = "false")
    private boolean all;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        if (page == null || page.isBlank()) {
            throw new MojoFailureException("which page? Name it with -Durl=/world/");
        }
        WhyReport.of(request, page, all).lines().forEach(getLog()::info);
    }
}
