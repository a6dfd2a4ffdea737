package press.broadsheet.host;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A session with a server, and channels on it, one for each who asks at once. A session that was lost is begun anew by
 * the next who asks.
 */
final class SftpLine implements AutoCloseable {
    /** Below the ten channels that OpenSSH allows a session (sshd_config(5), MaxSessions). */
    static final int CHANNELS = 6;

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ALIVE = Duration.ofSeconds(15);
    private static final int MISSED = 3;

    private final SftpPlace place;
    private final SftpHostKeys hostKeys;
    private final SftpIdentity identity;
    private final SshClient client;
    private final Semaphore free = new Semaphore(CHANNELS);
    private final LinkedBlockingDeque<SftpClient> idle = new LinkedBlockingDeque<>();
    private Optional<ClientSession> session = Optional.empty();

    SftpLine(SftpPlace place, SftpHostKeys hostKeys, SftpIdentity identity) {
        this.place = place;
        this.hostKeys = hostKeys;
        this.identity = identity;
        this.client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier(hostKeys);
        client.setSignatureFactories(hostKeys.ordered(client.getSignatureFactories()));
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, ALIVE);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, MISSED);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, CONNECT);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        client.start();
    }

    /** Something to be asked on a channel. */
    @FunctionalInterface
    interface Call<T> {
        T on(SftpClient client) throws IOException;
    }

    /**
     * Asks on a channel of its own.
     *
     * @throws SftpException if the server answers with a failure
     * @throws HostException if there is no connection
     */
    <T> T ask(Call<T> call) throws IOException {
        free.acquireUninterruptibly();
        try {
            SftpClient channel = channel();
            boolean whole = false;
            try {
                T answer = call.on(channel);
                whole = true;
                return answer;
            } catch (SftpException e) {
                whole = e.getStatus() != SftpConstants.SSH_FX_CONNECTION_LOST
                        && e.getStatus() != SftpConstants.SSH_FX_NO_CONNECTION;
                throw e;
            } finally {
                if (whole) {
                    idle.addFirst(channel);
                } else {
                    quietly(channel);
                }
            }
        } finally {
            free.release();
        }
    }

    private SftpClient channel() throws IOException {
        for (SftpClient channel = idle.pollFirst(); channel != null; channel = idle.pollFirst()) {
            if (channel.isOpen()) {
                return channel;
            }
        }
        try {
            return SftpClientFactory.instance()
                    .createSftpClient(session(), SftpVersionSelector.fixedVersionSelector(SftpConstants.SFTP_V3));
        } catch (SshChannelOpenException e) {
            return another(e);
        }
    }

    /** The server allows fewer channels than we would like: those that there are have to do. */
    private SftpClient another(SshChannelOpenException e) throws IOException {
        try {
            SftpClient channel = idle.pollFirst(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
            if (channel != null) {
                return channel;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw e;
    }

    private synchronized ClientSession session() throws HostException {
        if (isOpen()) {
            return session.orElseThrow();
        }
        ClientSession made;
        try {
            made = client.connect(place.user(), place.host(), place.port())
                    .verify(CONNECT)
                    .getSession();
        } catch (IOException | RuntimeException e) {
            throw unreached(e);
        }
        try {
            identity.giveTo(made);
            made.auth().verify(CONNECT);
        } catch (IOException | RuntimeException e) {
            quietly(made);
            throw refused(e);
        }
        session = Optional.of(made);
        return made;
    }

    /** Whether there is a session that nobody has closed. */
    synchronized boolean isOpen() {
        return session.isPresent() && session.get().isOpen();
    }

    private HostException unreached(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException
                    || cause instanceof java.nio.channels.UnresolvedAddressException) {
                return HostException.passing(
                        "no server is known as " + place.host() + "; check the address, and the network", e);
            }
        }
        return HostException.passing(
                "the server " + place.server() + " cannot be reached: " + e.getMessage()
                        + "; check the address and port if it stays so",
                e);
    }

    private HostException refused(Exception e) {
        Optional<String> key = hostKeys.refusal();
        if (key.isPresent()) {
            return HostException.lasting(key.get(), e);
        } else if (e instanceof org.apache.sshd.common.SshException ssh
                && ssh.getDisconnectCode()
                        == org.apache.sshd.common.SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
            return HostException.lasting(
                    "the server " + place.server() + " does not let " + place.user() + " in with " + identity.named()
                            + "; check the user, and that the public key stands in the server's authorized_keys",
                    e);
        }
        return HostException.passing("the connection with " + place.server() + " failed: " + e.getMessage(), e);
    }

    private static void quietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            // It is of no more use, however it ends.
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(idle).forEach(SftpLine::quietly);
        session.ifPresent(SftpLine::quietly);
        client.stop();
    }
}
