package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom we speak with, and how we show who we are. */
class SftpTrustTest {
    @TempDir
    Path temp;

    private final List<String> told = new ArrayList<>();
    private SftpServer server;
    private String shownKey;

    @BeforeEach
    void start() throws Exception {
        server = new SftpServer(temp);
        shownKey = "ssh-ed25519 " + KeyUtils.getFingerPrint(BuiltinDigests.sha256, server.hostKey.getPublic());
        assertThat(shownKey).startsWith("ssh-ed25519 SHA256:");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Host open(Credentials credentials) throws IOException {
        return server.open("/news", credentials, told::add);
    }

    private HostException refusal(Credentials credentials) {
        HostException e = Refusal.of(() -> open(credentials));
        assertThat(e.again()).as(e.getMessage()).isFalse();
        return e;
    }

    private static Credentials password(String password) {
        return new Credentials(Optional.empty(), Optional.of(password), Optional.empty(), Optional.empty());
    }

    private static Credentials key(String file, String passphrase) {
        return new Credentials(
                Optional.empty(),
                Optional.empty(),
                Optional.of(file),
                Optional.of(passphrase).filter(p -> !p.isEmpty()));
    }

    @Test
    void anUnknownServerIsRefusedWithItsFingerprintAndTheLineToAdd() throws IOException {
        Files.delete(server.knownHosts());
        HostException e = refusal(Credentials.NONE);
        assertThat(e).hasMessageContaining("is not known here; it shows the key " + shownKey);
        String line = SftpServer.line(server.hostKey, server.server.getPort());
        assertThat(e)
                .hasMessageContaining(line)
                .hasMessageContaining(server.knownHosts().toString());
        Files.writeString(server.knownHosts(), line, UTF_8);
        open(Credentials.NONE).close();
    }

    @Test
    void anotherKeyThanTheKnownOneIsRefusedWithBoth() throws Exception {
        KeyPair other = SftpServer.newKey("ssh-ed25519");
        server.know(other, server.server.getPort());
        assertThat(refusal(Credentials.NONE))
                .hasMessageContaining("shows the key " + shownKey)
                .hasMessageContaining(KeyUtils.getFingerPrint(BuiltinDigests.sha256, other.getPublic()))
                .hasMessageContaining("somebody may stand between");
    }

    @Test
    void aRevokedKeyIsRefused() throws IOException {
        String line = SftpServer.line(server.hostKey, server.server.getPort());
        Files.writeString(server.knownHosts(), line + "@revoked " + line, UTF_8);
        assertThat(refusal(Credentials.NONE)).hasMessageContaining("is revoked in");
    }

    @Test
    void ofSeveralKeysTheServerIsAskedForTheKnownOne() throws Exception {
        try (SftpServer two = new SftpServer(temp.resolve("two"), "ssh-rsa", "ssh-ed25519", "ecdsa-sha2-nistp256")) {
            two.open("/news", Credentials.NONE, told::add).close();
        }
    }

    @Test
    void anotherFileOfKnownHostsIsNamedInTheAddress() throws IOException {
        Path file = temp.resolve("hosts");
        Files.move(server.knownHosts(), file);
        server.open("/news?known-hosts=" + file, Credentials.NONE, told::add).close();
    }

    @Test
    void aPasswordLetsUsInAndIsToldToNobody() throws IOException {
        open(password(SftpServer.PASSWORD)).close();
        HostException e = refusal(password("wrong-and-secret"));
        assertThat(e).hasMessageContaining("does not let desk in with the password of the settings");
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("wrong-and-secret");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aKeyOfTheSettingsIsUsedWithItsPassphrase() throws Exception {
        Path locked = server.home.resolve("locked");
        KeyPair key = SftpServer.newKey("ecdsa-sha2-nistp256");
        SftpServer.write(key, locked, "open sesame");
        server.server.setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, key.getPublic()));
        open(key("~/locked", "open sesame")).close();
        assertThat(refusal(key("~/locked", "")))
                .hasMessageContaining(locked + " cannot be used: it is locked; give the <server>");
        assertThat(refusal(key("~/locked", "wrong")))
                .hasMessageContaining(locked + " cannot be used: its passphrase is another one");
        assertThat(refusal(key("~/none", ""))).hasMessageContaining("there is no such file");
        Files.writeString(locked, "no key at all");
        assertThat(refusal(key("~/locked", ""))).hasMessageContaining("it holds no private key");
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsNamed() throws Exception {
        SftpServer.write(SftpServer.newKey("ssh-ed25519"), server.home.resolve("other"), "");
        assertThat(refusal(key("~/other", "")))
                .hasMessageContaining("does not let desk in with the key " + server.home.resolve("other"));
    }

    @Test
    void aUsualKeyThatIsLockedIsLeftOutAndWithoutAnyThereIsNoWayIn() throws Exception {
        Path usual = server.home.resolve(".ssh/id_ed25519");
        SftpServer.write(SftpServer.newKey("ssh-ed25519"), usual, "secret");
        assertThat(refusal(Credentials.NONE)).hasMessageContaining("there is nothing that would let desk in");
        assertThat(told).singleElement().asString().contains(usual + " is left out: it is locked");
    }
}
