package press.broadsheet.host;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Lets one alone compare and write. Making a folder either succeeds or fails on every server, so whoever makes it has
 * the latch, for a few requests. A latch that is older than a minute was left by a dead process and is taken away, by
 * one at a time; ages are those of the server's clock. Who holds it for more than half of that writes no more.
 */
final class SftpLatch {
    private static final Duration DEAD = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MS = 150;
    private static final int TRIES_BEFORE_A_LOOK = 5;

    private final String folder;
    private final SftpFiles files;
    private final String records;

    SftpLatch(SftpPlace place, SftpFiles files) {
        this.records = place.folder(Area.RECORDS);
        this.folder = records + "/.broadsheet-latch";
        this.files = files;
    }

    /** What is done by one alone. */
    @FunctionalInterface
    interface Work {
        boolean run(Held held) throws IOException;
    }

    /**
     * A latch that is ours.
     *
     * @param since when that began, by {@link System#nanoTime}
     */
    record Held(long since) {
        /** Whether nobody can have taken it for dead. */
        boolean isSure() {
            return System.nanoTime() - since < DEAD.toNanos() / 2;
        }
    }

    boolean alone(SftpClient client, Work work) throws IOException {
        Held held = hold(client);
        try {
            return work.run(held);
        } finally {
            if (held.isSure()) {
                release(client, folder);
            }
        }
    }

    private Held hold(SftpClient client) throws IOException {
        files.make(client, records);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 1; System.nanoTime() < end; i++) {
            long since = System.nanoTime();
            try {
                client.mkdir(folder);
                return new Held(since);
            } catch (SftpException e) {
                if (SftpFiles.isMissing(e)) {
                    throw e;
                }
                refuseIfNobodyHasIt(client, e, i);
            }
            if (i % TRIES_BEFORE_A_LOOK == 0) {
                takeAwayIfDead(client);
            }
            pause();
        }
        throw HostException.passing("others keep writing in " + records, null);
    }

    /** A folder that cannot be made although there is none: we may not write here. */
    private void refuseIfNobodyHasIt(SftpClient client, SftpException refusal, int time) throws IOException {
        try {
            client.stat(folder);
        } catch (SftpException e) {
            if (!SftpFiles.isMissing(e) || time >= TRIES_BEFORE_A_LOOK) {
                throw refusal;
            }
        }
    }

    private void takeAwayIfDead(SftpClient client) throws IOException {
        String breaking = folder + "-breaking";
        Instant now;
        try {
            client.mkdir(breaking);
            now = client.stat(breaking).getModifyTime().toInstant();
        } catch (SftpException e) {
            takeAwayBreaking(client, breaking);
            return;
        }
        try {
            if (client.stat(folder).getModifyTime().toInstant().isBefore(now.minus(DEAD))) {
                client.rmdir(folder);
            }
        } catch (SftpException e) {
            // It was let go meanwhile.
        } finally {
            release(client, breaking);
        }
    }

    /** Whoever was to take a dead latch away died too: the folder around them, which they were made in, tells the time. */
    private void takeAwayBreaking(SftpClient client, String breaking) throws IOException {
        String clock = folder + "-clock";
        try {
            client.mkdir(clock);
            Instant now = client.stat(clock).getModifyTime().toInstant();
            client.rmdir(clock);
            if (client.stat(breaking).getModifyTime().toInstant().isBefore(now.minus(DEAD))) {
                client.rmdir(breaking);
            }
        } catch (SftpException e) {
            // Somebody else is at it.
        }
    }

    private static void release(SftpClient client, String folder) {
        try {
            client.rmdir(folder);
        } catch (IOException e) {
            // It counts no more after a while.
        }
    }

    private static void pause() throws HostException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostException.passing("publishing was interrupted", e);
        }
    }
}
