package press.broadsheet.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import org.eclipse.jgit.transport.PacketLineIn;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.QuotedString;

/** The way to a server that speaks git over SSH. */
final class GitSshWire implements GitSmartPush.Wire {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final String uri;

    GitSshWire(String uri) {
        this.uri = uri;
    }

    @Override
    public InputStream send(GitSmartPush.Request request, long length) throws IOException {
        SshSessionFactory factory = SshSessionFactory.getInstance();
        try {
            URIish address = new URIish(uri);
            RemoteSession session = factory.getSession(address, null, FS.DETECTED, TIMEOUT_MILLIS);
            try {
                Process process = session.exec(
                        "git-receive-pack " + QuotedString.BOURNE.quote(address.getPath()), TIMEOUT_MILLIS / 1000);
                try {
                    PacketLineIn lines = new PacketLineIn(process.getInputStream());
                    while (!PacketLineIn.isEnd(lines.readString())) {
                        // where its branches are was asked before
                    }
                    request.writeTo(process.getOutputStream());
                    process.getOutputStream().flush();
                    return new ByteArrayInputStream(process.getInputStream().readAllBytes());
                } finally {
                    process.destroy();
                }
            } finally {
                factory.releaseSession(session);
            }
        } catch (URISyntaxException | IOException e) {
            throw GitRemote.failure(uri, e);
        }
    }
}
