package press.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.host.Area;
import press.broadsheet.host.Credentials;
import press.broadsheet.host.Host;
import press.broadsheet.host.Key;
import press.broadsheet.host.S3Kind;
import press.broadsheet.host.S3Server;
import press.broadsheet.host.SftpServer;
import press.broadsheet.host.Stored;

/** A small paper goes to real servers, changes, goes again, and goes back. */
class RemotePublishTest {
    @TempDir
    Path temp;

    private interface Opening {
        Host open() throws IOException;
    }

    private static List<String> paths(Host host) throws IOException {
        return host.list(Area.SITE).stream().map(Stored::path).sorted().toList();
    }

    private void goesThereAndBack(Opening opening) throws IOException {
        Paper paper = new Paper(temp.resolve("paper"));
        paper.grace = Duration.ZERO;
        paper.page("index.html", "Front")
                .page("town/library/index.html", "Library [copies/a.jpg]")
                .page("copies/a.jpg", "picture");
        String first;
        try (Host host = opening.open()) {
            first = Integer.toString(paper.publish(host).edition());
            assertThat(paths(host)).containsExactly("copies/a.jpg", "index.html", "town/library/index.html");
        }
        paper.now = paper.now.plusSeconds(3_600);
        paper.page("index.html", "Front, with the ferry").page("town/ferry/index.html", "Ferry");
        paper.files.remove("town/library/index.html");
        try (Host host = opening.open()) {
            PublishReport report = paper.publish(host);
            assertThat(report.sent()).isEqualTo(2);
            assertThat(paths(host)).contains("town/ferry/index.html");
            assertThat(host.read(Key.site("index.html"))).hasValue("Front, with the ferry".getBytes(UTF_8));
        }
        try (Host host = opening.open()) {
            Attempts attempts = new Attempts(host, paper.pace());
            LastEdition last = LastEdition.of(attempts, new Lists(attempts, temp.resolve("lists")));
            last.fetch(Set.of("town/ferry/index.html"), temp.resolve("fetched"));
            assertThat(temp.resolve("fetched/town/ferry/index.html")).hasContent("Ferry");
            assertThat(last.paths()).containsExactlyInAnyOrder("copies/a.jpg", "index.html", "town/ferry/index.html");
        }
        paper.now = paper.now.plusSeconds(3_600);
        try (Host host = opening.open()) {
            paper.rollback(host, first);
            assertThat(host.read(Key.site("index.html"))).hasValue("Front".getBytes(UTF_8));
            assertThat(host.read(Key.site("town/library/index.html")))
                    .hasValue("Library [copies/a.jpg]".getBytes(UTF_8));
        }
    }

    @Test
    void inABucket() throws Exception {
        try (S3Server server = new S3Server(true)) {
            String bucket = server.bucket();
            goesThereAndBack(
                    () -> new S3Kind().open(S3Server.address(bucket, server.port()), S3Server.KEYS, line -> {}));
        }
    }

    @Test
    void onAServer() throws Exception {
        try (SftpServer server = new SftpServer(temp.resolve("server"))) {
            goesThereAndBack(() -> server.open("/srv/www/news", Credentials.NONE, line -> {}));
        }
    }
}
