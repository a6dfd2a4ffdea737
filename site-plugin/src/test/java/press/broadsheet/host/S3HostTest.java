package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3HostTest extends HostContract {
    private static final Parcel.Label PACKED =
            new Parcel.Label("text/css; charset=utf-8", "public, max-age=31536000, immutable", Optional.of("gzip"));

    private S3Server server;
    private String bucket;

    @BeforeAll
    void start() throws Exception {
        server = new S3Server(true);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void newBucket() {
        bucket = server.bucket();
    }

    @Override
    Host open() throws IOException {
        return open(bucket + "/site");
    }

    private Host open(String folder, String... options) throws IOException {
        return new S3Kind().open(S3Server.address(folder, server.port(), options), S3Server.KEYS, line -> {});
    }

    private static Parcel parcel(String text) {
        return Parcel.of(text.getBytes(UTF_8), PACKED);
    }

    @Test
    void aWholeBucketIsASiteThatLeavesItsRecordsOut() throws IOException {
        try (Host host = open(bucket)) {
            host.put(Key.site("index.html"), parcel("Front"));
            host.put(Key.record("manifest"), parcel("m"));
            assertThat(host.list(Area.SITE)).extracting(Stored::path).containsExactly("index.html");
            assertThat(host.list(Area.RECORDS)).extracting(Stored::path).containsExactly("manifest");
        }
    }

    @Test
    void recordsGoToABucketOfTheirOwnIfItIsNamed() throws IOException {
        String hidden = server.bucket();
        try (Host host = open(bucket, "records=s3://" + hidden + "/of/news")) {
            host.put(Key.site("index.html"), parcel("Front"));
            host.copy(Key.site("index.html"), Key.record("objects/1"), PACKED);
            assertThat(host.swap(Key.record("lock"), Optional.empty(), new byte[] {1}))
                    .isTrue();
            assertThat(host.list(Area.RECORDS)).extracting(Stored::path).containsExactlyInAnyOrder("objects/1", "lock");
        }
        try (Host host = open(bucket)) {
            assertThat(host.list(Area.SITE)).extracting(Stored::path).containsExactly("index.html");
            assertThat(host.list(Area.RECORDS)).isEmpty();
        }
        try (Host host = open(hidden)) {
            assertThat(host.list(Area.SITE))
                    .extracting(Stored::path)
                    .containsExactlyInAnyOrder("of/news/objects/1", "of/news/lock");
        }
    }

    @Test
    void readersAreToldWhatTheLabelSays() throws Exception {
        try (S3Server open = new S3Server(false)) {
            String folder = open.bucket();
            byte[] large = new byte[S3Upload.PART + 1];
            try (Host host = new S3Kind()
                    .open(S3Server.address(folder, open.port(), "acl=public-read"), S3Server.KEYS, line -> {})) {
                host.put(Key.site("small.css"), parcel("a{}"));
                host.put(Key.site("large.css"), Parcel.of(large, PACKED));
                host.copy(Key.site("small.css"), Key.site("copied.css"), PACKED);
            }
            for (String name : List.of("small.css", "large.css", "copied.css")) {
                HttpURLConnection asked =
                        (HttpURLConnection) URI.create("http://127.0.0.1:" + open.port() + "/" + folder + "/" + name)
                                .toURL()
                                .openConnection();
                assertThat(asked.getResponseCode()).isEqualTo(200);
                assertThat(asked.getContentType()).isEqualToIgnoringCase(PACKED.mediaType());
                assertThat(asked.getHeaderField("Cache-Control")).isEqualTo(PACKED.cacheControl());
                assertThat(asked.getHeaderField("Content-Encoding")).isEqualTo("gzip");
            }
        }
    }

    @Test
    void theMd5IsToldOfWhatWasPutInOneRequest() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("small.txt"), parcel("hello"));
            host.put(Key.site("large.bin"), Parcel.of(new byte[S3Upload.PART + 1], PACKED));
            assertThat(host.list(Area.SITE))
                    .contains(new Stored("small.txt", 5, Optional.of("5d41402abc4b2a76b9719d911017c592")))
                    .contains(new Stored("large.bin", S3Upload.PART + 1, Optional.empty()));
        }
    }

    @Test
    void moreFilesThanOneAnswerHoldsAreListedAndDeleted() throws Exception {
        List<Key> keys = new ArrayList<>();
        try (Host host = open()) {
            for (int i = 0; i < 1_205; i++) {
                keys.add(Key.site("n/" + i + ".txt"));
                host.put(keys.get(i), parcel("" + i));
            }
            assertThat(host.list(Area.SITE)).hasSize(1_205);
            host.delete(keys.subList(0, 1_203));
            assertThat(host.list(Area.SITE))
                    .extracting(Stored::path)
                    .containsExactlyInAnyOrder("n/1203.txt", "n/1204.txt");
        }
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotPut() throws IOException {
        for (int size : new int[] {10, S3Upload.PART + 10}) {
            Parcel parcel = Parcel.of(new byte[size], PACKED);
            Parcel other = new Parcel(parcel.source(), size, Sha256.of("other".getBytes(UTF_8)), PACKED);
            try (Host host = open()) {
                assertThat(Refusal.of(() -> host.put(Key.site("a.css"), other)))
                        .hasMessageContaining("a.css")
                        .hasMessageContaining("changed while it was read");
                assertThat(host.read(Key.site("a.css"))).isEmpty();
            }
        }
    }

    @Test
    void uploadsThatWereNeverEndedAreGivenUpIfTheyAreOurs() throws Exception {
        try (S3Server open = new S3Server(false)) {
            String place = open.bucket();
            String base = "http://127.0.0.1:" + open.port() + '/' + place;
            for (String name : List.of("site/big.jpg", "site/others.jpg", "elsewhere/big.jpg")) {
                ask("POST", base + '/' + name + "?uploads");
            }
            try (Host host =
                    new S3Kind().open(S3Server.address(place + "/site", open.port()), S3Server.KEYS, line -> {})) {
                Instant now = Instant.now();
                host.tidy(now.minusSeconds(3_600), key -> true);
                assertThat(ask("GET", base + "?uploads")).contains("site/big.jpg", "site/others.jpg", "elsewhere");
                host.tidy(now.plusSeconds(60), key -> key.equals(Key.site("big.jpg")));
                assertThat(ask("GET", base + "?uploads"))
                        .contains("site/others.jpg", "elsewhere/big.jpg")
                        .doesNotContain("site/big.jpg");
            }
        }
    }

    private static String ask(String method, String uri) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(uri).toURL().openConnection();
        connection.setRequestMethod(method);
        return new String(connection.getInputStream().readAllBytes(), UTF_8);
    }
}
