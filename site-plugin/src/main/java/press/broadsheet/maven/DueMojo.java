package press.broadsheet.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.NextChange;

/**
 * Succeeds when the clock alone has changed the site since the last build: a scheduled story, an expiry, a story that
 * leaves the news sitemap. Fails with one line when nothing is due. Where no last build is known, one is due. Builds
 * nothing.
 */
@Mojo(name = "due", threadSafe = true)
public final class DueMojo extends SiteMojo {
    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        NextChange.Due due = NextChange.due(request);
        if (!due.now()) {
            throw new MojoFailureException(due.line());
        }
        getLog().info(due.line());
    }
}
