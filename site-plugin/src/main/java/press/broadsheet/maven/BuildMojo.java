package press.broadsheet.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import press.broadsheet.build.BuildRequest;

/** Builds the site: renders what a change can have reached, and leaves the rest as it is. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BuildMojo extends SiteMojo {
    @Override
    void work(BuildRequest request, MavenProject ofSite) {
        build(request);
    }
}
