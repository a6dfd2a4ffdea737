package press.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.broadsheet.build.FileKind;
import press.broadsheet.build.Progress;
import press.broadsheet.build.StoryState;
import press.broadsheet.host.Host;
import press.broadsheet.host.Parcel;
import press.broadsheet.source.Digest;

/** A site made of a few texts, published by hand in tests: no build stands behind it. */
final class Paper {
    /** When tests begin. */
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    final Path folder;
    final Map<String, String> files = new TreeMap<>();
    final List<String> notes = new ArrayList<>();
    Instant now = START;
    int editions = 3;
    Duration keep = Duration.ZERO;
    Duration grace = Duration.ofHours(24);
    boolean sweep;
    String cache = "no-cache";
    String who = "Ada <ada@post.example>";
    Optional<Signer> signer = Optional.empty();

    Paper(Path folder) {
        this.folder = folder;
    }

    /** A page that asks for assets, written as {@code [asset]}. */
    Paper page(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** The paper after: a style of another name, a page more, a page less, a picture renamed, an old style due to go. */
    Paper after() {
        for (String gone : List.of("site.1.css", "wall.html", "quay.jpg", "a.bin")) {
            files.remove(gone);
        }
        return page("site.2.css", "blue")
                .page("harbour.jpg", "a picture")
                .page("b.bin", "another shard")
                .page("ferry.html", "The ferry sails [site.2.css] [harbour.jpg]")
                .page("new.html", "New [site.2.css]")
                .page("index.html", "Home [site.2.css] ferry new");
    }

    /** Another edition that somebody wants after one died. */
    Paper later() {
        after().files.remove("new.html");
        files.remove("site.2.css");
        return page("site.1.css", "red")
                .page("site.3.css", "green")
                .page("ferry.html", "The ferry sinks [site.3.css]")
                .page("wall.html", "Wall [site.1.css]")
                .page("index.html", "Home [site.3.css]");
    }

    static FileKind kind(String path) {
        if (path.endsWith(".css") || path.endsWith(".jpg")) {
            return FileKind.ASSET;
        } else if (path.endsWith(".bin")) {
            return FileKind.SHARD;
        }
        return path.equals("index.html") || path.endsWith(".xml") ? FileKind.FRONT : FileKind.PAGE;
    }

    Wanted wanted() throws IOException {
        List<SiteEntry> entries = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] bytes = file.getValue().getBytes(UTF_8);
            Path place = folder.resolve("site").resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, bytes);
            FileKind kind = kind(file.getKey());
            entries.add(new SiteEntry(file.getKey(), bytes.length, Sum.of(bytes), Digest.of(bytes), kind, ""));
            if (kind == FileKind.PAGE) {
                String digest = Digest.of(bytes).shortHex();
                stories.add(new Story("/" + file.getKey(), "Story of " + file.getKey(), StoryState.LIVE, digest));
            }
        }
        return new Wanted(Manifest.of(entries), stories, Optional.of(folder.resolve("site")), Optional.empty());
    }

    /** A clock that only pauses and tests move. */
    Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public void pause(Duration length) {
                now = now.plus(length);
            }

            @Override
            public Beat every(Duration length, Runnable what) {
                return () -> {};
            }
        };
    }

    Publisher publisher(Host host) {
        Rules rules = new Rules(
                grace, editions, keep, sweep, path -> new Parcel.Label("text/plain", cache, Optional.empty()));
        return new Publisher(
                host,
                folder.resolve("memory"),
                rules,
                new Who(who, Optional.of("0123456789abcdef0123456789abcdef01234567")),
                signer,
                pace(),
                Progress.NONE,
                notes::add);
    }

    PublishReport publish(Host host) throws IOException {
        return publisher(host).publish(standing -> wanted());
    }

    PublishReport rollback(Host host, String edition) throws IOException {
        Publisher publisher = publisher(host);
        return publisher.publish(publisher.restoring(edition, restored -> {}));
    }
}
