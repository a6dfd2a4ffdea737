package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.diagnostic.SiteException;

/** A small newsroom on disk and its preview. */
final class Room implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Path project;
    final List<BuildReport> builds = new CopyOnWriteArrayList<>();
    final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private Optional<Preview> preview = Optional.empty();

    Room(Path project) {
        this.project = project;
        write(
                "content/site.yaml",
                "name: The Post\nurl: https://post.example\nsections: [town]\nlanguage: en-GB\ntimezone: Europe/London\n");
        story("ferry", "2026-11-20", "", "The ferry came.\n\n" + "It was late.\n\n".repeat(120));
        story("wall", "2026-11-21", "", "The wall stands.");
    }

    void story(String name, String date, String head, String body) {
        write("content/articles/town/" + name + ".md", text(name, date, head, body));
    }

    static String text(String name, String date, String head, String body) {
        return "---\ntitle: Story " + name + "\ndate: " + date + "\n" + head + "---\n" + body + "\n";
    }

    Path write(String path, String text) {
        try {
            Path file = project.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path path(String path) {
        return project.resolve(path);
    }

    BuildRequest request() {
        return Asked.of(project).at(NOW).request().forPreview(project.resolve("target/broadsheet-preview"));
    }

    Preview start() {
        return start(0);
    }

    Preview start(int port) {
        Preview started = Preview.start(
                request(), new Preview.Wishes(port, Optional.empty(), ""), InstantSource.fixed(NOW), new PreviewLog() {
                    @Override
                    public void built(BuildReport report) {
                        builds.add(report);
                    }

                    @Override
                    public void refused(SiteException refusal) {
                        failures.add(refusal);
                    }

                    @Override
                    public void failed(RuntimeException failure) {
                        failures.add(failure);
                    }
                });
        preview = Optional.of(started);
        return started;
    }

    /** An address of the preview. */
    URI at(String address) {
        return URI.create("http://127.0.0.1:" + preview.orElseThrow().address().getPort() + address);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(at(address)).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something is so. */
    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain until %s", what).isLessThan(end);
            pause(2);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        preview.ifPresent(Preview::close);
    }
}
