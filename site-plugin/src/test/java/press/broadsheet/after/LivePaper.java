package press.broadsheet.after;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Progress;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.host.Credentials;
import press.broadsheet.publish.Pace;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.PlaceRequest;
import press.broadsheet.publish.PublishReport;

/** A newsroom whose site is published to a folder, which a server on this machine serves to readers. */
final class LivePaper implements AutoCloseable {
    /** The picture that only the serpent has. */
    static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    final Path project;
    final Path www;
    final LocalServer server = new LocalServer();
    final LocalServer hub = new LocalServer();
    final List<String> told = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    Instant now = Asked.NOW;
    Optional<String> key = Optional.empty();

    LivePaper(Path temp) throws IOException {
        project = temp.resolve("paper");
        www = temp.resolve("www");
        server.serving(this::file);
        hub.serving(path -> Optional.of(new LocalServer.Served(204, new byte[0], Map.of())));
        write(
                "content/site.yaml",
                "name: The Post\nurl: " + server.uri("") + "\nsearch: {index: texts}\nfeeds: {hub: \"" + hub.uri("/hub")
                        + "\"}\npublish:\n  indexNow: 0123456789abcdef\n  hooks:\n    - url: " + hub.uri("/hook")
                        + "\n      server: newsroom\n");
        write("content/articles/town/ferry.md", "---\ntitle: The ferry\ndate: 2026-11-20\n---\nIt sails at eight.\n");
        write("content/articles/town/serpent.md", """
                ---
                title: A sea serpent in the harbour
                date: 2026-11-21
                summary: Humps were counted near the northern mole.
                image: {src: serpent.png, alt: Two dark humps in grey water}
                aliases: [/old/serpent/]
                tags: [monsters]
                ---
                Seven fishermen swear that it had exactly two humps and a mane of weed.
                """);
        Files.write(
                project.resolve("content/articles/town/serpent.png"),
                Base64.getDecoder().decode(PICTURE));
    }

    void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** As a simple host does: folders have their page, what is not there is not found. */
    private Optional<LocalServer.Served> file(String path) {
        Path file = www.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String name = file.getFileName().toString();
            String type = LiveTypes.wanted(name);
            return Optional.of(new LocalServer.Served(200, Files.readAllBytes(file), Map.of("Content-Type", type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BuildRequest request() {
        return Asked.of(project).at(now).request();
    }

    void build() {
        SiteBuilder.build(request());
    }

    Place open() {
        PlaceRequest request = new PlaceRequest(
                www.toUri().toString(), Credentials.NONE, key, Map.of("BROADSHEET_WHO", "Town Desk"), false, false);
        return Place.open(
                request, project.resolve("target/broadsheet"), Pace.real(() -> now), Progress.NONE, told::add);
    }

    Errands.Ear ear() {
        return Errands.Ear.of(told::add, failed::add);
    }

    void tell(Place place, PublishReport report) {
        Wire wire = new Wire(
                new Wire.Patience(Duration.ofSeconds(5), 2, Duration.ofMillis(1), Duration.ofMillis(1)), length -> {});
        Afterwards.of(
                        request(),
                        server -> new Credentials(
                                Optional.empty(), Optional.of("s3cret"), Optional.empty(), Optional.empty()),
                        Map.of(),
                        () -> now)
                .tell(place, report, ear(), wire, hub.uri("/indexnow"));
    }

    PublishReport publish() {
        build();
        now = now.plusSeconds(60);
        try (Place place = open()) {
            PublishReport report = place.publish(request());
            tell(place, report);
            return report;
        }
    }

    /** Whether some bytes stand in a file of a folder; the paths of those files. */
    static List<String> holding(Path folder, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains(text)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.close();
        hub.close();
    }
}
