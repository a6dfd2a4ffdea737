package press.broadsheet.host;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Folders of this machine: {@code file:///srv/www/news}. */
public final class FolderKind implements HostKind {
    @Override
    public String scheme() {
        return "file";
    }

    @Override
    public Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException {
        address.only();
        Path folder;
        try {
            folder = Path.of(URI.create(address.toString())).toAbsolutePath().normalize();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" is no folder; write file:/// and the whole path of one", e);
        }
        if (folder.getFileName() == null) {
            throw new IllegalArgumentException("\"" + address + "\" is a whole disk; name a folder on it");
        }
        return new FolderHost(folder);
    }
}
