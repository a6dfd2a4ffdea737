package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class SftpHostTest {
    private static final Parcel.Label HTML = new Parcel.Label("text/html", "", Optional.empty());

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Served extends HostContract {
        final List<String> told = new CopyOnWriteArrayList<>();
        SftpServer server;
        String name = "";

        @BeforeAll
        void start(@TempDir Path temp) throws Exception {
            server = started(new SftpServer(temp));
        }

        abstract SftpServer started(SftpServer server);

        @AfterAll
        void stop() throws IOException {
            server.close();
        }

        @BeforeEach
        void newFolder() {
            name = "news-" + UUID.randomUUID();
            told.clear();
        }

        Path site() {
            return server.root.resolve("srv/www").resolve(name);
        }

        Path records() {
            return server.root.resolve("srv/www").resolve(name + ".broadsheet");
        }

        @Override
        Host open() throws IOException {
            return server.open("/srv/www/" + name, Credentials.NONE, told::add);
        }

        static Parcel parcel(String text) {
            return Parcel.of(text.getBytes(UTF_8), HTML);
        }

        List<String> tree() throws IOException {
            Path www = server.root.resolve("srv/www");
            try (Stream<Path> all = Files.walk(www)) {
                return all.filter(each -> each.startsWith(site()) || each.startsWith(records()))
                        .map(each -> www.relativize(each).toString().replace(name, "news"))
                        .sorted()
                        .toList();
            }
        }

        @Test
        void nothingButFilesAndTheirFoldersIsLeft() throws IOException {
            try (Host host = open()) {
                host.put(Key.site("a/b/index.html"), parcel("one"));
                host.put(Key.site("a/b/index.html"), parcel("two"));
                host.put(Key.site("c/d/index.html"), parcel("three"));
                host.swap(Key.record("lock"), Optional.empty(), new byte[] {1});
                host.copy(Key.site("a/b/index.html"), Key.record("objects/1"), HTML);
                host.delete(List.of(Key.site("c/d/index.html")));
            }
            assertThat(tree())
                    .containsExactly(
                            "news",
                            "news.broadsheet",
                            "news.broadsheet/lock",
                            "news.broadsheet/objects",
                            "news.broadsheet/objects/1",
                            "news/a",
                            "news/a/b",
                            "news/a/b/index.html");
        }

        @Test
        void aFolderThatWasTakenAwayIsMadeAnew() throws IOException {
            try (Host host = open()) {
                host.put(Key.site("a/one.html"), parcel("one"));
                try (Host other = open()) {
                    other.delete(List.of(Key.site("a/one.html")));
                    other.put(Key.site("b.html"), parcel("b"));
                }
                host.put(Key.site("a/two.html"), parcel("two"));
                assertThat(host.list(Area.SITE))
                        .extracting(Stored::path)
                        .containsExactlyInAnyOrder("a/two.html", "b.html");
            }
        }

        @Test
        void whatADeadProcessLeftIsTakenAwayByTheNext() throws IOException {
            Path halves = Files.createDirectories(site().resolve(SftpFiles.HALVES));
            Path dead = Files.writeString(halves.resolve("dead"), "half");
            Path young = Files.writeString(halves.resolve("young"), "half");
            Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minusSeconds(3_600)));
            try (Host host = open()) {
                assertThat(host.list(Area.SITE)).isEmpty();
                host.put(Key.site("index.html"), parcel("one"));
            }
            assertThat(dead).doesNotExist();
            assertThat(young).exists();
        }

        @Test
        void aLatchOfADeadProcessHoldsNobodyUp() throws IOException {
            Path latch = Files.createDirectories(records().resolve(".broadsheet-latch"));
            Path breaking = Files.createDirectories(records().resolve(".broadsheet-latch-breaking"));
            Files.setLastModifiedTime(latch, FileTime.from(Instant.now().minusSeconds(120)));
            Files.setLastModifiedTime(breaking, FileTime.from(Instant.now().minusSeconds(120)));
            try (Host host = open()) {
                assertThat(host.swap(Key.record("lock"), Optional.empty(), new byte[] {1}))
                        .isTrue();
            }
            assertThat(latch).doesNotExist();
            assertThat(breaking).doesNotExist();
        }

        @Test
        void aFileThatChangesWhileItIsReadIsNotPut() throws IOException {
            Parcel parcel = new Parcel(parcel("one").source(), 3, Sha256.of("other".getBytes(UTF_8)), HTML);
            try (Host host = open()) {
                assertThat(Refusal.of(() -> host.put(Key.site("a.css"), parcel)))
                        .hasMessageContaining("a.css")
                        .hasMessageContaining("changed while it was read");
                assertThat(host.list(Area.SITE)).isEmpty();
            }
        }

        @Test
        void aFileWhereAFolderShouldBeIsToldAsWhatItIs() throws IOException {
            try (Host host = open()) {
                host.put(Key.site("a"), parcel("file"));
                HostException e = Refusal.of(() -> host.put(Key.site("a/b.html"), parcel("b")));
                assertThat(e.again()).isFalse();
                assertThat(e)
                        .hasMessageContaining(
                                "/a/b.html on [127.0.0.1]:" + server.server.getPort() + " cannot be written");
            }
        }
    }

    @Nested
    class WithAllThatOpensshOffers extends Served {
        @Override
        SftpServer started(SftpServer server) {
            return server;
        }

        @Test
        void aHomeFolderIsNamedByATilde() throws IOException {
            try (Host host = server.open("/~/" + name, Credentials.NONE, told::add)) {
                host.put(Key.site("index.html"), parcel("one"));
                assertThat(host.list(Area.SITE)).extracting(Stored::path).containsExactly("index.html");
                assertThat(host.traits().shown())
                        .isEqualTo("sftp://desk@127.0.0.1:" + server.server.getPort() + "/~/" + name);
            }
            assertThat(server.root.resolve(name).resolve("index.html")).hasContent("one");
            assertThat(told).isEmpty();
        }

        @Test
        void recordsLieWhereTheAddressSays() throws IOException {
            try (Host host = server.open(
                    "/srv/www/" + name + "?records=/srv/www/" + name + "/.records", Credentials.NONE, told::add)) {
                host.put(Key.site("index.html"), parcel("one"));
                host.put(Key.record("manifest"), parcel("m"));
                assertThat(host.list(Area.SITE)).extracting(Stored::path).containsExactly("index.html");
                assertThat(host.list(Area.RECORDS)).extracting(Stored::path).containsExactly("manifest");
            }
            assertThat(site().resolve(".records/manifest")).hasContent("m");
        }
    }

    @Nested
    class WithNothingButTheProtocol extends Served {
        @Override
        SftpServer started(SftpServer server) {
            return server.bare();
        }

        @Test
        void theGapIsToldOnce() throws IOException {
            try (Host host = open()) {
                host.put(Key.site("a.html"), parcel("one"));
                assertThat(told).isEmpty();
                host.put(Key.site("a.html"), parcel("two"));
                host.put(Key.site("a.html"), parcel("three"));
                assertThat(told).singleElement().asString().contains("cannot replace a file in one step");
                assertThat(host.read(Key.site("a.html"))).hasValue("three".getBytes(UTF_8));
            }
        }
    }
}
