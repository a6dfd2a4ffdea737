package press.broadsheet.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.migrate.ImportReport;
import press.broadsheet.migrate.ImportRequest;
import press.broadsheet.migrate.Importer;
import press.broadsheet.migrate.Kind;
import press.broadsheet.source.Root;

/**
 * Moves what another system keeps into the content folder: an export of WordPress, the folder of a Jekyll, Hugo or
 * Eleventy site, a saved feed. What is not carried over is told with its place in the source. It can be run again: what
 * the newsroom has of its own, changed or took out is left as it is.
 */
@Mojo(name = "import", threadSafe = true)
public final class ImportMojo extends SiteMojo {
    private static final int MOST = 10;

    /** The file or folder to read. */
    @Parameter(property = "from")
    private @Nullable File from;

    /** What it is: wordpress, jekyll, hugo, eleventy or feed; told from its files if it is not given. */
    @Parameter(property = "kind")
    private @Nullable String kind;

    /** A folder with the files that the source only names, such as WordPress's {@code wp-content/uploads}. */
    @Parameter(property = "media")
    private @Nullable File media;

    /** Tells what would come of it, and writes nothing but the report. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        if (from == null) {
            throw new MojoFailureException("from where? Name a file or folder with -Dfrom=…");
        }
        Path source = from.toPath().toAbsolutePath().normalize();
        if (!Files.exists(source)) {
            throw new MojoFailureException("there is no file or folder " + source);
        }
        ImportReport report = Importer.run(new ImportRequest(
                source,
                kind(source),
                Optional.ofNullable(media)
                        .map(folder -> folder.toPath().toAbsolutePath().normalize()),
                request.folder(Root.CONTENT),
                request.state().resolve("import-report.txt"),
                request.now().atOffset(ZoneOffset.UTC),
                dryRun));
        report.lines().forEach(getLog()::info);
        report.leftovers().stream().limit(MOST).forEach(getLog()::warn);
        if (report.leftovers().size() > MOST) {
            getLog().warn("and " + (report.leftovers().size() - MOST) + " more in the report");
        }
        if (report.lost() > 0) {
            throw new MojoFailureException(report.summary());
        }
        getLog().info(report.summary());
    }

    private Kind kind(Path source) throws MojoFailureException {
        Optional<Kind> known = kind == null || kind.isBlank() ? Kind.guess(source) : Kind.of(kind);
        return known.orElseThrow(() -> new MojoFailureException((kind == null || kind.isBlank()
                        ? source + " looks like nothing that is known"
                        : "\"" + kind + "\" is not known")
                + "; name what it is with -Dkind=…, one of " + Kind.words()));
    }
}
