package press.broadsheet.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.broadsheet.diagnostic.MachineException;

/** How other sites are asked, of a server of this machine. */
class ProberTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + ' ' + path);
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            if (path.startsWith("/slow")) {
                Thread.sleep(path.equals("/slowest") ? 3000 : 60);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int status = status(exchange, path);
        atOnce.decrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int status(HttpExchange exchange, String path) {
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/there");
            return 301;
        } else if (path.equals("/headless")) {
            return exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
        } else if (path.equals("/busy")) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            return busy.getAndIncrement() < 2 ? 503 : 200;
        } else if (path.equals("/later")) {
            exchange.getResponseHeaders().add("Retry-After", "86400");
            return 503;
        }
        return path.equals("/gone") ? 410 : path.equals("/shy") ? 403 : path.startsWith("/lost") ? 404 : 200;
    }

    private SortedMap<String, Reply> ask(int perHost, String... paths) {
        Manners manners = new Manners(
                Duration.ofSeconds(1),
                perHost,
                Duration.ofMillis(1),
                2,
                Duration.ofMillis(5),
                Duration.ofSeconds(1),
                Duration.ofDays(1));
        return new Prober(manners, NOW)
                .ask(List.of(paths).stream().map(this::at).toList());
    }

    private static String problem(SortedMap<String, Reply> replies, String address) {
        return Objects.requireNonNull(replies.get(address)).problem();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void whatIsThereIsGoodAndWhatIsNotIsTold() {
        SortedMap<String, Reply> replies = ask(2, "/there", "/moved", "/lost", "/gone", "/shy", "/slowest");
        assertThat(problem(replies, at("/there"))).isEmpty();
        assertThat(problem(replies, at("/moved"))).isEmpty();
        assertThat(problem(replies, at("/shy"))).isEmpty();
        assertThat(problem(replies, at("/lost"))).isEqualTo("answers 404");
        assertThat(problem(replies, at("/gone"))).isEqualTo("answers 410");
        assertThat(problem(replies, at("/slowest"))).isEqualTo("does not answer in time");
    }

    @Test
    void onlyTheHeadIsAskedForWhereThatIsAnswered() {
        ask(1, "/there", "/headless");
        assertThat(asked).containsExactlyInAnyOrder("HEAD /there", "HEAD /headless", "GET /headless");
    }

    @Test
    void aBusyServerIsAskedAgainAndOneThatWantsLongPeaceIsNot() {
        SortedMap<String, Reply> replies = ask(1, "/busy", "/later");
        assertThat(problem(replies, at("/busy"))).isEmpty();
        assertThat(problem(replies, at("/later"))).isEqualTo("answers 503");
        assertThat(asked).filteredOn(line -> line.endsWith("/busy")).hasSize(3);
        assertThat(asked).filteredOn(line -> line.endsWith("/later")).hasSize(1);
    }

    @Test
    void aHostIsNotAskedMoreAtOnceThanItBears() {
        String[] paths = new String[12];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "/slow" + i;
        }
        ask(2, paths);
        assertThat(asked).hasSize(12);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void aHostThatIsNotThereAndAnAddressThatIsNoneAreTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Manners manners = Manners.polite(Duration.ofSeconds(1), 1, Duration.ofDays(1));
        SortedMap<String, Reply> replies =
                new Prober(manners, NOW).ask(List.of("http://127.0.0.1:" + free + "/", "http://a b/%zz"));
        assertThat(problem(replies, "http://127.0.0.1:" + free + "/"))
                .isEqualTo("leads to a host that cannot be reached");
        assertThat(problem(replies, "http://a b/%zz")).isEqualTo("is no address");
    }

    @Test
    void whoIsInterruptedStopsAndIsTold() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ask(2, "/there"))
                .isInstanceOf(MachineException.class)
                .hasMessage("the check of links was interrupted before its end; check again");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).isEmpty();
    }
}
