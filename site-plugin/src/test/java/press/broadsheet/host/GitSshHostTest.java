package press.broadsheet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A repository behind git itself and a real OpenSSH server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GitSshHostTest extends HostContract {
    private Path folder;
    private OpenSsh server;
    private SshSessionFactory before;
    private SshdSessionFactory ours;
    private Path repository;

    @BeforeAll
    void start(@TempDir Path temp) throws Exception {
        folder = temp;
        server = new OpenSsh(temp);
        before = SshSessionFactory.getInstance();
        ours = new SshdSessionFactoryBuilder()
                .setHomeDirectory(server.home.toFile())
                .setSshDirectory(server.home.resolve(".ssh").toFile())
                .build(null);
        SshSessionFactory.setInstance(ours);
    }

    @AfterAll
    void stop() throws IOException {
        SshSessionFactory.setInstance(before);
        ours.close();
        server.close();
    }

    @BeforeEach
    void anEmptyRepository() throws Exception {
        repository = Files.createDirectory(folder.resolve("it's " + UUID.randomUUID()));
        Git.init().setBare(true).setDirectory(repository.toFile()).call().close();
    }

    private Host open(String path) throws IOException {
        HostAddress address =
                HostAddress.of("git+ssh://" + OpenSsh.user() + "@127.0.0.1:" + server.port + path.replace(" ", "%20"));
        return GitHost.open(GitAddress.of(address, Map.of()), Optional.empty());
    }

    @Override
    Host open() throws IOException {
        return open(repository.toString());
    }

    private static HostException refusal(ThrowingCallable work) {
        HostException e = Refusal.of(work);
        assertThat(e.again()).as(e.getMessage()).isFalse();
        return e;
    }

    @Test
    void aRepositoryThatIsNotThereIsTold() {
        assertThat(refusal(() -> open(folder.resolve("none.git").toString())))
                .hasMessageContaining("is no git repository that we may see");
    }

    @Test
    void aWrongKeyOfTheServerIsRefused() throws Exception {
        server.mistrust();
        try {
            assertThat(refusal(this::open)).hasMessageContaining("known_hosts");
        } finally {
            server.know("host");
        }
    }

    @Test
    void whoIsNotLetInIsToldWhichKeysWereShown() throws Exception {
        Path keys = server.home.resolve(".ssh");
        Path away = server.home.resolve("away");
        Files.move(keys, away);
        Files.createDirectory(keys);
        Files.copy(away.resolve("known_hosts"), keys.resolve("known_hosts"));
        try {
            assertThat(refusal(this::open))
                    .hasMessageContaining("does not let us in")
                    .hasMessageContaining("~/.ssh");
        } finally {
            Files.delete(keys.resolve("known_hosts"));
            Files.delete(keys);
            Files.move(away, keys);
        }
    }
}
