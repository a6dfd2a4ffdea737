package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipHostTest extends HostContract {
    @TempDir
    Path temp;

    @Override
    Host open() throws IOException {
        return new ZipKind()
                .open(HostAddress.of("zip:" + temp.resolve("out/site.zip").toUri()), Credentials.NONE, line -> {});
    }

    private void publish(String path, String text) throws IOException {
        try (Host host = open()) {
            host.put(Key.site(path), Parcel.of(text.getBytes(UTF_8), Parcel.Label.RECORD));
            host.show(text);
        }
    }

    private Path zip() {
        return temp.resolve("out/site.zip");
    }

    @Test
    void theSameSiteGivesTheSameBytesHoweverItCameAbout() throws IOException {
        publish("world/index.html", "two");
        publish("index.html", "one");
        byte[] bySteps = Files.readAllBytes(zip());
        Files.delete(zip());
        try (Host host = open()) {
            for (String[] file : new String[][] {{"index.html", "one"}, {"world/index.html", "two"}}) {
                host.put(Key.site(file[0]), Parcel.of(file[1].getBytes(UTF_8), Parcel.Label.RECORD));
            }
            host.show("At once");
        }
        assertThat(Files.readAllBytes(zip())).isEqualTo(bySteps);
        try (ZipFile file = new ZipFile(zip().toFile())) {
            assertThat(file.stream().map(ZipEntry::getName)).containsExactly("index.html", "world/index.html");
        }
    }

    @Test
    void theRecordsAreNotInTheZip() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("index.html"), Parcel.of(new byte[0], Parcel.Label.RECORD));
            host.put(Key.record("manifest"), Parcel.of(new byte[0], Parcel.Label.RECORD));
            host.show("One");
        }
        try (ZipFile file = new ZipFile(zip().toFile())) {
            assertThat(file.stream().map(ZipEntry::getName)).containsExactly("index.html");
        }
        assertThat(temp.resolve("out/site.zip.broadsheet/manifest")).exists();
        try (Stream<Path> all = Files.list(temp.resolve("out"))) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("site.zip", "site.zip.broadsheet");
        }
    }

    @Test
    void whatIsNoZipIsLeftAlone() throws IOException {
        Files.createDirectories(temp.resolve("out"));
        Files.writeString(zip(), "a letter");
        assertThatThrownBy(this::open).hasMessageContaining("cannot be read as a zip");
        assertThat(zip()).hasContent("a letter");
    }
}
