package press.broadsheet.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.desk.EditorFiles;
import press.broadsheet.desk.Newsroom;

/**
 * Writes a JSON Schema for every kind of front matter, for the settings and for fronts into {@code .broadsheet/schemas},
 * with the sections, authors and tags of this newsroom, and tells Visual Studio Code and IntelliJ IDEA to use them.
 */
@Mojo(name = "schema", threadSafe = true)
public final class SchemaMojo extends SiteMojo {
    @Override
    void work(BuildRequest request, MavenProject ofSite) {
        EditorFiles.write(Newsroom.of(request)).forEach(getLog()::info);
    }
}
