package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.broadsheet.after.LocalServer.Asked;
import press.broadsheet.after.LocalServer.Reply;
import press.broadsheet.after.LocalServer.Served;
import press.broadsheet.host.Sha256;

class LiveCheckTest {
    private static final String PAGE = "<!doctype html><title>T</title>\n<p>One  story\n</p>\n";
    private final Map<String, Served> served = new HashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer().serving(path -> Optional.ofNullable(served.get(path)));
        serve("/", "text/html; charset=utf-8", PAGE);
        serve("/feed.xml", "application/rss+xml", "<rss/>");
        serve("/theme/a%20b.css", "text/css", "a{}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(String path, String type, String body) {
        served.put(path, new Served(200, body.getBytes(UTF_8), Map.of("Content-Type", type)));
    }

    private LiveReport look(String sample, Duration patience, String redirects, List<String> held) throws IOException {
        Map<String, String> files =
                Map.of("index.html", PAGE, "feed.xml", "<rss/>", "theme/a b.css", "a{}", "_headers", "x");
        LiveCheck check = new LiveCheck(
                new Wire(new Wire.Patience(Duration.ofMillis(600), 1, Duration.ZERO, Duration.ZERO), pauses::add),
                new LiveCheck.Expectation(
                        server.uri(""),
                        "3f9a00112233445566",
                        files.entrySet().stream()
                                .map(file -> new LiveFile(
                                        file.getKey(), Sha256.of(file.getValue().getBytes(UTF_8))))
                                .toList(),
                        Set.of("feed.xml"),
                        redirects,
                        held,
                        path -> Optional.ofNullable(files.get(path)).map(text -> text.getBytes(UTF_8)),
                        (path, sha) -> sha.equals(Sha256.of("old".getBytes(UTF_8)))),
                patience,
                pauses::add);
        return check.look(Sample.of(sample).orElseThrow());
    }

    private String finding() throws IOException {
        LiveReport report = look("all", Duration.ZERO, "", List.of());
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void aSiteThatIsAsPublishedHasNoFindings() throws IOException {
        LiveReport report = look("all", Duration.ZERO, "", List.of("/secret/"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.summary())
                .startsWith("Looked at 3 of 4 files, 0 redirects and 1 held address at " + server.uri("/")
                        + ": all is as published; ");
    }

    @Test
    void whatHostsReadThemselvesIsNotAskedFor() throws IOException {
        look("all", Duration.ZERO, "", List.of());
        assertThat(server.asked().stream().map(Asked::path)).doesNotContain("/_headers");
    }

    @Test
    void onlyWhatChangedIsLookedAtIfThatIsAskedFor() throws IOException {
        look("changed", Duration.ZERO, "", List.of());
        assertThat(server.asked().stream().map(Asked::path))
                .containsExactlyInAnyOrder("/feed.xml", "/no-page-3f9a00112233/");
    }

    @Test
    void aPackedAnswerIsUnpackedBeforeItIsCompared() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(PAGE.getBytes(UTF_8));
        }
        served.put(
                "/",
                new Served(200, packed.toByteArray(), Map.of("Content-Type", "text/html", "Content-Encoding", "gzip")));
        assertThat(look("all", Duration.ZERO, "", List.of()).findings()).isEmpty();
    }

    @Test
    void otherBytesAreAFinding() throws IOException {
        serve("/", "text/html", "<p>Something else");
        assertThat(finding()).isEqualTo(server.uri("/") + ": other bytes than those published");
    }

    @Test
    void bytesThatWereAddedOnTheWayAreToldAsSuch() throws IOException {
        serve("/", "text/html", PAGE + "<script src=\"/spy.js\"></script>");
        assertThat(finding()).contains("adds 31 bytes to it, from byte 51 on");
    }

    @Test
    void aPageThatIsMinifiedOnTheWayIsToldAsSuch() throws IOException {
        serve("/", "text/html", PAGE.replace("\n", ""));
        assertThat(finding()).contains("changes its white space");
        serve("/", "text/html", "<!doctype html><title>T</title><p class=x>One story");
        assertThat(finding()).contains("its words are the same, but something between");
    }

    @Test
    void anEarlierEditionInACacheIsToldAsSuch() throws IOException {
        served.put("/", new Served(200, "old".getBytes(UTF_8), Map.of("Content-Type", "text/html", "Age", "300")));
        assertThat(finding()).endsWith(": a cache still shows that of an earlier edition (for 300 s)");
    }

    @Test
    void cachesAreWaitedForIfThatIsWanted() throws IOException {
        server.first(
                Reply.of(200, "old"),
                Reply.of(200, "old"),
                Reply.of(200, "old"),
                Reply.of(200, "old"),
                Reply.of(503, ""));
        assertThat(look("all", Duration.ofSeconds(6), "", List.of()).findings()).isEmpty();
        assertThat(pauses).startsWith(Duration.ofSeconds(2));
    }

    @Test
    void whoIsInterruptedStopsAndSaysSoOnce() throws IOException {
        Thread.currentThread().interrupt();
        LiveReport report = look("all", Duration.ofSeconds(30), "", List.of());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.findings()).containsExactly("the look was interrupted before its end; look again");
        assertThat(server.asked()).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRedirectThatNobodyWantedIsAFinding() throws IOException {
        served.put("/", new Served(308, new byte[0], Map.of("Location", "/home")));
        assertThat(finding()).endsWith(" leads to /home (308), but the file should be there itself");
    }

    @Test
    void aFileThatIsMissingOrRefusedIsAFinding() throws IOException {
        served.remove("/feed.xml");
        assertThat(finding()).endsWith("/feed.xml answers 404, but was published");
        served.put("/feed.xml", new Served(403, new byte[0], Map.of()));
        assertThat(finding()).endsWith("/feed.xml answers 403, but was published");
    }

    @Test
    void aWrongTypeIsAFinding() throws IOException {
        serve("/theme/a%20b.css", "text/plain", "a{}");
        assertThat(finding()).endsWith("/theme/a%20b.css is served as text/plain; it is text/css");
    }

    @Test
    void aConnectionThatIsCutOrSlowIsAFinding() throws IOException {
        server.first(Reply.CUT, Reply.SLOW);
        assertThat(look("all", Duration.ZERO, "", List.of()).findings())
                .hasSize(2)
                .anyMatch(line -> line.contains("it did not answer in 0.6 s"))
                .anyMatch(line -> line.contains("the connection failed"));
    }

    @Test
    void anUnaskedEncodingIsAFinding() throws IOException {
        served.put("/", new Served(200, new byte[3], Map.of("Content-Type", "text/html", "Content-Encoding", "br")));
        assertThat(finding()).contains("comes in the encoding br, which was not asked for");
    }

    @Test
    void redirectsMustLeadWhereTheyShould() throws IOException {
        served.put("/a", new Served(301, new byte[0], Map.of("Location", "/council/")));
        served.put("/b", new Served(301, new byte[0], Map.of("Location", "/elsewhere/")));
        serve("/c", "text/html", "<meta http-equiv=\"refresh\" content=\"0; url=/council/\">");
        serve("/d", "text/html", "still here");
        String rules =
                "/a /council/ 301\n/b /council/ 301\n/c /council/ 301\n/d /404.html 404\n/e /404.html 404\n/f /x 301\n/g/* /x 301\n/h /x 301\n/h/ /x 301\n";
        served.put("/h/", new Served(302, new byte[0], Map.of("Location", "/x")));
        LiveReport report = look("all", Duration.ZERO, rules, List.of());
        assertThat(report.findings())
                .containsExactlyInAnyOrder(
                        server.uri("/b") + " leads to " + server.uri("/elsewhere/") + ", but should to "
                                + server.uri("/council/"),
                        server.uri("/d") + " answers 200, but is gone (404 or 410 was expected)",
                        server.uri("/f") + " answers 404, but should lead to " + server.uri("/x"));
        assertThat(report.notes())
                .containsExactlyInAnyOrder(
                        "This host does not read _redirects: old addresses answer with a page that leads on, not with 301",
                        "This host does not read _redirects: old addresses of folders answer only with their slash");
    }

    @Test
    void aHeldStoryThatAnswersIsAFinding() throws IOException {
        serve("/secret/", "text/html", "secret");
        assertThat(look("all", Duration.ZERO, "", List.of("/secret/")).findings())
                .containsExactly(server.uri("/secret/") + " answers 200, but nobody is to read that story now");
    }

    @Test
    void aHostThatTakesEveryAddressForAPageIsTold() throws IOException {
        serve("/no-page-3f9a00112233/", "text/html", "home");
        assertThat(look("all", Duration.ZERO, "", List.of()).notes())
                .singleElement()
                .asString()
                .contains("answers 200, not 404");
    }

    @Test
    void theSampleOfAnEditionIsAlwaysTheSame() {
        List<LiveFile> files = IntStream.range(0, 500)
                .mapToObj(i -> new LiveFile(i == 250 ? "index.html" : i + ".html", "x"))
                .toList();
        List<LiveFile> reversed = new ArrayList<>(files);
        java.util.Collections.reverse(reversed);
        Sample sample = Sample.of("50").orElseThrow();
        List<LiveFile> chosen = sample.of(files, Set.of(), "one");
        assertThat(chosen).hasSize(50).contains(files.get(250)).isEqualTo(sample.of(reversed, Set.of(), "one"));
        assertThat(chosen).isNotEqualTo(sample.of(files, Set.of(), "two"));
        assertThat(Sample.of("0")).isEmpty();
        assertThat(Sample.of("some")).isEmpty();
    }
}
