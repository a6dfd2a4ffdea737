package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository behind git's own server, which sends trees without files as GitHub and GitLab do. */
class GitHttpHostTest extends HostContract {
    private static final Parcel.Label HTML = new Parcel.Label("text/html", "", Optional.empty());
    private static final GitHost.Login LOGIN = new GitHost.Login("desk", "s3cret-token");

    @TempDir
    Path temp;

    private Git repository;
    private GitHttpServer server;

    @BeforeEach
    void anEmptyRepository() throws Exception {
        repository = Git.init()
                .setBare(true)
                .setDirectory(temp.resolve("site.git").toFile())
                .call();
        StoredConfig config = repository.getRepository().getConfig();
        config.setBoolean("http", null, "receivepack", true);
        config.setBoolean("uploadpack", null, "allowFilter", true);
        config.save();
        server = new GitHttpServer(temp);
    }

    @AfterEach
    void stop() {
        server.close();
        repository.close();
    }

    @Override
    Host open() throws IOException {
        return open(Optional.of(LOGIN));
    }

    private Host open(Optional<GitHost.Login> login) throws IOException {
        HostAddress address = HostAddress.of("git+" + server.address("site.git"));
        return GitHost.open(GitAddress.of(address, Map.of()), login);
    }

    private static Parcel page(String text) {
        return Parcel.of(text.getBytes(UTF_8), HTML);
    }

    private String tip(String branch) throws IOException {
        return repository.getRepository().resolve(branch).name();
    }

    @Test
    void whoIsNotLetInIsToldWhatToDoAndNoSecretIsTold() throws IOException {
        server.authorization = Optional.of(GitPush.basic("desk", "another"));
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        HostException.class, e -> assertThat(e.again()).isFalse())
                .hasMessageContaining("does not let us in")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> open(Optional.empty())).hasMessageContaining("does not let us in");
        server.authorization = Optional.of(GitPush.basic(LOGIN.user(), LOGIN.token()));
        try (Host host = open()) {
            host.put(Key.site("index.html"), page("Front"));
            host.show("First");
        }
        assertThat(tip("gh-pages")).isNotEmpty();
    }

    @Test
    void aServerThatFailsLeavesTheBranchAsItWasAndTheNextTryCompletes() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("index.html"), page("Front"));
            host.show("First");
            String before = tip("gh-pages");
            host.put(Key.site("index.html"), page("Second"));
            for (int status : new int[] {500, 503, 429}) {
                server.refuse.set(status);
                assertThatThrownBy(() -> host.show("Second"))
                        .isInstanceOfSatisfying(
                                HostException.class, e -> assertThat(e.again()).isTrue())
                        .hasMessageContaining(String.valueOf(status));
            }
            server.refuse.set(403);
            assertThatThrownBy(() -> host.show("Second"))
                    .isInstanceOfSatisfying(
                            HostException.class, e -> assertThat(e.again()).isFalse());
            server.refuse.set(0);
            server.cutBefore.set(9);
            assertThatThrownBy(() -> host.show("Second"))
                    .isInstanceOfSatisfying(
                            HostException.class, e -> assertThat(e.again()).isTrue());
            server.cutBefore.set(0);
            assertThat(tip("gh-pages")).isEqualTo(before);
            host.show("Second");
        }
        try (Host host = open()) {
            assertThat(host.read(Key.site("index.html"))).contains("Second".getBytes(UTF_8));
        }
    }

    @Test
    void anAnswerThatIsCutAfterThePushWasTakenIsNotTakenForAFailure() throws IOException {
        try (Host host = open()) {
            host.put(Key.site("index.html"), page("Front"));
            server.cutAfter.set(1);
            host.show("First");
            server.cutAfter.set(1);
            assertThat(host.swap(Key.record("lock"), Optional.empty(), new byte[] {1}))
                    .isTrue();
        }
        try (Host host = open()) {
            assertThat(host.read(Key.site("index.html"))).contains("Front".getBytes(UTF_8));
            assertThat(host.read(Key.record("lock"))).contains(new byte[] {1});
        }
    }

    @Test
    void onlyTheDifferenceIsSentAndNoFileIsFetchedForIt() throws IOException {
        byte[] noise = new byte[400_000];
        new java.util.Random(7).nextBytes(noise);
        try (Host host = open()) {
            host.put(Key.site("media/noise.bin"), Parcel.of(noise, HTML));
            for (int i = 0; i < 300; i++) {
                host.put(Key.site("world/" + i + "/index.html"), page("Story " + i));
            }
            host.show("First");
        }
        assertThat(server.pushed.get()).isGreaterThan(noise.length);
        server.pushed.set(0);
        server.fetched.set(0);
        try (Host host = open()) {
            host.put(Key.site("world/1/index.html"), page("Story 1, corrected"));
            host.put(Key.site("media/same.bin"), Parcel.of(noise, HTML));
            host.copy(Key.site("media/noise.bin"), Key.record("objects/noise"), HTML);
            host.show("Second");
        }
        assertThat(server.pushed.get()).isLessThan(450_000);
        assertThat(server.fetched.get()).isLessThan(60_000);
        server.pushed.set(0);
        try (Host host = open()) {
            host.copy(Key.record("objects/noise"), Key.site("media/again.bin"), HTML);
            host.delete(java.util.List.of(Key.site("media/noise.bin")));
            host.show("Third");
        }
        assertThat(server.pushed.get()).isLessThan(60_000);
        try (Host host = open()) {
            assertThat(host.read(Key.site("media/again.bin"))).contains(noise);
        }
    }
}
