package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.host.Area;
import press.broadsheet.host.Credentials;
import press.broadsheet.host.Host;
import press.broadsheet.host.Key;
import press.broadsheet.host.S3Kind;
import press.broadsheet.host.S3Server;

/** Readers are told what the settings say now, of files too that were there before. */
class LabelsTest {
    @TempDir
    Path temp;

    private final MemoryHost.Disk disk = new MemoryHost.Disk();
    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = new Paper(temp);
        paper.page("site.css", "red")
                .page("ferry.html", "Ferry [site.css]")
                .page("wall.html", "Wall [site.css]")
                .page("index.html", "Home [site.css]");
    }

    private MemoryHost host() {
        MemoryHost host = new MemoryHost(disk);
        host.labels = true;
        return host;
    }

    private Set<String> told() {
        return disk.headers.entrySet().stream()
                .filter(each -> each.getKey().area() == Area.SITE)
                .map(each -> each.getValue())
                .collect(Collectors.toSet());
    }

    @Test
    void otherHeadersAreToldOfWithoutSendingTheBytesAgain() throws IOException {
        paper.publish(host());
        paper.cache = "max-age=60";
        PlanReport plan = paper.publisher(host()).plan(standing -> paper.wanted());
        assertThat(plan.lines()).contains("Copy there wall.html: same bytes, other headers, 15 B");
        PublishReport report = paper.publish(host());
        assertThat(report.sent()).isZero();
        assertThat(report.copied()).isEqualTo(paper.files.size());
        assertThat(report.edition()).isEqualTo(2);
        assertThat(disk.site()).isEqualTo(paper.files);
        assertThat(told()).containsExactly("max-age=60");
        assertThat(paper.publish(host()).copied()).isZero();
        assertThat(paper.rollback(host(), "1").copied())
                .as("the same files with the same headers")
                .isZero();
    }

    @Test
    void onlyCachesAreToldOfOtherHeaders() throws IOException {
        PublishReport first = paper.publish(host());
        PlaceBook book = book();
        book.told(book.untold(first), "");
        paper.cache = "max-age=60";
        paper.page("wall.html", "The wall [site.css]");
        Untold untold = book.untold(paper.publish(host()));
        assertThat(untold.changed()).containsExactly("wall.html");
        assertThat(untold.relabelled()).containsExactly("ferry.html", "index.html", "site.css");
    }

    private PlaceBook book() {
        PlaceRequest request = new PlaceRequest(
                "memory:", Credentials.NONE, java.util.Optional.empty(), java.util.Map.of(), false, false);
        return new PlaceBook(new Attempts(host(), paper.pace()), temp.resolve("memory"), request);
    }

    @Test
    void ofFilesThatAreFoundThereNobodyKnowsTheHeaders() throws IOException {
        paper.files.forEach((path, text) -> disk.put(Key.site(path), text));
        PublishReport report = paper.publish(host());
        assertThat(report.sent()).isZero();
        assertThat(report.copied()).isEqualTo(paper.files.size());
        assertThat(told()).containsExactly("no-cache");
    }

    @Test
    void whereNothingIsRememberedNothingIsDone() throws IOException {
        paper.publish(new MemoryHost(disk));
        paper.cache = "max-age=60";
        PublishReport report = paper.publish(new MemoryHost(disk));
        assertThat(report.copied()).isZero();
        assertThat(report.fresh()).isFalse();
    }

    @Test
    void aRunThatDiesOnTheWayIsGoneOnWithAndTheWayBackStaysOpen() throws IOException {
        int last = 0;
        for (int fatal = 1; last == 0; fatal++) {
            disk.files.clear();
            disk.headers.clear();
            paper.files.put("ferry.html", "Ferry [site.css]");
            paper.cache = "no-cache";
            paper.publish(host());
            paper.cache = "max-age=60";
            MemoryHost dying = new MemoryHost(disk, fatal, MemoryHost.Fault.DEATH_BEFORE);
            dying.labels = true;
            try {
                paper.publish(dying);
                last = fatal;
            } catch (MemoryHost.Death e) {
                paper.now = paper.now.plus(Duration.ofMinutes(5));
            }
            paper.page("ferry.html", "The ferry sails [site.css]");
            paper.publish(host());
            assertThat(disk.site()).as("after a death at request %d", fatal).isEqualTo(paper.files);
            assertThat(told()).as("after a death at request %d", fatal).containsExactly("max-age=60");
            paper.rollback(host(), "1");
            assertThat(disk.site()).as("the way back").containsEntry("ferry.html", "Ferry [site.css]");
            assertThat(told()).containsExactly("max-age=60");
        }
        assertThat(last).isGreaterThan(10);
    }

    @Test
    void aBucketTellsThemInPlace() throws Exception {
        try (S3Server server = new S3Server(false)) {
            String bucket = server.bucket();
            publish(server, bucket);
            assertThat(header(server, bucket, "wall.html")).isEqualTo("no-cache");
            paper.cache = "public, max-age=60";
            PublishReport report = publish(server, bucket);
            assertThat(report.sent()).isZero();
            assertThat(report.copied()).isEqualTo(paper.files.size());
            assertThat(header(server, bucket, "wall.html")).isEqualTo("public, max-age=60");
            assertThat(header(server, bucket, "site.css")).isEqualTo("public, max-age=60");
            assertThat(publish(server, bucket).copied()).isZero();
        }
    }

    private PublishReport publish(S3Server server, String bucket) throws IOException {
        try (Host host = new S3Kind().open(S3Server.address(bucket, server.port()), S3Server.KEYS, line -> {})) {
            PublishReport report = paper.publish(host);
            assertThat(host.read(Key.site("wall.html"))).isPresent();
            return report;
        }
    }

    private static String header(S3Server server, String bucket, String path) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/" + bucket + "/" + path);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod("HEAD");
        assertThat(connection.getResponseCode()).isEqualTo(200);
        return connection.getHeaderField("Cache-Control");
    }
}
