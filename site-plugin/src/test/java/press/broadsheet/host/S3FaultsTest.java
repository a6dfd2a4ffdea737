package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadsheet.host.FaultyWire.Fault;

/** What befalls requests on their way, at each request of a small publish in turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3FaultsTest {
    private static final Parcel.Label HTML = new Parcel.Label("text/html", "", Optional.empty());
    private static final Key FRONT = Key.site("index.html");
    private static final Key LOCK = Key.record("lock");
    private static final Key KEPT = Key.record("objects/1");
    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] MINE = "mine".getBytes(UTF_8);

    private S3Server server;

    @BeforeAll
    void start() throws Exception {
        server = new S3Server(true);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    private static Host open(String bucket, int port) throws IOException {
        return new S3Kind().open(S3Server.address(bucket, port), S3Server.KEYS, line -> {});
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Runs a step as publishing does: again if that may help. */
    private static int untilDone(Step step) throws IOException {
        for (int failed = 0; ; failed++) {
            try {
                step.run();
                return failed;
            } catch (HostException e) {
                if (!e.again() || failed == 5) {
                    throw e;
                }
            }
        }
    }

    private static void publish(Host host) throws IOException {
        untilDone(() -> assertThat(host.swap(LOCK, Optional.empty(), MINE)).isTrue());
        untilDone(() -> host.copy(FRONT, KEPT, HTML));
        untilDone(() -> host.put(FRONT, Parcel.of("new".getBytes(UTF_8), HTML)));
        untilDone(() -> assertThat(host.read(FRONT)).hasValue("new".getBytes(UTF_8)));
        untilDone(() -> host.delete(List.of(Key.site("gone.html"))));
        untilDone(() -> assertThat(host.list(Area.SITE)).hasSize(1));
    }

    private String prepared() throws IOException {
        String bucket = server.bucket();
        try (Host host = open(bucket, server.port())) {
            host.put(FRONT, Parcel.of(OLD, HTML));
            host.put(Key.site("gone.html"), Parcel.of(OLD, HTML));
        }
        return bucket;
    }

    private void assertPublished(String bucket) throws IOException {
        try (Host host = open(bucket, server.port())) {
            assertThat(host.read(FRONT)).hasValue("new".getBytes(UTF_8));
            assertThat(host.read(KEPT)).hasValue(OLD);
            assertThat(host.read(LOCK)).hasValue(MINE);
            assertThat(host.list(Area.SITE)).extracting(Stored::path).containsExactly("index.html");
        }
    }

    /** Publishes with a fault at one request, and tells how many there were. */
    private int publishedWith(Fault fault, int at) throws IOException {
        String bucket = prepared();
        try (FaultyWire wire = new FaultyWire(server.port(), k -> k == at ? fault : Fault.NONE);
                Host host = open(bucket, wire.port())) {
            publish(host);
            assertPublished(bucket);
            return wire.seen();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "CUT_REQUEST", "CUT_ANSWER", "NO_ANSWER", "SLOW", "STATUS_500", "SLOW_DOWN"})
    void aFaultAtAnyRequestIsOvercome(Fault fault) throws Exception {
        int requests = publishedWith(Fault.NONE, 1);
        assertThat(requests).isBetween(8, 30);
        ExecutorService pool = Executors.newFixedThreadPool(requests);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int at = 1; at <= requests; at++) {
                int harmed = at;
                all.add(() -> publishedWith(fault, harmed));
            }
            for (Future<Integer> each : pool.invokeAll(all)) {
                assertThat(each.get()).isGreaterThanOrEqualTo(requests);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatIsChangedOnItsWayIsNeverStored() throws Exception {
        for (int size : new int[] {1_000, S3Upload.PART + 1_000}) {
            String bucket = server.bucket();
            boolean large = size > S3Upload.PART;
            try (FaultyWire wire =
                            new FaultyWire(server.port(), k -> k == (large ? 2 : 1) ? Fault.FLIPPED_UP : Fault.NONE);
                    Host host = open(bucket, wire.port());
                    Host direct = open(bucket, server.port())) {
                Parcel parcel = Parcel.of(new byte[size], HTML);
                HostException e = Refusal.of(() -> host.put(FRONT, parcel));
                assertThat(e).hasMessageContaining("index.html cannot be written");
                assertThat(e.again()).as(e.getMessage()).isTrue();
                assertThat(direct.list(Area.SITE)).isEmpty();
                host.put(FRONT, parcel);
                assertThat(direct.read(FRONT)).hasValue(new byte[size]);
            }
        }
    }

    @Test
    void aRecordThatIsChangedOnItsWayBackIsNotBelieved() throws Exception {
        String bucket = prepared();
        try (Host direct = open(bucket, server.port())) {
            direct.put(KEPT, Parcel.of(OLD, HTML));
        }
        try (FaultyWire wire = new FaultyWire(server.port(), k -> k == 1 ? Fault.FLIPPED_DOWN : Fault.NONE);
                Host host = open(bucket, wire.port())) {
            HostException e = Refusal.of(() -> host.read(KEPT));
            assertThat(e).hasMessageContaining("what arrived is not what was put");
            assertThat(e.again()).isTrue();
            assertThat(host.read(KEPT)).hasValue(OLD);
        }
    }

    private HostException alwaysMeeting(IntFunction<Fault> faults) throws Exception {
        String bucket = prepared();
        try (FaultyWire wire = new FaultyWire(server.port(), faults);
                Host host = open(bucket, wire.port())) {
            return Refusal.of(() -> host.put(FRONT, Parcel.of(OLD, HTML)));
        }
    }

    @Test
    void aHostInTroubleIsAskedAgainAndThenGivenUpForNow() throws Exception {
        assertThat(alwaysMeeting(k -> Fault.STATUS_500).again()).isTrue();
        assertThat(alwaysMeeting(k -> Fault.SLOW_DOWN))
                .hasMessageContaining("busy")
                .hasMessageContaining("SlowDown");
        HostException reset = alwaysMeeting(k -> Fault.RESET);
        assertThat(reset.again()).isTrue();
        assertThat(reset).hasMessageContaining("the connection failed");
    }

    @Test
    void whatIsForbiddenIsToldWithTheMissingPermission() throws Exception {
        HostException e = alwaysMeeting(k -> Fault.FORBIDDEN);
        assertThat(e.again()).isFalse();
        assertThat(e).hasMessageContaining("allow it s3:PutObject on arn:aws:s3:::news-");
    }

    @Test
    void aClosedPortIsAFailureThatMayPass() throws Exception {
        int closed;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        try (Host host = open("news-front", closed)) {
            HostException e = Refusal.of(() -> host.list(Area.SITE));
            assertThat(e.again()).isTrue();
            assertThat(e).hasMessageContaining("s3://news-front cannot be listed: the connection failed");
        }
    }
}
