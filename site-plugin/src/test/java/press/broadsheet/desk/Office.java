package press.broadsheet.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Explain;
import press.broadsheet.build.Progress;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.source.Root;

/** A newsroom on disk, at one instant. */
record Office(Path project) {
    void write(String path, String text) {
        try {
            Path file = project.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(project.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BuildRequest request(boolean drafts) {
        return new BuildRequest(
                project,
                Map.of(
                        Root.CONTENT, project.resolve("content"),
                        Root.TEMPLATES, project.resolve("templates"),
                        Root.STATIC, project.resolve("src/main/site")),
                project.resolve("target/site"),
                project.resolve("target/broadsheet"),
                "The Post",
                Optional.of(URI.create("https://post.example")),
                Instant.parse("2026-11-23T20:40:31Z"),
                drafts,
                true,
                false,
                Explain.of(""));
    }

    Newsroom newsroom() {
        return Newsroom.of(request(false));
    }

    BuildReport build(boolean drafts) {
        return SiteBuilder.build(request(drafts), Progress.NONE);
    }
}
