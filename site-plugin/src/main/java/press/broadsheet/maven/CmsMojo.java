package press.broadsheet.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.desk.CmsFiles;
import press.broadsheet.desk.Newsroom;

/**
 * Writes an editor that works in a browser on the files of the newsroom's git repository, with its forms made of the keys
 * that are read, into {@code .broadsheet/cms}.
 */
@Mojo(name = "cms", threadSafe = true)
public final class CmsMojo extends SiteMojo {
    /** Which editor: {@code decap} or {@code sveltia}. */
    @Parameter(property = "editor", defaultValue = "decap")
    private String editor;

    /** Who keeps the repository: {@code github}, {@code gitlab}, {@code gitea} or {@code bitbucket}. */
    @Parameter(property = "backend", defaultValue = "github")
    private String backend;

    /** The repository, such as {@code owner/name}; without it the back end that is configured already stays. */
    @Parameter(property = "repo")
    private @Nullable String repo;

    /** The branch that is published. */
    @Parameter(property = "branch", defaultValue = "main")
    private String branch;

    @Override
    void work(BuildRequest request, MavenProject ofSite) {
        CmsFiles.write(Newsroom.of(request), editor.strip(), backend.strip(), given(repo), branch.strip())
                .forEach(getLog()::info);
    }
}
