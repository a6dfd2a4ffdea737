package press.broadsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;
import press.broadsheet.host.Credentials;
import press.broadsheet.host.Host;
import press.broadsheet.host.S3Kind;
import press.broadsheet.host.S3Server;

/** Passwords that Maven itself encrypted open the door. */
class ServersTest {
    /** {@code mvn --encrypt-master-password "tide and time"}, Maven 3.8.7. */
    private static final String MASTER = "{aKmOdUfLqiIHm20xdP8vqLf4wUNqSovAV0Acuo5gMvY=}";

    /** {@code mvn --encrypt-password not/so+secret} with that master password. */
    private static final String SECRET = "{/i5ffoV79vgHZiP8hLK9scScSLMNchB8Dkxb3btzLyw=}";

    @TempDir
    Path temp;

    private final Settings settings = new Settings();
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void aServer() throws IOException {
        Files.writeString(
                temp.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + MASTER + "</master></settingsSecurity>");
        Server server = new Server();
        server.setId("bucket");
        server.setUsername("newsdesk");
        server.setPassword(SECRET);
        settings.addServer(server);
    }

    /** As Maven has it, but for the file of its master password. */
    private static final class Dispatcher extends DefaultSecDispatcher {
        Dispatcher(Path security) throws PlexusCipherException {
            _cipher = new DefaultPlexusCipher();
            setConfigurationFile(security.toString());
        }
    }

    private Servers servers() throws PlexusCipherException {
        return new Servers(
                settings,
                new DefaultSettingsDecrypter(new Dispatcher(temp.resolve("settings-security.xml"))),
                warnings::add);
    }

    @Test
    void anEncryptedPasswordOpensABucket() throws Exception {
        Credentials found = servers().find("bucket").orElseThrow();
        assertThat(found.secret()).isEqualTo(S3Server.KEYS.secret());
        try (S3Server server = new S3Server(true);
                Host host = new S3Kind().open(S3Server.address(server.bucket(), server.port()), found, line -> {})) {
            assertThat(host.list(press.broadsheet.host.Area.SITE)).isEmpty();
        }
        assertThat(warnings).isEmpty();
        assertThat(found.toString()).doesNotContain("not/so+secret");
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsToldOfByItsServer() throws Exception {
        Files.delete(temp.resolve("settings-security.xml"));
        assertThat(servers().find("bucket")).isPresent();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("server bucket: ")
                .doesNotContain(SECRET);
    }

    @Test
    void aServerThatIsNotThereIsNone() throws Exception {
        assertThat(servers().find("other")).isEmpty();
    }
}
