package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Stands before a server and harms what passes once, after so many bytes of what is sent to it. */
final class CutLine implements AutoCloseable {
    /** What happens then. */
    enum Harm {
        CUT,
        FLIPPED,
        SLOW
    }

    private final Loopback server;
    private final int target;
    private final Harm harm;
    private final long after;
    private long passed;
    private boolean done;

    CutLine(int target, Harm harm, long after) throws IOException {
        this.target = target;
        this.harm = harm;
        this.after = after;
        this.server = new Loopback(near -> {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
            Loopback.start(() -> pass(near, far, true));
            pass(far, near, false);
        });
    }

    int port() {
        return server.port();
    }

    /** How many bytes were sent to the server so far. */
    synchronized long passed() {
        return passed;
    }

    private synchronized boolean isNow(int more) {
        passed += more;
        boolean now = !done && passed > after;
        done |= now;
        return now;
    }

    private void pass(Socket from, Socket to, boolean up) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4_096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (up && isNow(n)) {
                    if (harm == Harm.CUT) {
                        out.write(buffer, 0, n / 2);
                        return;
                    } else if (harm == Harm.FLIPPED) {
                        buffer[n / 2] ^= 1;
                    } else {
                        pause();
                    }
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
