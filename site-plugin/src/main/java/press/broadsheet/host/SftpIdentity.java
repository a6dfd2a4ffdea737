package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * What shows a server who we are: the key file or the password of the settings and nothing else, or the usual keys of
 * whoever runs this.
 *
 * @param keys private keys, in the order in which they are shown
 * @param password a password
 * @param named how what is shown is named to people
 */
record SftpIdentity(List<KeyPair> keys, Optional<String> password, String named) {
    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    static SftpIdentity of(SftpPlace place, Credentials credentials, Path home, HostKind.Notes notes)
            throws HostException {
        if (credentials.keyFile().isPresent()) {
            Path file = SftpPlace.local(credentials.keyFile().orElseThrow(), home);
            try {
                return new SftpIdentity(load(file, credentials), credentials.secret(), "the key " + file);
            } catch (IOException e) {
                throw HostException.lasting("the key " + file + " cannot be used: " + e.getMessage(), e);
            }
        } else if (credentials.secret().isPresent()) {
            return new SftpIdentity(List.of(), credentials.secret(), "the password of the settings");
        }
        List<KeyPair> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String name : USUAL) {
            Path file = home.resolve(".ssh").resolve(name);
            if (Files.exists(file)) {
                try {
                    keys.addAll(load(file, credentials));
                    names.add(file.toString());
                } catch (IOException e) {
                    notes.tell("The key " + file + " is left out: " + e.getMessage());
                }
            }
        }
        if (keys.isEmpty()) {
            throw HostException.lasting(
                    "there is nothing that would let " + place.user() + " in at " + place.server()
                            + ": no usable key lies"
                            + " in " + home.resolve(".ssh")
                            + "; name a <server> of settings.xml with a <privateKey>, and"
                            + " its <passphrase> if it has one, or with a <password>",
                    null);
        }
        return new SftpIdentity(keys, Optional.empty(), "the key " + String.join(" or ", names));
    }

    private static List<KeyPair> load(Path file, Credentials credentials) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        Optional<String> passphrase = credentials.passphrase();
        boolean[] asked = {false};
        FilePasswordProvider secret = (session, resource, retry) -> {
            asked[0] = true;
            return passphrase.orElse(null);
        };
        List<KeyPair> keys = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Iterable<KeyPair> found = SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, secret);
            if (found != null) {
                found.forEach(keys::add);
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (asked[0]) {
                throw new IOException(
                        passphrase.isPresent()
                                ? "its passphrase is another one"
                                : "it is locked; give the <server> of settings.xml its <passphrase>",
                        e);
            }
            throw new IOException("it is no private key that can be read (" + e.getMessage() + ")", e);
        }
        if (keys.isEmpty()) {
            throw new IOException(
                    asked[0] && passphrase.isEmpty()
                            ? "it is locked; give the <server> of settings.xml its <passphrase>"
                            : "it holds no private key");
        }
        return keys;
    }

    /** Shows them to a server. */
    void giveTo(ClientSession session) {
        keys.forEach(session::addPublicKeyIdentity);
        password.ifPresent(session::addPasswordIdentity);
    }

    /** Says only what there is, never what it is. */
    @Override
    public String toString() {
        return named;
    }
}
