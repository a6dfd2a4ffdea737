package press.broadsheet.maven;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Explain;
import press.broadsheet.build.Progress;
import press.broadsheet.build.QuestionException;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.source.Root;

/** What all goals that build a site share: the parameters, and the way results and failures are told. */
abstract class SiteMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** The folder with {@code site.yaml}, articles, authors, pages and pictures. */
    @Parameter(property = "broadsheet.content", defaultValue = "${project.basedir}/content", required = true)
    private File content;

    /** The folder with the templates that replace those of the default theme; it need not exist. */
    @Parameter(property = "broadsheet.templates", defaultValue = "${project.basedir}/templates", required = true)
    private File templates;

    /** The folder with files that are published as they are; it need not exist. */
    @Parameter(property = "broadsheet.static", defaultValue = "${project.basedir}/src/main/site", required = true)
    private File staticFiles;

    /** The folder the site is written to. It belongs to the build: other files in it are removed. */
    @Parameter(property = "broadsheet.output", defaultValue = "${project.build.directory}/site", required = true)
    private File output;

    /** The folder where a build leaves what the next one needs to do less work. */
    @Parameter(property = "broadsheet.state", defaultValue = "${project.build.directory}/broadsheet", required = true)
    private File state;

    /** The public address of the site, such as {@code https://news.example}, if {@code site.yaml} gives none. */
    @Parameter(property = "broadsheet.url")
    private @Nullable String url;

    /** The name of the site if {@code site.yaml} gives none. */
    @Parameter(property = "broadsheet.name", defaultValue = "${project.name}")
    private @Nullable String name;

    /**
     * The instant the site is built for, such as {@code 2026-11-23T06:00:00Z}: stories dated or embargoed later are
     * held back. The default is the start of Maven's run.
     */
    @Parameter(property = "broadsheet.now")
    private @Nullable String now;

    /** Builds stories marked as drafts too. */
    @Parameter(property = "broadsheet.drafts", defaultValue = "false")
    private boolean drafts;

    /** Lets warnings fail the build. */
    @Parameter(property = "broadsheet.strict", defaultValue = "false")
    private boolean strict;

    /** Reads and digests every source file, even one that looks unchanged by its size and time. */
    @Parameter(property = "broadsheet.verify", defaultValue = "false")
    private boolean verify;

    /** Tells why each page was rendered or not; with an address such as {@code /world/}, of that page only. */
    @Parameter(property = "broadsheet.explain", defaultValue = "false")
    private @Nullable String explain;

    /** Tells what each template costs: its pages, the time they took, and how many facts a page reads. */
    @Parameter(property = "broadsheet.costs", defaultValue = "false")
    private boolean costs;

    /** Does nothing. */
    @Parameter(property = "broadsheet.skip", defaultValue = "false")
    private boolean skip;

    /** The one place where the build's failures become Maven's: the reader's and the machine's. */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped by broadsheet.skip");
            return;
        }
        try {
            work(request(), project);
        } catch (SiteException e) {
            throw new Outcome(getLog()).refused(e);
        } catch (QuestionException e) {
            getLog().debug(e);
            throw new MojoFailureException(e.getMessage());
        } catch (MachineException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /**
     * What the goal does.
     *
     * @throws SiteException if the sources hold errors
     * @throws MachineException if a file cannot be read or written
     */
    abstract void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException;

    /** Builds the site and tells what came of it. */
    final void build(BuildRequest request) {
        boolean all = costs || request.explain() instanceof Explain.All;
        new Outcome(getLog()).tell(SiteBuilder.build(request, progress()), all);
    }

    /** Whether an instant was given, and with it what the site is to be built for. */
    final boolean isNowGiven() {
        return given(now).isPresent();
    }

    /** Whether Maven may ask questions. */
    final boolean isInteractive() {
        return session.getRequest().isInteractiveMode();
    }

    /** Tells how far long work is, where somebody sits before a terminal. */
    @SuppressWarnings("SystemConsoleNull") // Where Java has a console without a terminal, a long build has more lines.
    final Progress progress() {
        boolean watched = isInteractive() && System.console() != null;
        return watched ? new LogProgress(getLog()) : Progress.NONE;
    }

    private BuildRequest request() throws MojoFailureException {
        return new BuildRequest(
                project.getBasedir().toPath().toAbsolutePath(),
                Map.of(
                        Root.CONTENT, content.toPath().toAbsolutePath(),
                        Root.TEMPLATES, templates.toPath().toAbsolutePath(),
                        Root.STATIC, staticFiles.toPath().toAbsolutePath()),
                output.toPath().toAbsolutePath(),
                state.toPath().toAbsolutePath(),
                given(name).orElse(""),
                address(),
                instant(),
                drafts,
                strict,
                verify,
                Explain.of(given(explain).orElse("")));
    }

    private Optional<URI> address() throws MojoFailureException {
        Optional<String> given = given(url);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(given.get());
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            getLog().debug(e);
        }
        throw new MojoFailureException(
                "broadsheet.url is \"" + given.get() + "\"; write an address such as https://news.example");
    }

    private Instant instant() throws MojoFailureException {
        Optional<String> given = given(now);
        if (given.isEmpty()) {
            return session.getStartTime().toInstant();
        }
        try {
            return Instant.parse(given.get());
        } catch (DateTimeException e) {
            getLog().debug(e);
            throw new MojoFailureException(
                    "broadsheet.now is \"" + given.get() + "\"; write an instant such as 2026-11-23T06:00:00Z");
        }
    }

    /** A parameter without blanks around it, if it says anything. */
    static final Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
