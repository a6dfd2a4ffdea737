package press.broadsheet.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.diagnostic.MachineException;

/** A site served on this machine, built anew whenever its sources change, until it is closed. */
public final class Preview implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PORTS_TRIED = 50;
    private static final int THREADS = 16;
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

    /** How long what looks like a mistake may be a file that somebody is still writing. */
    private static final Duration DOUBT = Duration.ofMillis(60);

    /** After so many looks without a change everything is looked at once, and what is known is written down. */
    private static final int LONG_QUIET = 30;

    private final Collection<Path> folders;
    private final Changes changes;
    private final Newsroom newsroom;
    private final Server server = new Server(threads());
    private final ServerConnector connector;
    private final Thread builder = new Thread(this::run, "broadsheet-preview");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;
    private Watch watch;

    /**
     * What is asked of a preview besides the site.
     *
     * @param port the port to listen on, or the next that is free; 0 for any
     * @param now the instant to show the site at first; the real one if there is none
     * @param editor the address that opens a file in an editor, with <code>{path}</code> and <code>{line}</code>; may be
     *     empty
     */
    public record Wishes(int port, Optional<Instant> now, String editor) {}

    private Preview(BuildRequest request, Wishes wishes, InstantSource clock, PreviewLog log) {
        folders = request.folders().values();
        changes = new Changes(new Pace(request.project()));
        newsroom = new Newsroom(request, wishes.now(), new Editor(wishes.editor()), clock, changes, log);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(LOOPBACK);
        server.addConnector(connector);
        server.setHandler(new PreviewHandler(newsroom, CmsHandler.of(request)));
        listen(wishes.port());
        watch = Watch.over(folders, changes);
    }

    /**
     * Builds a site, and serves it. A site with errors is served too: its pages tell them.
     *
     * @param request the site, with output and state folders of the preview's own
     * @param clock what tells the time
     * @throws MachineException if nothing can be served
     */
    public static Preview start(BuildRequest request, Wishes wishes, InstantSource clock, PreviewLog log) {
        Preview preview = new Preview(request, wishes, clock, log);
        preview.newsroom.build();
        preview.newsroom.settle();
        preview.builder.setDaemon(true);
        preview.builder.start();
        try {
            preview.server.start();
        } catch (Exception e) {
            preview.close();
            throw new MachineException("the preview cannot be served: " + e.getMessage(), e);
        }
        return preview;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("broadsheet-serve");
        threads.setDaemon(true);
        return threads;
    }

    private void listen(int port) {
        for (int tried = port; ; tried++) {
            try {
                connector.setPort(tried);
                connector.open();
                return;
            } catch (IOException e) {
                boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
                if (!taken || port == 0 || tried == port + PORTS_TRIED) {
                    throw new MachineException("the preview cannot listen on port " + tried + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** Where the site is. */
    public URI address() {
        return URI.create("http://localhost:" + connector.getLocalPort() + "/");
    }

    private void run() {
        try {
            int quiet = LONG_QUIET;
            while (true) {
                Optional<Set<Path>> changed = changes.await(newsroom.isInDoubt() ? DOUBT : LOOK_AROUND);
                if (closed) {
                    return;
                }
                if (watch.isStale(folders)) {
                    watch.close();
                    watch = Watch.over(folders, changes);
                    newsroom.build();
                } else if (changed.isEmpty() && newsroom.isInDoubt()) {
                    newsroom.settle();
                } else if (changed.isPresent() || newsroom.isDue()) {
                    newsroom.build(changed.orElse(Set.of()));
                    quiet = 0;
                } else if (++quiet == LONG_QUIET) {
                    newsroom.build();
                } else {
                    newsroom.listeners().beat();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the preview is closed and nothing of it runs any more, by another thread or the end of the process. */
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        closed = true;
        try {
            // a build that is under way ends first
            changes.ask();
            builder.join();
            newsroom.listeners().end();
            watch.close();
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new MachineException("the preview cannot be ended: " + e.getMessage(), e);
        } finally {
            ended.countDown();
        }
    }
}
