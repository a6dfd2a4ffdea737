package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.source.Digest;

/** A session that is told what changed makes what a clean build makes. */
class SessionTest {
    @TempDir
    Path temp;

    private Paper paper;
    private Session session;
    private Instant now = Paper.NOW;
    private int clean;

    @BeforeEach
    void aPaperInASession() {
        paper = new Paper(temp.resolve("paper"));
        session = new Session(paper.request().forPreview(temp.resolve("preview")));
        session.build(now);
    }

    private Session.Built build(String... paths) {
        return session.build(now, Stream.of(paths).map(paper::path).toList());
    }

    private void assertClean(String what) throws IOException {
        Path other = temp.resolve("clean" + clean++);
        SiteBuilder.build(paper.request(now).forPreview(other));
        assertThat(Paper.tree(temp.resolve("preview/site"))).as(what).isEqualTo(Paper.tree(other.resolve("site")));
    }

    @Test
    void anEditRendersWhatItReachesAndNothingElse() throws IOException {
        paper.replace("content/articles/town/s3.md", "Body of story 3.", "Body of story 3.\n\nAnd more.");
        Session.Built built = build("content/articles/town/s3.md");
        assertThat(built.changed()).contains("town/2026/11/03/s3/index.html");
        assertThat(built.report().rendered()).isLessThan(built.report().outputs() / 3);
        assertClean("an edit");
        assertThat(build().report().rendered()).isZero();
    }

    @Test
    void whatChangesWhileThereIsAMistakeIsSeenOnceItIsMended() throws IOException {
        String good = paper.read("content/articles/town/s3.md");
        paper.replace("content/articles/town/s3.md", "2026-11-03", "2026-11-33");
        assertThatThrownBy(() -> build("content/articles/town/s3.md")).isInstanceOf(SiteException.class);
        paper.replace("content/articles/town/s4.md", "Body", "Changed body");
        assertThatThrownBy(() -> build("content/articles/town/s4.md")).isInstanceOf(SiteException.class);
        paper.write("content/articles/town/s3.md", good);
        build("content/articles/town/s3.md");
        assertClean("a mended mistake");
    }

    @Test
    void aComponentThatAsksForTheClockIsRefusedAsLongAsItIsUsed() throws IOException {
        paper.write("templates/components/hour.ftlh", "<#-- @component The hour. -->\n<p>${.now?string}</p>\n");
        build("templates/components/hour.ftlh");
        paper.replace("content/articles/town/s3.md", "Body of story 3.", "::: hour\n:::");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> build("content/articles/town/s3.md"))
                    .isInstanceOf(SiteException.class)
                    .hasMessageContaining("template-clock");
            paper.replace("content/articles/town/s3.md", "::: hour", "Word.\n\n::: hour");
        }
    }

    @Test
    void editorsLitterIsNoChange() throws IOException {
        paper.write("content/articles/town/.s3.md.swp", "x");
        paper.write("content/articles/town/4913", "x");
        paper.delete("content/articles/town/4913");
        Session.Built built =
                build("content/articles/town/.s3.md.swp", "content/articles/town/4913", "content/articles/town/s3.md");
        assertThat(built.report().rendered()).isZero();
        assertClean("litter");
    }

    @Test
    void whatASessionLeavesIsGoodForAnotherProcess() throws IOException {
        paper.replace("content/articles/town/s3.md", "Body of story 3.", "Another body.");
        build("content/articles/town/s3.md");
        session = new Session(paper.request().forPreview(temp.resolve("preview")));
        paper.replace("content/articles/town/s3.md", "Another body.", "A third body.");
        session.build(now);
        assertClean("another session");
        assertThat(session.build(now).report().rendered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterAnyChangesTheSiteIsThatOfACleanBuild(long seed) throws IOException {
        Random random = new Random(seed);
        for (int step = 0; step < 12; step++) {
            SortedMap<String, Digest> before = sources();
            List<String> done = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                done.add(change(random, step * 10 + i));
            }
            SortedMap<String, Digest> after = sources();
            Set<Path> changed = new java.util.TreeSet<>();
            Stream.of(before, after)
                    .flatMap(tree -> tree.keySet().stream())
                    .filter(path -> !java.util.Objects.equals(before.get(path), after.get(path)))
                    .forEach(path -> changed.add(paper.path(path)));
            try {
                session.build(now, changed);
            } catch (SiteException e) {
                paper.write("content/data/tides.yaml", "monday: mended " + step + "\n");
                session.build(now, List.of(paper.path("content/data/tides.yaml")));
            }
            assertClean("seed " + seed + ", step " + step + ": " + done);
        }
    }

    private SortedMap<String, Digest> sources() throws IOException {
        SortedMap<String, Digest> all = new TreeMap<>();
        for (String root : List.of("content", "templates", "src")) {
            Paper.tree(paper.path(root)).forEach((path, digest) -> all.put(root + '/' + path, digest));
        }
        return all;
    }

    private String change(Random random, int number) {
        String story = "content/articles/town/s" + (1 + random.nextInt(7)) + ".md";
        boolean there = Files.exists(paper.path(story));
        int kind = random.nextInt(12);
        switch (kind) {
            case 0, 1 -> paper.write(story, there ? paper.read(story) + "\nMore " + number + ".\n" : story(number, ""));
            case 2 -> paper.write(story, story(number, "tags: [ferry, t" + random.nextInt(3) + "]\n"));
            case 3 -> paper.write(story, story(number, "authors: [desk]\nimage: {src: /media/quay.svg, alt: Q}\n"));
            case 4 -> paper.story("town/new" + number, "2026-11-1" + random.nextInt(10), "", "New.");
            case 5 -> {
                // a page links to that one
                if (there && !story.endsWith("s2.md")) {
                    paper.delete(story);
                }
            }
            case 6 ->
                paper.write("content/data/tides.yaml", random.nextInt(3) == 0 ? "a: [\n" : "monday: m" + number + "\n");
            case 7 -> paper.write("templates/inner.ftlh", "${t(\"home\")} " + number);
            case 8 -> paper.write("content/tags/ferry.md", "---\ntitle: Ferry " + number + "\n---\n");
            case 9 ->
                paper.write(
                        "content/media/quay.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (16 + number) + "\" height=\"9\"/>");
            case 10 -> paper.write("src/main/site/ads.txt", "none " + number + "\n");
            default -> now = now.plus(Duration.ofHours(random.nextInt(30)));
        }
        return kind + " " + story;
    }

    private static String story(int number, String head) {
        return "---\ntitle: Title " + number + "\ndate: 2026-11-" + (10 + number % 15) + "\n" + head + "---\nBody "
                + number + ".\n";
    }
}
