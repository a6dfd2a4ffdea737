package press.broadsheet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of a real OpenSSH server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSshHostTest extends HostContract {
    private Path folder;
    private OpenSsh server;
    private String name = "";

    @BeforeAll
    void start(@TempDir Path temp) throws Exception {
        folder = temp;
        server = new OpenSsh(temp);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void newFolder() {
        name = "news-" + UUID.randomUUID();
    }

    @Override
    Host open() throws IOException {
        return server.open(folder.resolve(name), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void everyKindOfKeyThatOpenSshMakesLetsUsIn(String type) throws IOException {
        try (Host host = server.open(folder.resolve(name), Optional.of("~/.ssh/id_" + type))) {
            host.put(
                    Key.site("index.html"),
                    Parcel.of(new byte[] {1}, new Parcel.Label("text/html", "", Optional.empty())));
        }
        assertThat(folder.resolve(name).resolve("index.html")).hasBinaryContent(new byte[] {1});
        try (Stream<Path> left = Files.walk(folder.resolve(name))) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aWrongKeyOfTheServerIsRefused() throws Exception {
        server.mistrust();
        try {
            assertThat(Refusal.of(this::open)).hasMessageContaining("somebody may stand between");
        } finally {
            server.know("host");
        }
    }
}
