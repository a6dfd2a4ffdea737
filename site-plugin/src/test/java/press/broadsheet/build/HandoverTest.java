package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the last build is handed over by its receipt where that holds, and assembled where it does not. */
class HandoverTest {
    private static final String SECRET = "town/2026/11/20/secret/index.html";
    private static final String OPEN = "town/2026/11/03/s3/index.html";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = new Paper(temp.resolve("paper"));
    }

    private BuildRequest request(Instant now) {
        return Asked.of(temp.resolve("paper")).at(now).request();
    }

    private void build(Instant now) {
        SiteBuilder.build(request(now));
    }

    private List<String> refusals(Instant now, String... sent) {
        try (Handover handover = Handover.of(request(now))) {
            return handover.refusals(Set.of(sent));
        }
    }

    /** Only who assembles the site reads the state; its time and size stay, which are all that the receipt knows. */
    private void damageTheState() throws IOException {
        Path state = request(Paper.NOW).state().resolve("state");
        FileTime time = Files.getLastModifiedTime(state);
        byte[] bytes = Files.readAllBytes(state);
        Arrays.fill(bytes, (byte) 0);
        Files.write(state, bytes);
        Files.setLastModifiedTime(state, time);
    }

    private void embargoed(String embargo) {
        paper.story("town/secret", "2026-11-20", "embargo: " + embargo + "\n", "Nobody is to know of the lighthouse.");
    }

    @Test
    void whereTheReceiptHoldsNothingIsAssembled() throws IOException {
        build(Paper.NOW);
        damageTheState();
        assertThat(refusals(Paper.NOW, OPEN)).isEmpty();
        assertThat(refusals(Paper.NOW.plusSeconds(1), OPEN)).isEmpty();
        assertThatThrownBy(() -> refusals(Paper.NOW.minusSeconds(1), OPEN))
                .as("an instant before that of the build")
                .isInstanceOf(QuestionException.class);
        paper.story("town/more", "2026-11-20", "", "More.");
        assertThatThrownBy(() -> refusals(Paper.NOW, OPEN)).as("other sources").isInstanceOf(QuestionException.class);
    }

    @Test
    void bothWaysTellTheSame() throws IOException {
        paper.story("town/old", "2026-11-02", "expires: 2026-11-03\n", "Gone.");
        paper.story("town/wrong", "2026-11-02", "withdrawn: {date: 2026-11-03, note: It was wrong.}\n", "Wrong.");
        build(Paper.NOW);
        List<Handover.File> files;
        List<Handover.Story> stories;
        try (Handover handover = Handover.of(request(Paper.NOW))) {
            files = handover.files();
            stories = handover.stories();
            assertThat(handover.settings().url()).hasHost("post.example");
        }
        assertThat(stories).extracting(Handover.Story::state).contains(StoryState.values());
        assertThat(files).extracting(Handover.File::kind).contains(FileKind.PAGE, FileKind.FRONT, FileKind.ASSET);
        Files.delete(request(Paper.NOW).state().resolve("receipt"));
        try (Handover handover = Handover.of(request(Paper.NOW))) {
            assertThat(handover.files()).containsExactlyInAnyOrderElementsOf(files);
            assertThat(handover.stories()).containsExactlyInAnyOrderElementsOf(stories);
        }
    }

    @Test
    void anotherOutputIsNoneOfTheReceipt() throws IOException {
        build(Paper.NOW);
        Files.writeString(request(Paper.NOW).output().resolve(OPEN), "Somebody else's");
        assertThatThrownBy(() -> refusals(Paper.NOW, OPEN))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("is not as the last build wrote it");
    }

    @Test
    void aStoryThatWasBuiltForALaterInstantIsRefusedBeforeIt() {
        embargoed("2026-12-01T06:00Z");
        build(Instant.parse("2026-12-01T06:00:00Z"));
        assertThat(refusals(Instant.parse("2026-12-01T05:59:59Z"), SECRET))
                .singleElement()
                .asString()
                .startsWith("content/articles/town/secret.md is embargoed until 2026-12-01T06:00Z, but ");
        assertThat(refusals(Instant.parse("2026-12-01T06:00:00Z"), SECRET)).isEmpty();
    }

    @Test
    void aStoryThatIsHeldSinceTheBuildIsRefused() {
        paper.story("town/secret", "2026-11-20", "", "Nobody is to know of the lighthouse.");
        build(Paper.NOW);
        assertThat(refusals(Paper.NOW, SECRET)).isEmpty();
        embargoed("2026-12-01");
        assertThat(refusals(Paper.NOW, SECRET)).isNotEmpty();
        paper.story("town/secret", "2026-11-20", "draft: true\n", "Nobody is to know of the lighthouse.");
        assertThat(refusals(Paper.NOW, SECRET)).isNotEmpty();
    }

    @Test
    void aSiteWithDraftsIsNotHandedOver() {
        paper.story("town/secret", "2026-11-20", "draft: true\n", "Nobody is to know of the lighthouse.");
        build(Paper.NOW);
        SiteBuilder.build(
                Asked.of(temp.resolve("paper")).at(Paper.NOW).with(true, false).request());
        assertThatThrownBy(() -> refusals(Paper.NOW, OPEN))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("had drafts in it");
        build(Paper.NOW);
        assertThat(refusals(Paper.NOW, OPEN)).isEmpty();
    }

    @Test
    void filesThatWereLookedThroughForHeldStoriesNeedNoSecondLookUntilSomethingChanges() throws IOException {
        embargoed("2026-12-01");
        build(Paper.NOW);
        assertThat(refusals(Paper.NOW, OPEN, "index.html")).isEmpty();
        damageTheState();
        assertThat(refusals(Paper.NOW, OPEN)).isEmpty();
        assertThatThrownBy(() -> refusals(Paper.NOW, OPEN, "feed.xml"))
                .as("a file that nobody looked at")
                .isInstanceOf(QuestionException.class);
    }

    @Test
    void whatIsFoundIsFoundAgain() throws IOException {
        paper.write("content/articles/town/secret.md", """
                ---
                title: A lighthouse that nobody is to know of
                date: 2026-11-20
                embargo: 2026-12-01
                ---
                It falls.
                """);
        paper.write("templates/inner.ftlh", "A lighthouse that nobody is to know of");
        build(Paper.NOW);
        assertThat(refusals(Paper.NOW, "about/index.html")).isNotEmpty();
        assertThat(refusals(Paper.NOW, "about/index.html")).isNotEmpty();
        assertThat(request(Paper.NOW).state().resolve("acquittal")).doesNotExist();
    }
}
