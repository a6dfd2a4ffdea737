package press.broadsheet.maven;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import press.broadsheet.host.Credentials;

/** The servers of Maven's settings, whose passwords may be encrypted. */
final class Servers {
    private final Settings settings;
    private final SettingsDecrypter decrypter;
    private final Consumer<String> warnings;

    /** @param warnings is told what could not be decrypted */
    Servers(Settings settings, SettingsDecrypter decrypter, Consumer<String> warnings) {
        this.settings = settings;
        this.decrypter = decrypter;
        this.warnings = warnings;
    }

    /** What lets us in, in plain; nothing if there is no such server. */
    Optional<Credentials> find(String id) {
        Optional<Server> found = Optional.ofNullable(settings.getServer(id));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(found.get()));
        decrypted.getProblems().forEach(problem -> warnings.accept("server " + id + ": " + problem.getMessage()));
        Server plain = decrypted.getServer();
        return Optional.of(new Credentials(
                SiteMojo.given(plain.getUsername()),
                SiteMojo.given(plain.getPassword()),
                SiteMojo.given(plain.getPrivateKey()),
                SiteMojo.given(plain.getPassphrase())));
    }
}
