package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFactsTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path temp;

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void theRepositoryAboveTellsTheCommitAndItsUser() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", COMMIT + "\n");
        write(".git/config", "[core]\n\tname = no\n[user]\n\tname = \"Ada Reporter\"\n\temail = ada@post.example\n");
        assertThat(GitFacts.of(temp.resolve("paper/inner"), Map.of()))
                .isEqualTo(new Who("Ada Reporter <ada@post.example>", Optional.of(COMMIT)));
    }

    @Test
    void aWorktreeReadsThePackedRefsOfItsRepository() throws IOException {
        write("paper/.git", "gitdir: ../main/.git/worktrees/paper\n");
        write("main/.git/worktrees/paper/HEAD", "ref: refs/heads/side\n");
        write("main/.git/worktrees/paper/commondir", "../..\n");
        write("main/.git/packed-refs", "# pack-refs\n" + COMMIT + " refs/heads/side\n");
        write("main/.git/config", "[user]\n\tname = Ada\n");
        assertThat(GitFacts.of(temp.resolve("paper"), Map.of())).isEqualTo(new Who("Ada", Optional.of(COMMIT)));
    }

    @Test
    void theEnvironmentComesFirstAndAHeadWithoutABranchIsACommit() throws IOException {
        write(".git/HEAD", COMMIT + "\n");
        write(".git/config", "[user]\n\tname = Ada\n");
        assertThat(GitFacts.of(temp, Map.of("GIT_AUTHOR_NAME", "Ben", "GIT_AUTHOR_EMAIL", "ben@post.example")))
                .isEqualTo(new Who("Ben <ben@post.example>", Optional.of(COMMIT)));
        assertThat(GitFacts.of(temp, Map.of("BROADSHEET_WHO", "The night desk")).name())
                .isEqualTo("The night desk");
    }

    @Test
    void withoutARepositoryItIsTheUserOfTheMachine() throws IOException {
        write(".git/HEAD", "nonsense\n");
        Who who = GitFacts.of(temp, Map.of("USER", "ada", "HOSTNAME", "desk7"));
        assertThat(who).isEqualTo(new Who("ada@desk7", Optional.empty()));
    }
}
