package press.broadsheet.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Folders of servers that let us in by SSH: {@code sftp://user@host:2222/srv/www/news}. */
public final class SftpKind implements HostKind {
    private static final Libraries NEEDED = new Libraries(
            "sftp",
            List.of(
                    "org.apache.sshd.sftp.client.SftpClientFactory",
                    "org.apache.sshd.client.SshClient",
                    "org.bouncycastle.jce.provider.BouncyCastleProvider"));

    private final Path home;

    /** With the keys and known hosts of whoever runs this. */
    public SftpKind() {
        this(Path.of(System.getProperty("user.home")));
    }

    SftpKind(Path home) {
        this.home = home;
    }

    @Override
    public String scheme() {
        return "sftp";
    }

    @Override
    public Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException {
        SftpPlace place = SftpPlace.of(address, credentials, home);
        NEEDED.require();
        return SftpHost.open(place, credentials, home, notes);
    }
}
