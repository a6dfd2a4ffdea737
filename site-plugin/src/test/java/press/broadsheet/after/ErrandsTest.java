package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.after.LocalServer.Asked;
import press.broadsheet.after.LocalServer.Reply;
import press.broadsheet.content.After;
import press.broadsheet.content.After.Hook;
import press.broadsheet.content.After.Kind;
import press.broadsheet.host.Credentials;

class ErrandsTest {
    private static final URI SITE = URI.create("https://post.example");
    private static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");
    private static final Map<String, String> PAGES = Map.of(
            "council/index.html",
            "<head><link rel=\"canonical\" href=\"https://post.example/council/\"></head>",
            "search/index.html",
            "<head><meta name=\"robots\" content=\"noindex\"></head>",
            "old/index.html",
            "<head><link rel=\"canonical\" href=\"https://post.example/council/\"></head>");

    private final List<String> told = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Delivery delivery(List<String> changed, List<String> removed) {
        return new Delivery(
                12,
                "3f9a",
                AT,
                SITE,
                changed,
                List.of(),
                removed,
                List.of(new Delivery.Tidings(Delivery.Fate.NEW, "Harbour opens")),
                path -> Optional.ofNullable(PAGES.get(path)).map(page -> page.getBytes(UTF_8)));
    }

    private Unsent run(String hub, After after, Delivery delivery, Unsent before) {
        Audience audience = new Audience(
                SITE,
                server -> new Credentials(
                        server.equals("aws") ? Optional.of("AKIDEXAMPLE") : Optional.empty(),
                        server.equals("none") ? Optional.empty() : Optional.of("a-secret"),
                        Optional.empty(),
                        Optional.empty()),
                Map.of(),
                () -> AT);
        Wire wire = new Wire(
                new Wire.Patience(Duration.ofMillis(600), 3, Duration.ofMillis(100), Duration.ofSeconds(9)),
                pauses::add);
        Errands errands = audience.of(hub, after, server.uri("/indexnow"), "12-x", wire);
        audience.problems().forEach(failed::add);
        return errands.run(delivery, before, Errands.Ear.of(told::add, failed::add));
    }

    private Unsent ping(List<String> changed, Unsent before) {
        return run(server.uri("/hub").toString(), After.NOBODY, delivery(changed, List.of()), before);
    }

    private static After hook(Kind kind, String url, String id, String with) {
        return new After("", List.of(new Hook(kind, url, id, with, "PURGE")));
    }

    @Test
    void aHubIsToldOfTheFeedsThatChangedAndOfNothingElse() {
        server.first(Reply.of(204, ""));
        Unsent left = ping(List.of("index.html", "feed.xml", "council/feed.json", "council/index.html"), new Unsent());
        assertThat(server.asked()).hasSize(1);
        Asked asked = server.asked().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(asked.body())
                .isEqualTo("hub.mode=publish&hub.url=" + URLEncoder.encode("https://post.example/feed.xml", UTF_8)
                        + "&hub.url=" + URLEncoder.encode("https://post.example/council/feed.json", UTF_8));
        assertThat(left.isEmpty()).isTrue();
        assertThat(failed).isEmpty();
        assertThat(told).containsExactly("Told the hub 127.0.0.1 of 2 feeds");
    }

    @Test
    void aHubIsLeftAloneWhenNoFeedChanged() {
        assertThat(ping(List.of("about/index.html"), new Unsent()).isEmpty()).isTrue();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aHubThatTakesOneFeedAtATimeIsToldEach() {
        server.first(Reply.of(400, "one topic only"), Reply.of(202, ""), Reply.of(202, ""));
        assertThat(ping(List.of("feed.xml", "atom.xml"), new Unsent()).isEmpty())
                .isTrue();
        assertThat(server.asked()).hasSize(3);
        assertThat(failed).isEmpty();
    }

    @Test
    void whatPassesIsTriedAgainLaterEachTime() {
        server.first(Reply.of(500, ""), Reply.CUT, Reply.of(204, ""));
        assertThat(ping(List.of("feed.xml"), new Unsent()).isEmpty()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void aServerThatAsksForTimeIsGivenIt() {
        server.first(new Reply(429, "", Map.of("Retry-After", "7")), Reply.of(204, ""));
        assertThat(ping(List.of("feed.xml"), new Unsent()).isEmpty()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void whatFailsIsAWarningAndIsToldByTheNextRun() {
        server.first(Reply.of(503, "busy"), Reply.of(503, "busy"), Reply.of(503, "busy"));
        Unsent left = ping(List.of("feed.xml"), new Unsent());
        assertThat(failed)
                .containsExactly("Could not tell the hub 127.0.0.1 of 1 feed: it answered 503: busy."
                        + " What was published is so; the next run tells it again");
        server.first(Reply.of(204, ""));
        Unsent later = ping(List.of("council/atom.xml"), Unsent.of(left.bytes()));
        assertThat(later.isEmpty()).isTrue();
        assertThat(server.asked().get(3).body())
                .isEqualTo("hub.mode=publish&hub.url=" + URLEncoder.encode("https://post.example/feed.xml", UTF_8)
                        + "&hub.url=" + URLEncoder.encode("https://post.example/council/atom.xml", UTF_8));
    }

    @Test
    void whatIsLeftIsToldEvenWhenNothingWasPublished() {
        server.first(Reply.of(403, ""), Reply.of(204, ""));
        Unsent left = ping(List.of("feed.xml"), new Unsent());
        assertThat(ping(List.of(), left).isEmpty()).isTrue();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aSlowServerHoldsNobodyUp() {
        server.first(Reply.SLOW, Reply.SLOW, Reply.SLOW);
        long start = System.nanoTime();
        assertThat(ping(List.of("feed.xml"), new Unsent()).isEmpty()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(failed).singleElement().asString().contains("it did not answer in 0.6 s");
    }

    @Test
    void aServerThatIsNotThereIsAWarning() {
        server.close();
        assertThat(ping(List.of("feed.xml"), new Unsent()).isEmpty()).isFalse();
        assertThat(failed).singleElement().asString().contains("it could not be reached");
    }

    @Test
    void whoIsInterruptedStopsTellsAndRemembersWhatIsLeft() {
        Thread.currentThread().interrupt();
        Unsent left = ping(List.of("feed.xml"), new Unsent());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.asked()).isEmpty();
        assertThat(told).isEmpty();
        assertThat(failed)
                .singleElement()
                .asString()
                .startsWith("Could not tell ")
                .endsWith(": it was interrupted. What was published is so; the next run tells it again");
        failed.clear();
        server.first(Reply.of(204, ""));
        assertThat(ping(List.of(), left).isEmpty()).isTrue();
        assertThat(failed).isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whatNeverGoesWellIsGivenUp() {
        Unsent left = ping(List.of("feed.xml"), new Unsent());
        for (int i = 1; i < Unsent.RUNS; i++) {
            left = ping(List.of(), left);
            assertThat(left.isEmpty()).isFalse();
        }
        failed.clear();
        assertThat(ping(List.of(), left).isEmpty()).isTrue();
        assertThat(failed)
                .anyMatch(line -> line.startsWith("Gave up telling the hub 127.0.0.1 of 1 feed after 8 runs"));
    }

    @Test
    void searchEnginesAreToldOfPagesTheyMayShowAndOfThoseThatAreGone() {
        server.first(Reply.of(202, ""));
        Delivery delivery = delivery(
                List.of("council/index.html", "search/index.html", "old/index.html", "404.html", "feed.xml"),
                List.of("gone/a b/index.html", "pic.jpg"));
        run("", new After("0123456789abcdef", List.of()), delivery, new Unsent());
        assertThat(server.asked().get(0).body())
                .isEqualTo("{\"host\":\"post.example\",\"key\":\"0123456789abcdef\","
                        + "\"keyLocation\":\"https://post.example/0123456789abcdef.txt\","
                        + "\"urlList\":[\"https://post.example/council/\",\"https://post.example/gone/a%20b/\"]}");
        assertThat(told).containsExactly("Told IndexNow of 2 pages");
    }

    @Test
    void searchEnginesAreToldOfNoMoreThanTenThousandPagesAtOnce() {
        server.first(Reply.of(200, ""), Reply.of(200, ""), Reply.of(200, ""));
        List<String> pages =
                IntStream.range(0, 20_001).mapToObj(i -> i + "/index.html").toList();
        run("", new After("0123456789abcdef", List.of()), delivery(pages, List.of()), new Unsent());
        assertThat(server.asked()).hasSize(3);
        assertThat(told).containsExactly("Told IndexNow of 20,001 pages");
    }

    @Test
    void aHookIsToldWhatWasPublishedAndCanSeeThatItIsTrue() throws Exception {
        server.first(Reply.of(200, ""));
        After after = hook(Kind.NOTICE, server.uri("/hook").toString(), "", "newsroom");
        run("", after, delivery(List.of("council/index.html"), List.of("gone.html")), new Unsent());
        Asked asked = server.asked().get(0);
        assertThat(asked.body())
                .isEqualTo("{\"event\":\"published\",\"site\":\"https://post.example/\",\"edition\":12,\"id\":\"3f9a\","
                        + "\"instant\":\"2026-11-23T06:00:00Z\",\"counts\":{\"changed\":1,\"deleted\":1},"
                        + "\"stories\":[{\"fate\":\"new\",\"title\":\"Harbour opens\"}],"
                        + "\"changed\":[\"https://post.example/council/\"],\"deleted\":[\"https://post.example/gone.html\"],"
                        + "\"complete\":true}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a-secret".getBytes(UTF_8), "HmacSHA256"));
        assertThat(asked.headers())
                .containsEntry(
                        Notice.SIGNATURE,
                        "sha256="
                                + java.util.HexFormat.of()
                                        .formatHex(mac.doFinal(asked.body().getBytes(UTF_8))));
    }

    @Test
    void aSecretAddressIsFilledInAndNeverTold() {
        server.first(Reply.of(403, ""));
        After after = hook(Kind.NOTICE, server.uri("/hook/") + "{secret}", "", "newsroom");
        Unsent left = run("", after, delivery(List.of("index.html"), List.of()), new Unsent());
        assertThat(server.asked().get(0).path()).isEqualTo("/hook/a-secret");
        assertThat(server.asked().get(0).headers()).doesNotContainKey(Notice.SIGNATURE);
        assertThat(String.join("", failed) + new String(left.bytes(), UTF_8)).doesNotContain("a-secret");
    }

    @Test
    void aHookWithoutItsPasswordIsAWarning() {
        After after = hook(Kind.CLOUDFLARE, server.uri("").toString(), "zone1", "none");
        run("", after, delivery(List.of("index.html"), List.of()), new Unsent());
        assertThat(server.asked()).isEmpty();
        assertThat(failed).singleElement().asString().contains("no password of the server none");
    }

    @Test
    void cloudflareIsToldExactlyWhatChangedThirtyAtATime() {
        server.serving(
                path -> Optional.of(new LocalServer.Served(200, "{\"success\": true}".getBytes(UTF_8), Map.of())));
        List<String> changed =
                IntStream.range(0, 61).mapToObj(i -> "a/" + i + "/index.html").toList();
        After after = hook(Kind.CLOUDFLARE, server.uri("/v4").toString(), "zone1", "cf");
        assertThat(run("", after, delivery(changed, List.of("gone.html")), new Unsent())
                        .isEmpty())
                .isTrue();
        assertThat(server.asked()).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.path()).isEqualTo("/v4/zones/zone1/purge_cache");
            assertThat(asked.headers()).containsEntry("Authorization", "Bearer a-secret");
            assertThat(asked.body())
                    .startsWith("{\"files\":[\"https://post.example/")
                    .doesNotContain("*");
        });
        assertThat(told).containsExactly("Told Cloudflare of 62 addresses");
    }

    @Test
    void cloudflareThatSaysNoWithAGoodStatusIsAWarning() {
        server.first(Reply.of(200, "{\"success\":false}"));
        After after = hook(Kind.CLOUDFLARE, server.uri("/v4").toString(), "zone1", "cf");
        assertThat(run("", after, delivery(List.of("index.html"), List.of()), new Unsent())
                        .isEmpty())
                .isFalse();
        assertThat(failed).singleElement().asString().contains("it did not say that it did it");
    }

    @Test
    void tooManyAddressesForCloudflareAreToldByFoldersAndNeverTheWholeSite() {
        server.serving(
                path -> Optional.of(new LocalServer.Served(200, "{\"success\":true}".getBytes(UTF_8), Map.of())));
        List<String> changed = Stream.concat(
                        Stream.of("index.html", "feed.xml"),
                        IntStream.range(0, 4_000).mapToObj(i -> (i % 2 == 0 ? "a/" : "b/") + i + "/index.html"))
                .toList();
        After after = hook(Kind.CLOUDFLARE, server.uri("/v4").toString(), "zone1", "cf");
        assertThat(run("", after, delivery(changed, List.of()), new Unsent()).isEmpty())
                .isTrue();
        assertThat(server.asked().stream().map(Asked::body))
                .containsExactlyInAnyOrder(
                        "{\"files\":[\"https://post.example/\",\"https://post.example/feed.xml\"]}",
                        "{\"prefixes\":[\"post.example/a/\",\"post.example/b/\"]}");
        assertThat(told.get(0))
                .isEqualTo("4,002 addresses are more than the 3,000 that Cloudflare is told one by one; it is told of 2"
                        + " folders instead: /a/ /b/");
    }

    @Test
    void cloudFrontIsToldInItsOwnWay() {
        server.first(Reply.of(201, "<Invalidation/>"));
        After after = hook(Kind.CLOUDFRONT, server.uri("").toString(), "E1", "aws");
        run("", after, delivery(List.of("index.html", "a&b/index.html"), List.of("old.html")), new Unsent());
        Asked asked = server.asked().get(0);
        assertThat(asked.path()).isEqualTo("/2020-05-31/distribution/E1/invalidation");
        assertThat(asked.body())
                .contains("<CallerReference>12-x-0</CallerReference><Paths><Quantity>3</Quantity><Items><Path>/</Path>"
                        + "<Path>/a&amp;b/</Path><Path>/old.html</Path></Items></Paths>");
        assertThat(asked.headers().get("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/cloudfront/aws4_request,"
                        + " SignedHeaders=content-type;host;x-amz-date, Signature=");
    }

    @Test
    void fastlyAndOthersAreToldEachAddress() {
        server.serving(path -> Optional.of(new LocalServer.Served(200, "{}".getBytes(UTF_8), Map.of())));
        After after = new After(
                "",
                List.of(
                        new Hook(Kind.FASTLY, server.uri("/f").toString(), "", "fastly", "PURGE"),
                        new Hook(Kind.EACH, server.uri("/c") + "{path}", "", "", "PURGE")));
        run("", after, delivery(List.of("index.html", "a/index.html"), List.of()), new Unsent());
        assertThat(server.asked().stream().map(asked -> asked.method() + ' ' + asked.path()))
                .containsExactlyInAnyOrder(
                        "POST /f/purge/post.example/", "POST /f/purge/post.example/a/", "PURGE /c/", "PURGE /c/a/");
        assertThat(server.asked().get(0).headers()).containsEntry("Fastly-Key", "a-secret");
    }

    @Test
    void theListForOtherToolsHoldsExactlyWhatChanged(@TempDir Path folder) throws IOException {
        InvalidationList.write(delivery(List.of("index.html", "ü/index.html"), List.of("gone.html")), folder);
        assertThat(folder.resolve("invalidate.txt")).hasContent("/\n/%C3%BC/\n/gone.html\n");
        List<String> many = IntStream.range(0, 3_001).mapToObj(i -> "a/" + i).toList();
        InvalidationList.write(delivery(many, List.of()), folder);
        assertThat(Files.readString(folder.resolve("invalidate.txt"))).isEqualTo("/a/*\n");
    }

    @Test
    void oneLineTellsWhatReadersNowSee() {
        assertThat(ReadersSee.of(delivery(List.of("index.html", "feed.xml", "a/index.html"), List.of("b.html"))))
                .isEqualTo("Readers now see edition 12: 1 new story (\"Harbour opens\"), 2 pages changed, 1 other file,"
                        + " 1 file gone; https://post.example/");
        assertThat(ReadersSee.of(delivery(List.of(), List.of())))
                .isEqualTo("Readers see edition 12 as before; https://post.example/");
    }
}
