package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Progress;
import press.broadsheet.build.QuestionException;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.host.Credentials;

/** A newsroom that is built and published to a folder. */
class PlaceTest {
    @TempDir
    Path temp;

    private Path project;
    private final List<String> notes = new ArrayList<>();
    private Optional<String> key = Optional.empty();
    private boolean force;

    @BeforeEach
    void aNewsroom() throws IOException {
        project = temp.resolve("paper");
        write("content/site.yaml", "name: The Post\nurl: https://post.example\nsearch: {index: texts}\n");
        write("content/articles/town/ferry.md", "---\ntitle: The ferry\ndate: 2026-11-20\n---\nIt sails at eight.\n");
        write("content/articles/town/wall.md", "---\ntitle: The wall\ndate: 2026-11-21\n---\nRepaired.\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path folder() {
        return temp.resolve("www");
    }

    private BuildRequest request(Instant now) {
        return Asked.of(project).at(now).request();
    }

    private void build() {
        SiteBuilder.build(request(Asked.NOW));
    }

    private Place open() {
        PlaceRequest request = new PlaceRequest(
                folder().toUri().toString(),
                Credentials.NONE,
                key,
                Map.of("BROADSHEET_WHO", "Town Desk"),
                false,
                force);
        return Place.open(
                request, project.resolve("target/broadsheet"), Pace.real(() -> Asked.NOW), Progress.NONE, notes::add);
    }

    private PublishReport publish() {
        try (Place place = open()) {
            return place.publish(request(Asked.NOW));
        }
    }

    private PublishReport rollback(String edition) {
        try (Place place = open()) {
            return place.rollback(request(Asked.NOW), edition);
        }
    }

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(
                        folder.relativize(file).toString(),
                        Sum.of(Files.readAllBytes(file)).hex());
            }
        }
        return tree;
    }

    private Map<String, String> site() throws IOException {
        return tree(project.resolve("target/site"));
    }

    @Test
    void theFolderHoldsTheSiteAfterEachEditionAndEachWayBack() throws IOException {
        build();
        Map<String, String> first = site();
        assertThat(publish().sent()).isEqualTo(first.size());
        assertThat(tree(folder())).isEqualTo(first);

        write("content/articles/town/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed.\n");
        build();
        PublishReport second = publish();
        assertThat(tree(folder())).containsAllEntriesOf(site());
        assertThat(second.stories())
                .containsExactly(new Story.Change(Story.Fate.ADDED, "/town/2026/11/22/quay/", "The quay"));
        assertThat(second.sent()).isLessThan(first.size());

        Files.delete(project.resolve("target/site/index.html"));
        assertThat(rollback("1").summary())
                .startsWith("Restored edition 1 as edition 3 (")
                .contains(": 0 sent, ");
        assertThat(tree(folder())).isEqualTo(first);
        try (Place place = open()) {
            assertThat(place.editions(request(Asked.NOW)))
                    .extracting(each -> each.edition().by() + " "
                            + each.edition().restores().orElse(0))
                    .containsExactly("Town Desk 1", "Town Desk 0", "Town Desk 0");
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void anyoneCanTellWhichEditionASiteIs() throws IOException {
        build();
        Sum id = publish().id();
        assertThat(Place.local(request(Asked.NOW))).isEqualTo(id);
        StringBuilder sums = new StringBuilder();
        site().forEach((path, sum) -> sums.append(sum).append("  ").append(path).append('\n'));
        assertThat(Sum.of(sums.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(id);
    }

    @Test
    void aSiteThatIsNotAsTheBuildLeftItIsNotPublished() throws IOException {
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessage("no state of an earlier build; build the site first");
        build();
        Path home = project.resolve("target/site/index.html");
        Files.writeString(home, "Somebody else's");
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessage("target/site/index.html is not as the last build wrote it; build the site again");
        Files.delete(home);
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessage("target/site/index.html, which the last build wrote, is missing; build the site again");
        assertThat(folder()).doesNotExist();
        SiteBuilder.build(Asked.of(project).with(true, false).request());
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessage(
                        "the last build had drafts in it, which nobody is to read; build the site without them first");
    }

    @Test
    void aStoryThatIsHeldAtThatInstantIsRefusedEvenIfItWasBuilt() throws IOException {
        write(
                "content/articles/town/budget.md",
                "---\ntitle: The budget\ndate: 2026-11-22\nembargo: 2026-12-01T06:00Z\n---\nUp by a tenth.\n");
        SiteBuilder.build(request(Instant.parse("2026-12-02T00:00:00Z")));
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessage("nothing was published, since it would show what nobody may read yet:\n"
                        + "content/articles/town/budget.md is embargoed until 2026-12-01T06:00Z, but"
                        + " target/site/town/2026/11/22/budget/index.html shows it; build the site again");
        assertThat(tree(temp.resolve("www.broadsheet")).keySet())
                .allMatch(path -> path.equals("lock") || path.equals("guard"));
        build();
        publish();
        assertThat(tree(folder())).isEqualTo(site());
    }

    @Test
    void whatMentionsAHeldStoryIsRefused() throws IOException {
        write(
                "content/articles/town/budget.md",
                "---\ntitle: A budget that rises by a tenth\ndate: 2026-11-22\n---\nThe council agreed on it at night.\n");
        build();
        write(
                "content/articles/town/budget.md",
                "---\ntitle: A budget that rises by a tenth\ndate: 2026-11-22\nslug: b\nembargo: 2026-12-01\n---\nThe"
                        + " council agreed on it at night.\n");
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("nothing was published, since it would show what nobody may read yet:\n")
                .hasMessageContaining("target/site/index.html, but the story is embargoed until 2026-12-01T00:00Z");
    }

    @Test
    void aSiteWhoseTimeHasPassedIsToldOf() throws IOException {
        write("content/articles/town/later.md", "---\ntitle: Later\ndate: 2026-11-23T11:00Z\n---\nThen.\n");
        SiteBuilder.build(request(Instant.parse("2026-11-23T10:00:00Z")));
        publish();
        assertThat(notes)
                .containsExactly(
                        "Due: the site has to change since 2026-11-23T11:00Z, and was not built since; build it"
                                + " again and publish that");
    }

    @Test
    void aStoryThatWasWithdrawnSinceIsNotBroughtBackByAnOldEdition() throws IOException {
        build();
        publish();
        write("content/articles/town/wall.md", """
                ---
                title: The wall
                date: 2026-11-21
                withdrawn: {date: 2026-11-23, note: It was another wall.}
                ---
                Repaired.
                """);
        build();
        assertThat(publish().stories())
                .containsExactly(new Story.Change(Story.Fate.REMOVED, "/town/2026/11/21/wall/", "The wall"));
        assertThatThrownBy(() -> rollback("1"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("edition 1 was not brought back, since it would show what nobody may read:\n"
                        + "/town/2026/11/21/wall/ was withdrawn since\nchoose another edition, or add"
                        + " -Dbroadsheet.publish.force to show it all the same");
        force = true;
        assertThat(rollback("1").restores()).contains(1);
    }

    @Test
    void sourcesWithErrorsDoNotStandInTheWayBack() throws IOException {
        build();
        publish();
        write("content/articles/town/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed.\n");
        build();
        publish();
        write("content/articles/town/quay.md", "---\ntitle: [\n");
        try (Place place = open()) {
            assertThat(place.editions(request(Asked.NOW))).hasSize(2);
        }
        assertThat(rollback("1").restores()).contains(1);
        assertThatThrownBy(() -> rollback("2"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("/town/2026/11/22/quay/ is not in the present edition, and the sources hold"
                        + " errors, so that nobody knows whether it is held");
        force = true;
        assertThat(rollback("2").restores()).contains(2);
    }

    @Test
    void editionsAreSignedAndASignatureOfSomethingElseIsSeen() throws IOException, NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base = Base64.getMimeEncoder(64, new byte[] {'\n'});
        key = Optional.of("-----BEGIN PRIVATE KEY-----\n"
                + base.encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        write(
                "content/site.yaml",
                "name: The Post\nurl: https://post.example\npublish:\n  sign: "
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        build();
        publish();
        assertThat(signatures()).containsExactly(Edition.Signature.GOOD);
        Path record = temp.resolve("www.broadsheet/editions/00000001");
        Files.writeString(record, Files.readString(record).replace("Town Desk", "Somebody"));
        assertThat(signatures()).containsExactly(Edition.Signature.WRONG);
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = Optional.of("-----BEGIN PRIVATE KEY-----\n"
                + base.encodeToString(other.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("the signing key is not the private half of publish.sign in site.yaml");
        key = Optional.of("hunter2");
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessageNotContaining("hunter2")
                .hasMessageStartingWith("the signing key is no private key of Ed25519 in PEM");
        key = Optional.empty();
        assertThatThrownBy(this::publish)
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("publish.sign in site.yaml asks for signed editions, but there is no key");
    }

    private List<Edition.Signature> signatures() {
        try (Place place = open()) {
            return place.editions(request(Asked.NOW)).stream()
                    .map(Edition.Recorded::signature)
                    .toList();
        }
    }

    @Test
    void anAddressThatNobodyServesIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Place.open(
                        new PlaceRequest("gopher://old/", Credentials.NONE, key, Map.of(), false, false),
                        temp,
                        Pace.real(Instant::now),
                        Progress.NONE,
                        notes::add))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("nothing here publishes to gopher: addresses; write one of")
                .hasMessageContaining("file:");
    }
}
