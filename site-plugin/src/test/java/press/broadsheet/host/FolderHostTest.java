package press.broadsheet.host;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderHostTest extends HostContract {
    @TempDir
    Path temp;

    @Override
    Host open() throws IOException {
        return new FolderKind()
                .open(HostAddress.of(temp.resolve("srv/news").toUri().toString()), Credentials.NONE, line -> {});
    }
}
