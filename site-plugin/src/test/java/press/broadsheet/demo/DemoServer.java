package press.broadsheet.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Serves the demo on loopback as a static host does: with the headers of its {@code _headers}, and with its 404 page. */
final class DemoServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("xml", "application/xml"),
            Map.entry("json", "application/json"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private record Rule(Pattern paths, Map<String, String> headers) {}

    private final DemoSite demo;
    private final List<Rule> rules;
    private final Map<String, byte[]> others = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    DemoServer(DemoSite demo) throws IOException {
        this.demo = demo;
        rules = rules(new String(demo.bytes("/_headers"), StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it serves, without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Serves other bytes at a path from now on, as after another build; none at all if they are empty. */
    void serve(String path, byte[] bytes) {
        others.put(path, bytes);
    }

    /** Serves what the demo has at a path again. */
    void forget(String path) {
        others.remove(path);
    }

    private static List<Rule> rules(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.lines().filter(any -> !any.isBlank()).toList()) {
            if (line.startsWith("/")) {
                String pattern = line.strip().replaceAll("[.?+]", "\\\\$0");
                pattern = pattern.replace("*", ".*").replaceAll(":\\w+", "[^/]+");
                rules.add(new Rule(Pattern.compile(pattern), new LinkedHashMap<>()));
            } else {
                int colon = line.indexOf(':');
                rules.get(rules.size() - 1)
                        .headers()
                        .put(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 1).strip());
            }
        }
        return rules;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] other = others.get(path);
            boolean found = demo.serves(path) && (other == null || other.length > 0);
            String file = found ? path.endsWith("/") ? path + "index.html" : path : "/404.html";
            String ending = file.substring(file.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            rules.stream()
                    .filter(rule -> rule.paths().matcher(path).matches())
                    .forEach(rule -> rule.headers().forEach(exchange.getResponseHeaders()::set));
            byte[] bytes = found && other != null ? other : demo.bytes(file);
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
