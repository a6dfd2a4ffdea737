package press.broadsheet.maven;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.serve.Preview;

/**
 * Shows the site in a browser while it is written: serves it on this machine alone, builds it anew whenever a file
 * changes, and reloads the open pages. Drafts are shown too. Ends with Ctrl+C.
 */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends SiteMojo {
    /** The port to listen on; if it is taken, the next one that is free. */
    @Parameter(property = "broadsheet.port", defaultValue = "8080")
    private int port;

    /** Opens the front page in the browser of this machine. */
    @Parameter(property = "broadsheet.open", defaultValue = "false")
    private boolean open;

    /**
     * The address that opens a file in an editor, such as <code>vscode://file{path}:{line}</code>; without one, links to
     * sources show their text.
     */
    @Parameter(property = "broadsheet.editor")
    private @Nullable String editor;

    /** The folder of the preview's own site and state; the site of a build is left alone. */
    @Parameter(
            property = "broadsheet.preview",
            defaultValue = "${project.build.directory}/broadsheet-preview",
            required = true)
    private File preview;

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        if (port < 0 || port > 65_535) {
            throw new MojoFailureException("broadsheet.port is " + port + "; write a number up to 65535");
        }
        // Maven's own log leaves out what Jetty tells of itself
        System.setProperty("org.slf4j.simpleLogger.log.org.eclipse.jetty", "warn");
        BuildRequest own = request.forPreview(preview.toPath().toAbsolutePath());
        Preview.Wishes wishes = new Preview.Wishes(
                port,
                isNowGiven() ? Optional.of(request.now()) : Optional.empty(),
                given(editor).orElse(""));
        Preview running = Preview.start(own, wishes, InstantSource.system(), new PreviewOutcome(getLog()));
        Thread end = new Thread(running::close, "broadsheet-end");
        Runtime.getRuntime().addShutdownHook(end);
        getLog().info("The site is at " + running.address() + " until you press Ctrl+C");
        if (open) {
            show(running.address());
        }
        try {
            running.await();
        } catch (InterruptedException e) {
            running.close();
            Thread.currentThread().interrupt();
        }
    }

    private void show(URI address) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(address);
                return;
            }
        } catch (IOException e) {
            getLog().debug(e);
        }
        getLog().warn("No browser can be opened here; open " + address + " yourself");
    }
}
