package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedHostTest extends HostContract {
    @TempDir
    Path temp;

    @Override
    Host open() throws IOException {
        return new FolderKind()
                .open(HostAddress.of(temp.resolve("srv/news").toUri() + "?swap=link"), Credentials.NONE, line -> {});
    }

    private Path link() {
        return temp.resolve("srv/news");
    }

    private void publish(String path, String text) throws IOException {
        try (Host host = open()) {
            host.put(Key.site(path), Parcel.of(text.getBytes(UTF_8), Parcel.Label.RECORD));
            host.show(text);
        }
    }

    private List<String> releases() throws IOException {
        try (Stream<Path> all = Files.list(temp.resolve("srv/news.releases"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theLinkLeadsToTheNewestReleaseAndWhatDidNotChangeIsThereOnce() throws IOException {
        publish("index.html", "one");
        Path first = link().toRealPath();
        publish("world/index.html", "two");
        Path second = link().toRealPath();
        assertThat(second).isNotEqualTo(first);
        assertThat(Files.readSymbolicLink(link()).isAbsolute())
                .as("the link is relative")
                .isFalse();
        assertThat(Files.getAttribute(second.resolve("index.html"), "unix:ino"))
                .isEqualTo(Files.getAttribute(first.resolve("index.html"), "unix:ino"));
        assertThat(first.resolve("world")).doesNotExist();
    }

    @Test
    void asManyOldReleasesAreKeptAsTheAddressSays() throws IOException {
        for (String text : List.of("one", "two", "three", "four", "five")) {
            publish("index.html", text);
        }
        assertThat(releases()).containsExactly("000003", "000004", "000005");
        assertThat(link().resolve("index.html")).hasContent("five");
        assertThat(temp.resolve("srv/news.releases/000003/index.html")).hasContent("three");
    }

    @Test
    void aLinkThatWasMadeBeforeIsMovedWithoutBeingAsked() throws IOException {
        publish("index.html", "one");
        HostAddress plain = HostAddress.of(link().toUri().toString());
        try (Host host = new FolderKind().open(plain, Credentials.NONE, line -> {})) {
            assertThat(host.traits().atOnce()).isTrue();
        }
    }

    @Test
    void aFolderIsNotReplacedAndWhatIsToldMakesItALink() throws Exception {
        Files.createDirectories(link());
        Files.writeString(link().resolve("index.html"), "by hand");
        String told = String.valueOf(catchThrowable(this::open).getMessage());
        assertThat(told).contains("is a folder and no link");
        String commands = told.substring(told.indexOf("mkdir"), told.indexOf(", or publish"));
        assertThat(new ProcessBuilder("sh", "-c", commands).start().waitFor()).isZero();
        publish("world/index.html", "two");
        assertThat(link().resolve("index.html")).hasContent("by hand");
        assertThat(link().resolve("world/index.html")).hasContent("two");
    }

    @Test
    void whoIsOvertakenIsTold() throws IOException {
        publish("index.html", "one");
        try (Host slow = open()) {
            slow.put(Key.site("index.html"), Parcel.of("slow".getBytes(UTF_8), Parcel.Label.RECORD));
            publish("index.html", "quick");
            assertThatThrownBy(() -> slow.show("Slow")).hasMessageContaining("moved by somebody else");
        }
        assertThat(link().resolve("index.html")).hasContent("quick");
        assertThat(releases()).containsExactly("000001", "000002");
    }

    @Test
    void aReaderNeverMeetsHalfASite() throws Exception {
        publish("version.txt", "0");
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger misses = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                reads.incrementAndGet();
                if (!Files.exists(link().resolve("version.txt"))) {
                    misses.incrementAndGet();
                }
            }
        });
        reader.start();
        for (int i = 1; i < 40; i++) {
            publish("version.txt", String.valueOf(i));
        }
        over.set(true);
        reader.join();
        assertThat(reads.get()).isGreaterThan(100);
        assertThat(misses).hasValue(0);
    }

    @Test
    void whatAnAddressCannotSayIsTold() {
        assertThatThrownBy(() -> FolderHostTest.open(link(), "?swap=rename")).hasMessageContaining("swap=link");
        assertThatThrownBy(() -> FolderHostTest.open(link(), "?swap=link&keep=many"))
                .hasMessageContaining("keep=2");
    }
}
