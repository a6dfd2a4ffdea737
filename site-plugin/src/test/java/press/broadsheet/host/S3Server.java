package press.broadsheet.host;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A server of S3's kind, in memory. */
public final class S3Server implements AutoCloseable {
    /** What lets us in. */
    public static final Credentials KEYS =
            new Credentials(Optional.of("newsdesk"), Optional.of("not/so+secret"), Optional.empty(), Optional.empty());

    private final TransientNio2BlobStore store = new TransientNio2BlobStore();
    private final S3Proxy proxy;

    /** A server that asks for {@link #KEYS}, or for none. */
    public S3Server(boolean asksForKeys) throws Exception {
        S3Proxy.Builder builder = S3Proxy.builder().blobStore(store).endpoint(URI.create("http://127.0.0.1:0"));
        if (asksForKeys) {
            builder.awsAuthentication(
                    AuthenticationType.AWS_V4,
                    KEYS.user().orElseThrow(),
                    KEYS.secret().orElseThrow());
        } else {
            builder.awsAuthentication(AuthenticationType.NONE, "", "");
        }
        proxy = builder.build();
        proxy.start();
        while (!proxy.getState().equals("STARTED")) {
            Thread.sleep(10);
        }
    }

    /** Where it listens. */
    public int port() {
        return proxy.getPort();
    }

    /** Makes a bucket. */
    public String bucket() {
        String name = "news-" + UUID.randomUUID();
        store.createContainer(name);
        return name;
    }

    /** The address of a folder in a bucket, through a port of ours. */
    public static HostAddress address(String folder, int port, String... options) {
        StringBuilder text =
                new StringBuilder("s3://" + folder + "?region=us-east-1&endpoint=http://127.0.0.1:" + port);
        for (String option : options) {
            text.append('&').append(option);
        }
        return HostAddress.of(text.toString());
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }
}
