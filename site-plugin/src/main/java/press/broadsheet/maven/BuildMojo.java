package press.broadsheet.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the site. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BuildMojo extends AbstractMojo {
    @Override
    public void execute() {
        getLog().info("hello");
    }
}
