package press.broadsheet.host;

import java.io.IOException;
import java.nio.file.Path;

/** Zips: {@code zip:file:///out/site.zip}. */
public final class ZipKind implements HostKind {
    @Override
    public String scheme() {
        return "zip";
    }

    @Override
    public Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException {
        address.only();
        Path zip = FolderKind.path(address.location());
        return new ZipHost(zip);
    }
}
