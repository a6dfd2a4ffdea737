package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.QuestionException;
import press.broadsheet.host.HostException;
import press.broadsheet.host.Key;

class PublisherTest {
    @TempDir
    Path temp;

    private final MemoryHost.Disk disk = new MemoryHost.Disk();
    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = new Paper(temp);
        paper.page("site.1.css", "red")
                .page("ferry.html", "Ferry [site.1.css]")
                .page("wall.html", "Wall [site.1.css]")
                .page("index.html", "Home [site.1.css]")
                .page("feed.xml", "Feed")
                .page("words.bin", "ferry wall");
    }

    private PublishReport publish() throws IOException {
        return paper.publish(new MemoryHost(disk));
    }

    private List<String> sent() {
        return disk.log.stream()
                .filter(line -> line.startsWith("put "))
                .map(line -> line.substring(4))
                .filter(paper.files::containsKey)
                .toList();
    }

    @Test
    void theFirstPublishingSendsAllInTheOrderThatReadersNeed() throws IOException {
        PublishReport report = publish();
        assertThat(disk.site()).isEqualTo(paper.files);
        assertThat(sent())
                .containsExactly("site.1.css", "ferry.html", "wall.html", "words.bin", "feed.xml", "index.html");
        assertThat(report.summary())
                .matches("Published edition 1 \\([0-9a-f]{12}\\): 6 sent, 0 deleted, 0 kept; 69 B; \\d+\\.\\d s");
        assertThat(disk.log.indexOf("swap current")).isGreaterThan(disk.log.indexOf("put index.html"));
        assertThat(disk.records("journal")).isEmpty();
        assertThat(disk.records("objects")).isEmpty();
    }

    @Test
    void onlyWhatChangedIsSentAndTheOldBytesAreKept() throws IOException {
        publish();
        disk.log.clear();
        paper.page("ferry.html", "The ferry sails [site.1.css]");
        PublishReport report = publish();
        assertThat(sent()).containsExactly("ferry.html");
        assertThat(disk.records("objects")).hasSize(1);
        assertThat(report.kept()).isEqualTo(5);
        assertThat(report.changed()).containsExactly("ferry.html");
        assertThat(report.stories())
                .containsExactly(new Story.Change(Story.Fate.CHANGED, "/ferry.html", "Story of ferry.html"));
        disk.log.clear();
        assertThat(publish().summary()).startsWith("Edition 2 is published already");
        assertThat(disk.log).noneMatch(line -> line.startsWith("put ") || line.startsWith("copy "));
    }

    @Test
    void aPageGoesAtOnceButItsAssetsStayForAWhile() throws IOException {
        publish();
        paper.files.remove("site.1.css");
        paper.files.remove("wall.html");
        paper.page("site.2.css", "blue")
                .page("ferry.html", "Ferry [site.2.css]")
                .page("index.html", "Home [site.2.css]");
        disk.log.clear();
        publish();
        Map<String, String> expected = new TreeMap<>(paper.files);
        expected.put("site.1.css", "red");
        assertThat(disk.site()).isEqualTo(expected);
        assertThat(disk.log.indexOf("delete [wall.html]")).isGreaterThan(disk.log.indexOf("swap current"));
        paper.now = paper.now.plus(Duration.ofHours(23));
        publish();
        assertThat(disk.site()).isEqualTo(expected);
        paper.now = paper.now.plus(Duration.ofHours(2));
        publish();
        assertThat(disk.site()).isEqualTo(paper.files);
        assertThat(paper.publisher(new MemoryHost(disk)).editions(Optional.empty()))
                .hasSize(2);
    }

    @Test
    void aCondemnedAssetThatComesBackIsNotSentAgain() throws IOException {
        publish();
        paper.files.remove("site.1.css");
        publish();
        paper.page("site.1.css", "red");
        disk.log.clear();
        publish();
        assertThat(sent()).isEmpty();
        paper.now = paper.now.plus(Duration.ofDays(3));
        publish();
        assertThat(disk.site()).isEqualTo(paper.files);
    }

    @Test
    void bytesThatAreThereUnderAnotherNameAreCopied() throws IOException {
        paper.page("quay.jpg", "a picture of the quay");
        publish();
        paper.page("harbour.jpg", "a picture of the quay").files.remove("quay.jpg");
        disk.log.clear();
        PublishReport report = publish();
        assertThat(sent()).isEmpty();
        assertThat(disk.log).contains("copy quay.jpg to harbour.jpg");
        assertThat(report.copied()).isEqualTo(1);
        assertThat(report.bytes()).isZero();
    }

    @Test
    void twoFilesCanChangePlaces() throws IOException {
        publish();
        paper.page("ferry.html", "Wall [site.1.css]").page("wall.html", "Ferry [site.1.css]");
        publish();
        assertThat(disk.site()).isEqualTo(paper.files);
    }

    @Test
    void whereNoRecordSaysWhatIsThereItIsLookedAt() throws IOException {
        paper.files.forEach((path, text) -> disk.put(Key.site(path), text));
        disk.put(Key.site("wall.html"), "An older wall");
        disk.put(Key.site("notes.txt"), "of somebody else");
        publish();
        assertThat(sent()).containsExactly("wall.html");
        assertThat(disk.site()).containsEntry("notes.txt", "of somebody else");
        assertThat(paper.notes)
                .containsExactly(
                        "The place has files but no record of an edition: looked at each, 5 are as wanted, 1 are"
                                + " not, and 1 belong to nobody and stay (-Dbroadsheet.publish.sweep takes such files away)");
    }

    @Test
    void wherePlacesTellAnMd5NothingIsRead() throws IOException {
        paper.files.forEach((path, text) -> disk.put(Key.site(path), text));
        disk.put(Key.site("gone.html"), "Gone");
        paper.sweep = true;
        paper.publish(new MemoryHost(disk, 0, MemoryHost.Fault.BUSY, true, 4));
        assertThat(sent()).isEmpty();
        assertThat(disk.log).doesNotContain("read wall.html");
        assertThat(disk.site()).isEqualTo(paper.files);
    }

    @Test
    void anEditionIsBroughtBackByThePlaceItself() throws IOException {
        PublishReport first = publish();
        Map<String, String> before = new TreeMap<>(paper.files);
        paper.page("ferry.html", "The ferry sails")
                .page("new.html", "New")
                .files
                .remove("wall.html");
        publish();
        disk.log.clear();
        PublishReport back = paper.rollback(new MemoryHost(disk), "1");
        assertThat(disk.site()).isEqualTo(before);
        assertThat(sent()).isEmpty();
        assertThat(back.id()).isEqualTo(first.id());
        assertThat(back.summary()).startsWith("Restored edition 1 as edition 3 (");
        assertThat(disk.log.stream().filter(line -> line.startsWith("copy objects/")))
                .hasSize(2);
        List<Edition.Recorded> editions = paper.publisher(new MemoryHost(disk)).editions(Optional.empty());
        assertThat(editions).hasSize(3);
        assertThat(editions.get(0).edition().restores()).contains(1);
        assertThat(EditionLines.of(editions))
                .contains("  removed /new.html Story of new.html", "  added /wall.html Story of wall.html")
                .anyMatch(line -> line.startsWith(
                        "Edition 3, 2026-11-23T12:00:00Z, by Ada <ada@post.example>, commit 0123456789, brought back"
                                + " edition 1; not signed; id " + first.id().hex()));
        paper.rollback(
                new MemoryHost(disk), editions.get(1).edition().id().hex().substring(0, 8));
        assertThat(disk.site()).isEqualTo(paper.files);
    }

    @Test
    void anEditionThatIsNoLongerKeptCannotBeBroughtBack() throws IOException {
        for (int i = 1; i <= 6; i++) {
            paper.page("ferry.html", "Ferry, edition " + i);
            publish();
        }
        assertThatThrownBy(() -> paper.rollback(new MemoryHost(disk), "3"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("this place has no edition 3 that could be brought back; broadsheet:editions lists those it"
                        + " has");
        assertThat(disk.records("editions"))
                .containsExactly("editions/00000004", "editions/00000005", "editions/00000006");
        assertThat(disk.records("objects")).hasSize(2);
        assertThat(disk.records("lists").size()).isLessThanOrEqualTo(4 * 3);
        paper.rollback(new MemoryHost(disk), "4");
        assertThat(disk.site()).containsEntry("ferry.html", "Ferry, edition 4");
    }

    @Test
    void aSecondPublisherIsToldWhoPublishes() throws IOException {
        MemoryHost first = new MemoryHost(disk);
        Paper other = new Paper(temp.resolve("other"));
        other.who = "Ben";
        other.page("index.html", "Ben's");
        first.watch = request -> {
            if (request == 12) {
                other.now = paper.now.plusSeconds(60);
                assertThatThrownBy(() -> other.publish(new MemoryHost(disk)))
                        .isInstanceOf(QuestionException.class)
                        .hasMessage("Ada <ada@post.example> publishes to this place since 2026-11-23T12:00:00Z; wait"
                                + " until they are done (a run that died is taken over after 4 minutes)");
            }
        };
        paper.publish(first);
        assertThat(disk.site()).isEqualTo(paper.files);
        other.publish(new MemoryHost(disk));
        assertThat(disk.site()).containsEntry("index.html", "Ben's");
    }

    @Test
    void whoeverWasAsleepForTooLongChangesNothingMore() throws IOException {
        Paper other = new Paper(temp.resolve("other"));
        other.who = "Ben";
        other.files.putAll(paper.files);
        other.page("ferry.html", "Ben's ferry");
        publish();
        paper.page("ferry.html", "Ada's ferry").page("wall.html", "Ada's wall");
        MemoryHost sleepy = new MemoryHost(disk);
        sleepy.watch = request -> {
            if (disk.log.get(disk.log.size() - 1).equals("put ferry.html") && other.now.equals(Paper.START)) {
                other.now = paper.now.plus(Duration.ofHours(1));
                paper.now = other.now;
                other.publish(new MemoryHost(disk));
            }
        };
        assertThatThrownBy(() -> paper.publish(sleepy))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("somebody else took over publishing to this place");
        assertThat(other.notes)
                .containsExactly(
                        "The last run, by Ada <ada@post.example>, died on the way",
                        "The last run did not come to its end: going on from where it was");
        assertThat(disk.site()).containsEntry("ferry.html", "Ben's ferry");
        other.publish(new MemoryHost(disk));
        publish();
        assertThat(disk.site()).isEqualTo(paper.files);
    }

    @Test
    void aBusyPlaceIsAskedAgainAfterAWhile() throws IOException {
        MemoryHost busy = new MemoryHost(disk);
        int[] times = new int[1];
        busy.watch = request -> {
            if (request >= 10 && times[0]++ < 4) {
                throw HostException.passing("503", new IOException());
            }
        };
        paper.publish(busy);
        assertThat(Duration.between(Paper.START, paper.now)).isEqualTo(Duration.ofMillis(500 + 1000 + 2000 + 4000));
        assertThat(disk.site()).isEqualTo(paper.files);
    }

    @Test
    void aDryRunTellsWhatWouldBeDoneAndDoesNothing() throws IOException {
        publish();
        paper.page("ferry.html", "The ferry sails [site.1.css]")
                .page("new.html", "New")
                .files
                .remove("wall.html");
        disk.log.clear();
        PlanReport plan = paper.publisher(new MemoryHost(disk)).plan(standing -> paper.wanted());
        assertThat(plan.lines())
                .containsExactly(
                        "Send new.html: new, 3 B",
                        "Send ferry.html: changed, 28 B",
                        "Delete wall.html: no longer part of the site");
        assertThat(plan.summary())
                .matches(
                        "Would publish [0-9a-f]{12} to memory: 2 to send, 0 to copy there, 1 to delete, 0 to keep for now,"
                                + " 4 there already; 31 B");
        assertThat(disk.log).noneMatch(line -> !line.startsWith("read "));
    }
}
