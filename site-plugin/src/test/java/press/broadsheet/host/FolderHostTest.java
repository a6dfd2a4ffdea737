package press.broadsheet.host;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderHostTest extends HostContract {
    @TempDir
    Path temp;

    @Override
    Host open() throws IOException {
        return open(temp.resolve("srv/news"), "");
    }

    static Host open(Path folder, String options) throws IOException {
        return new FolderKind().open(HostAddress.of(folder.toUri() + options), Credentials.NONE, line -> {});
    }
}
