package press.broadsheet.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Git's own server side ({@code git http-backend}, a CGI program) behind a small web server. */
final class GitHttpServer implements AutoCloseable {
    private final Path root;
    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();

    /** What is asked in {@code Authorization}, if anything. */
    volatile Optional<String> authorization = Optional.empty();

    /** The status with which the next pushes are answered instead of being taken; 0 for none. */
    final AtomicInteger refuse = new AtomicInteger();

    /** How many pushes are taken, but their answers cut. */
    final AtomicInteger cutAfter = new AtomicInteger();

    /** How many pushes are cut before git sees them. */
    final AtomicInteger cutBefore = new AtomicInteger();

    /** How many bytes were pushed. */
    final AtomicLong pushed = new AtomicLong();

    /** How many bytes were fetched. */
    final AtomicLong fetched = new AtomicLong();

    GitHttpServer(Path root) throws IOException {
        this.root = root;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(pool);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    String address(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/' + repository;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean push = exchange.getRequestURI().getPath().endsWith("/git-receive-pack");
        if (authorization.isPresent()
                && !authorization.get().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        if (push && refuse.get() != 0) {
            exchange.sendResponseHeaders(refuse.get(), -1);
            return;
        }
        if (push && cutBefore.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return;
        }
        if (push) {
            pushed.addAndGet(body.length);
        }
        byte[] answer = run(exchange, body);
        if (push && cutAfter.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return;
        }
        if (!push) {
            fetched.addAndGet(answer.length);
        }
        send(exchange, answer);
    }

    private byte[] run(HttpExchange exchange, byte[] body) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
        Map<String, String> environment = builder.environment();
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put(
                "QUERY_STRING",
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("REMOTE_USER", "desk");
        environment.put("CONTENT_LENGTH", String.valueOf(body.length));
        header(exchange, "Content-Type").ifPresent(value -> environment.put("CONTENT_TYPE", value));
        header(exchange, "Content-Encoding").ifPresent(value -> environment.put("HTTP_CONTENT_ENCODING", value));
        header(exchange, "Git-Protocol").ifPresent(value -> environment.put("GIT_PROTOCOL", value));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        pool.execute(() -> {
            try (OutputStream to = process.getOutputStream()) {
                to.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (InputStream from = new BufferedInputStream(process.getInputStream())) {
            return from.readAllBytes();
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** CGI: lines of headers, an empty line, the body (RFC 3875, section 6). */
    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        int at = 0;
        int status = 200;
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            while (at < answer.length && answer[at] != '\n') {
                line.write(answer[at++]);
            }
            at++;
            String text = line.toString(StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                break;
            }
            String[] pair = text.split(": ", 2);
            if (pair[0].equals("Status")) {
                status = Integer.parseInt(pair[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().set(pair[0], pair[1]);
            }
        }
        int length = Math.max(0, answer.length - at);
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer, at, length);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
