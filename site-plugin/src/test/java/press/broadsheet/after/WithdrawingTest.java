package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.QuestionException;
import press.broadsheet.host.Sha256;
import press.broadsheet.publish.Place;

/** A story that was published, in several editions, is taken back. */
class WithdrawingTest {
    private static final String STORY = "content/articles/town/serpent.md";
    private static final String PAGE = "town/2026/11/21/serpent/index.html";

    @TempDir
    Path temp;

    private LivePaper paper;

    @BeforeEach
    void threeEditions() throws IOException {
        paper = new LivePaper(temp);
        String serpent = Files.readString(paper.project.resolve(STORY));
        Files.delete(paper.project.resolve(STORY));
        paper.publish();
        paper.write(STORY, serpent);
        paper.publish();
        paper.write("content/articles/town/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed again.\n");
        paper.publish();
        paper.now = paper.now.plusSeconds(60);
        paper.told.clear();
    }

    @AfterEach
    void stop() {
        paper.close();
    }

    private List<String> withdraw(String story, String note, boolean gone, boolean others, boolean dryRun) {
        try (Place place = paper.open()) {
            return new Withdrawing(
                            place,
                            paper.request(),
                            new Withdrawing.Wish(story, note, gone, others, dryRun, true, Duration.ZERO),
                            new Withdrawing.Steps(
                                    paper::build, done -> paper.tell(place, done.report()), () -> paper.now),
                            paper.ear())
                    .run();
        }
    }

    private List<String> withdraw(boolean gone) {
        return withdraw("serpent", "It was a tree trunk: we \"should\" have looked twice.", gone, false, false);
    }

    private List<Path> receipts() throws IOException {
        try (var files = Files.list(paper.project.resolve("target/broadsheet/publish"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("withdrawn-"))
                    .sorted()
                    .toList();
        }
    }

    private Path records() {
        return paper.www.resolveSibling("www.broadsheet");
    }

    @Test
    void aStoryThatIsGoneLeavesNothingBehind() throws IOException {
        byte[] page = Files.readAllBytes(paper.www.resolve(PAGE));
        assertThat(LivePaper.holding(paper.www, "swear that it had")).isNotEmpty();

        assertThat(withdraw(true)).isEmpty();

        for (String clue : List.of(
                "sea serpent", "swear that it had", "Humps were counted", "dark humps", "monsters", "serpent.png")) {
            assertThat(LivePaper.holding(paper.www, clue)).as(clue).isEmpty();
        }
        assertThat(LivePaper.holding(paper.www, "serpent")).containsExactly("_redirects");
        assertThat(paper.www.resolve(PAGE)).doesNotExist();
        assertThat(paper.www.resolve("old/serpent/index.html")).doesNotExist();
        assertThat(Files.readString(paper.www.resolve("_redirects")))
                .contains("/town/2026/11/21/serpent/ /404.html 404", "/old/serpent/ /404.html 404");
        assertThat(LivePaper.holding(records(), "swear that it had")).isEmpty();
        assertThat(records().resolve("objects/" + Sha256.of(page).substring(0, 2) + '/' + Sha256.of(page)))
                .doesNotExist();
        assertThat(paper.told)
                .contains("Editions that hold it can no longer be brought back: 2, 3")
                .anyMatch(line -> line.matches("Asked for \\d+ addresses that must be gone, and \\d+ files that must be"
                        + " others: so it is"));

        Path receipt = receipts().get(0);
        String text = Files.readString(receipt);
        assertThat(text)
                .contains("\"notice\" : \"gone\"", "\"proven\" : true", "\"edition\" : 4", "\"by\" : \"Town Desk\"")
                .contains("\"before\" : \"" + Sha256.of(page) + "\",\n    \"now\" : \"gone\"");
        assertThat(records().resolve("receipts").resolve(receipt.getFileName().toString()))
                .hasContent(text);
        assertThat(paper.hub.asked().stream().map(LocalServer.Asked::body))
                .anyMatch(body -> body.contains("\"deleted\":[") && body.contains("/town/2026/11/21/serpent/"));
    }

    @Test
    void aStoryThatLeavesANoticeLeavesNothingElse() throws IOException {
        assertThat(withdraw(false)).isEmpty();
        assertThat(Files.readString(paper.www.resolve(PAGE)))
                .contains(
                        "It was a tree trunk: we &quot;should&quot; have looked twice.",
                        "A sea serpent in the harbour");
        for (String clue : List.of("swear that it had", "Humps were counted", "dark humps", "serpent.png")) {
            assertThat(LivePaper.holding(paper.www, clue)).as(clue).isEmpty();
        }
        assertThat(Files.readString(paper.www.resolve("feed.xml"))).doesNotContain("serpent");
        assertThat(Files.readString(receipts().get(0))).contains("\"notice\" : \"page\"", "\"proven\" : true");
        assertThat(Files.readString(paper.project.resolve(STORY)))
                .contains("tags: [monsters]\nwithdrawn:\n  date: 2026-11-2")
                .contains("  note: \"It was a tree trunk: we \\\"should\\\" have looked twice.\"\n---\nSeven");
    }

    @Test
    void editionsWithoutTheStoryCanStillBeBroughtBackAndThoseWithItCannot() throws IOException {
        withdraw(true);
        try (Place place = paper.open()) {
            assertThat(place.editions(paper.request()).stream()
                            .map(each -> each.edition().number()))
                    .containsExactly(4, 1);
            assertThatThrownBy(() -> place.rollback(paper.request(), "2"))
                    .isInstanceOf(QuestionException.class)
                    .hasMessageContaining("has no edition 2");
            assertThat(place.rollback(paper.request(), "1").restores()).contains(1);
        }
        assertThat(LivePaper.holding(paper.www, "swear that it had")).isEmpty();
    }

    @Test
    void otherChangesThatWaitAreAReasonToRefuse() throws IOException {
        paper.write("content/articles/town/lamp.md", "---\ntitle: The lamp\ndate: 2026-11-22\n---\nIt is lit.\n");
        assertThatThrownBy(() -> withdraw(true))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("other changes wait to be published");
        assertThat(Files.readString(paper.project.resolve(STORY))).doesNotContain("withdrawn");
        assertThat(paper.www.resolve(PAGE)).exists();
        assertThat(withdraw("/town/2026/11/21/serpent/", "Wrong.", true, true, false))
                .isEmpty();
        assertThat(paper.www.resolve("town/2026/11/22/lamp/index.html")).exists();
        assertThat(paper.www.resolve(PAGE)).doesNotExist();
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        String source = Files.readString(paper.project.resolve(STORY));
        assertThat(withdraw(STORY, "Wrong.", true, false, true)).isEmpty();
        assertThat(Files.readString(paper.project.resolve(STORY))).isEqualTo(source);
        assertThat(paper.www.resolve(PAGE)).exists();
        assertThat(paper.told)
                .contains(
                        "Would write into " + STORY + " that it is withdrawn",
                        "Would publish the site without it",
                        "Would purge the editions that hold it: 2, 3",
                        "Would look at /town/2026/11/21/serpent/",
                        "Would look at /old/serpent/");
    }

    @Test
    void whatACacheStillShowsIsToldAndStandsInTheReceipt() throws IOException {
        byte[] page = Files.readAllBytes(paper.www.resolve(PAGE));
        LocalServer.Site site = path -> path.equals("/town/2026/11/21/serpent/")
                ? Optional.of(new LocalServer.Served(200, page, Map.of("Content-Type", "text/html")))
                : Optional.of(new LocalServer.Served(404, new byte[0], Map.of()));
        paper.server.serving(site);
        List<String> left = withdraw(true);
        assertThat(left)
                .contains(paper.server.uri("/town/2026/11/21/serpent/") + " answers 200, but was withdrawn with "
                        + STORY);
        assertThat(Files.readString(receipts().get(0))).contains("\"proven\" : false", "answers 200");
    }

    @Test
    void aRunThatFailedGoesOnWhenItIsRunAgain() throws IOException {
        try (Place place = paper.open()) {
            Withdrawing dying = new Withdrawing(
                    place,
                    paper.request(),
                    new Withdrawing.Wish("serpent", "Wrong.", true, false, false, true, Duration.ZERO),
                    new Withdrawing.Steps(
                            paper::build,
                            done -> {
                                throw new IllegalStateException("killed");
                            },
                            () -> paper.now),
                    paper.ear());
            assertThatThrownBy(dying::run).hasMessage("killed");
        }
        paper.now = paper.now.plusSeconds(60);
        assertThat(withdraw("serpent", "", true, false, false)).isEmpty();
        assertThat(Files.readString(receipts().get(0))).contains("\"proven\" : true");
    }

    @Test
    void aReceiptIsSignedIfThereIsAKey() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        paper.key = Optional.of("-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        withdraw(true);
        Path receipt = receipts().get(0);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(pair.getPublic());
        check.update(Files.readAllBytes(receipt));
        String signature = Files.readString(receipt.resolveSibling(receipt.getFileName() + ".sig"));
        assertThat(check.verify(Base64.getDecoder().decode(signature.strip().getBytes(UTF_8))))
                .isTrue();
    }

    @Test
    void aStoryThatNobodyKnowsOrHasReadIsNotWithdrawn() throws IOException {
        assertThatThrownBy(() -> withdraw("dragon", "Wrong.", true, false, false))
                .hasMessageContaining("no story is meant by \"dragon\"");
        assertThatThrownBy(() -> withdraw("serpent", " ", true, false, false)).hasMessageStartingWith("why?");
        paper.write(
                "content/articles/town/plan.md", "---\ntitle: The plan\ndate: 2026-11-22\ndraft: true\n---\nSoon.\n");
        assertThatThrownBy(() -> withdraw("plan", "Wrong.", true, false, false))
                .hasMessageContaining("is draft: nobody has read it");
    }

    @Test
    void aSiteThatStillSaysSomethingOfItIsNotPublished() throws IOException {
        paper.write(
                "content/articles/town/again.md",
                "---\ntitle: Again\ndate: 2026-11-22\n---\nThere was A sea serpent in the harbour, they say.\n");
        paper.publish();
        assertThatThrownBy(() -> withdraw(true))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("nothing was published")
                .hasMessageContaining("its headline stands in target/site/town/2026/11/22/again/index.html");
        assertThat(paper.www.resolve(PAGE)).exists();
        paper.write("content/articles/town/again.md", "---\ntitle: Again\ndate: 2026-11-22\n---\nThere was nothing.\n");
        assertThat(withdraw("serpent", "", true, true, false)).isEmpty();
        assertThat(paper.www.resolve(PAGE)).doesNotExist();
    }
}
