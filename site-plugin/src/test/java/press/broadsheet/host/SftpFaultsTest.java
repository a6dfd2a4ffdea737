package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadsheet.host.CutLine.Harm;

/** What befalls a session, at many places of a small publish in turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SftpFaultsTest {
    private static final Parcel.Label HTML = new Parcel.Label("text/html", "", Optional.empty());
    private static final Key FRONT = Key.site("world/index.html");
    private static final byte[] OLD = "old".repeat(10_000).getBytes(UTF_8);
    private static final byte[] NEW = "new".repeat(10_000).getBytes(UTF_8);
    private static final byte[] MINE = "mine".getBytes(UTF_8);
    private static final int PLACES = 12;

    private SftpServer server;

    @BeforeAll
    void start(@TempDir Path temp) throws Exception {
        server = new SftpServer(temp);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Runs a step as publishing does: again if that may help. */
    private void untilDone(Path front, Step step) throws IOException {
        for (int failed = 0; ; failed++) {
            try {
                step.run();
                return;
            } catch (HostException e) {
                assertThat(e.again()).as(e.getMessage()).isTrue();
                assertThat(failed).isLessThan(3);
                assertThat(Files.readAllBytes(front)).isIn(OLD, NEW);
            }
        }
    }

    /** Publishes over a harmed line, and tells how many bytes that took. */
    private long published(Harm harm, long after) throws IOException {
        String name = "news-" + UUID.randomUUID();
        Path site = server.root.resolve(name);
        try (Host host = server.open("/" + name, Credentials.NONE, line -> {})) {
            host.put(FRONT, Parcel.of(OLD, HTML));
            host.put(Key.site("gone.html"), Parcel.of(OLD, HTML));
        }
        try (CutLine line = new CutLine(server.server.getPort(), harm, after)) {
            Path front = site.resolve(FRONT.path());
            server.know(server.hostKey, line.port());
            Host[] opened = {null};
            untilDone(front, () -> opened[0] = server.open("/" + name, line.port(), Credentials.NONE, each -> {}));
            try (Host host = opened[0]) {
                boolean[] mine = {false};
                untilDone(
                        front,
                        () -> mine[0] = host.swap(Key.record("lock"), Optional.empty(), MINE)
                                || host.read(Key.record("lock"))
                                        .filter(there -> there.length == 4)
                                        .isPresent());
                assertThat(mine[0]).isTrue();
                untilDone(front, () -> host.copy(FRONT, Key.record("objects/1"), HTML));
                untilDone(front, () -> host.put(FRONT, Parcel.of(NEW, HTML)));
                untilDone(front, () -> assertThat(host.read(FRONT)).hasValue(NEW));
                untilDone(front, () -> host.delete(List.of(Key.site("gone.html"))));
                untilDone(front, () -> assertThat(host.list(Area.SITE)).hasSize(1));
            }
            assertThat(front).hasBinaryContent(NEW);
            assertThat(server.root.resolve(name + ".broadsheet/objects/1")).hasBinaryContent(OLD);
            try (Stream<Path> files = Files.walk(site)) {
                assertThat(files.filter(Files::isRegularFile)
                                .filter(each -> !each.toString().contains(SftpFiles.HALVES)))
                        .containsExactly(front);
            }
            return line.passed();
        } finally {
            server.know(server.hostKey, server.server.getPort());
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void aHarmAtAnyPlaceIsOvercome(Harm harm) throws IOException {
        long all = published(Harm.SLOW, Long.MAX_VALUE);
        assertThat(all).isGreaterThan(NEW.length);
        for (int i = 1; i < PLACES; i++) {
            // The first bytes are what both agree on: a bit that is turned over there may look like another key.
            published(harm, harm == Harm.FLIPPED ? 3_500 + (all - 3_500) * i / PLACES : all * i / PLACES);
        }
    }

    @Test
    void aClosedPortIsAFailureThatMayPass() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        HostException e = Refusal.of(() -> server.open("/news", closed, Credentials.NONE, line -> {}));
        assertThat(e.again()).isTrue();
        assertThat(e).hasMessageContaining("the server [127.0.0.1]:" + closed + " cannot be reached");
    }
}
