package press.broadsheet.maven;

import java.io.File;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import press.broadsheet.build.BuildRequest;

/**
 * Builds the site and packs it into a zip: the artifact of a project with packaging {@code news-site}, and an artifact
 * with classifier {@code site} of any other.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends SiteMojo {
    private static final String PACKAGING = "news-site";

    private final MavenProjectHelper attachments;

    /** The zip file. */
    @Parameter(
            property = "broadsheet.archive",
            defaultValue = "${project.build.directory}/${project.build.finalName}.zip",
            required = true)
    private File archive;

    /** A goal that adds artifacts to a project by Maven's own means. */
    @Inject
    public PackageMojo(MavenProjectHelper attachments) {
        this.attachments = attachments;
    }

    @Override
    void work(BuildRequest request, MavenProject ofSite) {
        build(request);
        SiteZip.write(request.output(), archive.toPath().toAbsolutePath());
        if (ofSite.getPackaging().equals(PACKAGING)) {
            ofSite.getArtifact().setFile(archive);
        } else {
            attachments.attachArtifact(ofSite, "zip", "site", archive);
        }
        getLog().info("Packed into " + archive);
    }
}
