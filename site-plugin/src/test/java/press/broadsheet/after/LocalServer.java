package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that does what a test tells it, and remembers what it was asked. */
final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Queue<Reply> next = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private Site site = path -> Optional.empty();

    /** What it was asked. */
    record Asked(String method, String path, Map<String, String> headers, String body) {}

    /** A fault, or an answer. */
    record Reply(int status, String body, Map<String, String> headers) {
        static final Reply CUT = new Reply(-1, "", Map.of());
        static final Reply SLOW = new Reply(-2, "", Map.of());

        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }
    }

    /** What it serves. */
    interface Site {
        Optional<Served> at(String path);
    }

    /** A file as it is served. */
    static final class Served {
        private final int status;
        private final byte[] bytes;
        private final Map<String, String> headers;

        Served(int status, byte[] bytes, Map<String, String> headers) {
            this.status = status;
            this.bytes = bytes.clone();
            this.headers = headers;
        }

        int status() {
            return status;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        Map<String, String> headers() {
            return headers;
        }
    }

    LocalServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What is answered first, whatever is asked. */
    LocalServer first(Reply... replies) {
        synchronized (next) {
            next.addAll(List.of(replies));
        }
        return this;
    }

    LocalServer serving(Site served) {
        site = served;
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String path = exchange.getRequestURI().toString();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                path,
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        Reply reply;
        synchronized (next) {
            reply = next.poll();
        }
        if (Reply.CUT.equals(reply)) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
            return;
        } else if (Reply.SLOW.equals(reply)) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        Served served = reply != null
                ? new Served(reply.status(), reply.body().getBytes(UTF_8), reply.headers())
                : site.at(path).orElse(new Served(404, "none".getBytes(UTF_8), Map.of()));
        served.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(served.status(), served.bytes().length == 0 ? -1 : served.bytes().length);
        exchange.getResponseBody().write(served.bytes());
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
