package press.broadsheet.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.ImpactReport;

/** Lists what a change of a file, or its removal, would rebuild. Builds nothing. */
@Mojo(name = "impact", threadSafe = true)
public final class ImpactMojo extends SiteMojo {
    private static final int MOST = 10;

    /** The file, from the project's folder, such as {@code content/authors/world-desk.md}. */
    @Parameter(property = "file")
    private @Nullable String file;

    /** Lists every address, and not only the first ten of each change. */
    @Parameter(property = "all", defaultValue = "false")
    private boolean all;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        if (file == null || file.isBlank()) {
            throw new MojoFailureException("which file? Name it with -Dfile=content/authors/world-desk.md");
        }
        ImpactReport.of(request, isNowGiven(), file)
                .lines(all ? Integer.MAX_VALUE : MOST)
                .forEach(getLog()::info);
    }
}
