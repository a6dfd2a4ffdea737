package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A server of SFTP whose root is a folder of ours, with somebody's home folder on our side. */
public final class SftpServer implements AutoCloseable {
    static final String PASSWORD = "press-room";

    /** The folder that is {@code /} there. */
    public final Path root;

    final Path home;
    final SshServer server;
    final KeyPair hostKey;

    /** Starts a server, and writes a key that it knows into the home folder. */
    public SftpServer(Path folder, String... hostKeyTypes) throws IOException, GeneralSecurityException {
        root = Files.createDirectories(folder.resolve("root"));
        home = folder.resolve("home");
        Files.createDirectories(home.resolve(".ssh"));
        KeyPair key = newKey("ssh-ed25519");
        write(key, home.resolve(".ssh/id_ed25519"), "");
        KeyPair[] hostKeys = new KeyPair[Math.max(1, hostKeyTypes.length)];
        for (int i = 0; i < hostKeys.length; i++) {
            hostKeys[i] = newKey(hostKeyTypes.length == 0 ? "ssh-ed25519" : hostKeyTypes[i]);
        }
        hostKey = hostKeys[0];
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        server.setPublickeyAuthenticator(
                (user, shown, session) -> user.equals("desk") && KeyUtils.compareKeys(shown, key.getPublic()));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("desk") && password.equals(PASSWORD));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.start();
        know(hostKey, server.getPort());
    }

    static KeyPair newKey(String type) throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(type, type.equals("ssh-rsa") ? 2048 : 256);
    }

    static void write(KeyPair key, Path file, String passphrase) throws IOException, GeneralSecurityException {
        OpenSSHKeyEncryptionContext lock = new OpenSSHKeyEncryptionContext();
        lock.setPassword(passphrase);
        lock.setCipherType("256");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "", passphrase.isEmpty() ? null : lock, out);
        }
    }

    /** Forgets all servers but one. */
    void know(KeyPair key, int port) throws IOException {
        Files.writeString(knownHosts(), line(key, port), UTF_8);
    }

    Path knownHosts() {
        return home.resolve(".ssh/known_hosts");
    }

    static String line(KeyPair key, int port) {
        return "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(key.getPublic()) + "\n";
    }

    /** Answers as servers do that know none of OpenSSH's additions. */
    SftpServer bare() {
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "fsync@openssh.com=1");
        SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "md5-hash");
        return this;
    }

    /** Opens a folder of it. */
    public Host open(String path, Credentials credentials, HostKind.Notes notes) throws IOException {
        return open(path, server.getPort(), credentials, notes);
    }

    Host open(String path, int port, Credentials credentials, HostKind.Notes notes) throws IOException {
        return new SftpKind(home).open(HostAddress.of("sftp://desk@127.0.0.1:" + port + path), credentials, notes);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
