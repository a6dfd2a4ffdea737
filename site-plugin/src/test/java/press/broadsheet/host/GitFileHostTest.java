package press.broadsheet.host;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class GitFileHostTest extends HostContract {
    @TempDir
    Path temp;

    @BeforeEach
    void anEmptyRepository() throws Exception {
        Git.init().setBare(true).setDirectory(repository().toFile()).call().close();
    }

    private Path repository() {
        return temp.resolve("site.git");
    }

    @Override
    Host open() throws IOException {
        return new GitFileKind().open(HostAddress.of("git+" + repository().toUri()), Credentials.NONE, line -> {});
    }
}
