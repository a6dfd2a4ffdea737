package press.broadsheet.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Gives each connection to this machine a thread of its own. What ends in an exception was cut, by us or by the test's end. */
final class Loopback implements AutoCloseable {
    private final ServerSocket server;

    /** Something that lasts as long as a connection. */
    interface Work {
        void run() throws IOException;
    }

    /** What is done with a connection. */
    interface Talk {
        void with(Socket socket) throws IOException;
    }

    Loopback(Talk talk) throws IOException {
        this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(() -> {
            while (true) {
                Socket socket = server.accept();
                start(() -> talk.with(socket));
            }
        });
    }

    static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The line was cut, by us or at the end of the test.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
