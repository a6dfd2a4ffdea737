package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import press.broadsheet.testsite.Programs;

/**
 * A real OpenSSH server for whoever runs the tests, with a configuration and keys of its own. Somebody's home folder is
 * on our side, with keys that {@code ssh-keygen} made.
 */
final class OpenSsh implements AutoCloseable {
    private static final String UNTESTED = "PUBLISHING TO A REAL SSH SERVER IS NOT TESTED";
    private static final Path PRIVILEGES = Path.of("/run/sshd");

    final Path home;
    final int port;
    private final Path log;
    private final Process process;

    OpenSsh(Path folder) throws IOException, InterruptedException {
        Path program = Programs.need(UNTESTED, "sshd");
        Path keys = Programs.need(UNTESTED, "ssh-keygen");
        home = folder.resolve("home");
        log = folder.resolve("sshd.log");
        Files.createDirectories(home.resolve(".ssh"));
        List<String> authorized = new ArrayList<>();
        for (String type : List.of("ed25519", "ecdsa", "rsa")) {
            key(keys, type, home.resolve(".ssh/id_" + type));
            authorized.addAll(Files.readAllLines(home.resolve(".ssh/id_" + type + ".pub")));
        }
        key(keys, "ed25519", folder.resolve("host"));
        Files.write(folder.resolve("authorized"), authorized);
        if (System.getProperty("user.name").equals("root")) {
            // where OpenSSH, as root, puts what it does not trust with anything
            Files.createDirectories(PRIVILEGES);
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path configuration = Files.writeString(folder.resolve("sshd_config"), """
                ListenAddress 127.0.0.1
                Port %d
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                PermitRootLogin yes
                MaxStartups 100
                AcceptEnv GIT_PROTOCOL
                Subsystem sftp internal-sftp
                """.formatted(
                        port, folder.resolve("host"), folder.resolve("authorized")));
        process = new ProcessBuilder(program.toString(), "-D", "-e", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await();
        know("host");
    }

    private void await() throws IOException, InterruptedException {
        for (int tries = 0; tries < 400; tries++) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(25);
            }
        }
        throw new AssertionError("the server does not listen: " + Files.readString(log));
    }

    private static void key(Path keygen, String type, Path file) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(keygen.toString(), "-q", "-t", type, "-N", "", "-f", file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
    }

    /** Takes a key beside the configuration for that of the server. */
    void know(String name) throws IOException {
        Path key = log.resolveSibling(name + ".pub");
        Files.writeString(home.resolve(".ssh/known_hosts"), "[127.0.0.1]:" + port + ' ' + Files.readString(key), UTF_8);
    }

    /** Makes another key, so that the server seems to show a wrong one. */
    void mistrust() throws IOException, InterruptedException {
        key(Programs.need(UNTESTED, "ssh-keygen"), "ed25519", log.resolveSibling("other"));
        know("other");
    }

    /** Who may enter. */
    static String user() {
        return System.getProperty("user.name");
    }

    /** Opens a folder by SFTP. */
    Host open(Path folder, Optional<String> keyFile) throws IOException {
        return new SftpKind(home)
                .open(
                        HostAddress.of("sftp://" + user() + "@127.0.0.1:" + port + folder),
                        new Credentials(Optional.empty(), Optional.empty(), keyFile, Optional.empty()),
                        line -> {});
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
