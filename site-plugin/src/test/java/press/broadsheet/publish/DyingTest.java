package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadsheet.build.QuestionException;
import press.broadsheet.host.Key;

/** Something goes wrong at each request of a publish in turn: nothing is lost, nothing false shown, the next run completes. */
class DyingTest {
    private static final Pattern ASSET = Pattern.compile("\\[([^]]+)]");

    @TempDir
    Path temp;

    private int sites;

    /** The paper before, as it was published, with what an edition before left behind. */
    private Paper before(MemoryHost.Disk disk) throws IOException {
        Paper paper = new Paper(temp.resolve("paper" + sites++));
        paper.editions = 2;
        paper.page("site.0.css", "grey")
                .page("ferry.html", "Ferry [site.0.css]")
                .page("index.html", "Home");
        paper.publish(new MemoryHost(disk));
        paper.files.remove("site.0.css");
        paper.page("site.1.css", "red")
                .page("quay.jpg", "a picture")
                .page("a.bin", "shard")
                .page("ferry.html", "Ferry [site.1.css] [quay.jpg]")
                .page("wall.html", "Wall [site.1.css]")
                .page("index.html", "Home [site.1.css] ferry wall");
        paper.publish(new MemoryHost(disk));
        paper.now = paper.now.plus(Duration.ofHours(25));
        return paper;
    }

    private static MemoryHost.Disk copy(MemoryHost.Disk disk) {
        MemoryHost.Disk copy = new MemoryHost.Disk();
        copy.files.putAll(disk.files);
        return copy;
    }

    /** No page that readers see lacks what it needs. */
    private static void isWhole(MemoryHost.Disk disk, String when) {
        Map<String, String> site = disk.site();
        site.forEach((path, text) -> {
            Matcher asset = ASSET.matcher(text);
            while (path.endsWith(".html") && asset.find()) {
                assertThat(site).as("%s: what %s needs", when, path).containsKey(asset.group(1));
            }
        });
    }

    /** What the record says is there, but for what the journal names. */
    private void isTrue(MemoryHost.Disk disk, String when) throws IOException {
        byte[] bytes = disk.files.get(Present.KEY);
        if (bytes == null) {
            return;
        }
        Attempts host = new Attempts(new MemoryHost(copy(disk)), new Paper(temp).pace());
        Standing standing = Standing.read(host, new Lists(host, temp.resolve("looking")));
        standing.there().forEach((path, entry) -> {
            if (entry.sum().isKnown()) {
                byte[] there = disk.files.get(Key.site(path));
                assertThat(there).as("%s: %s is there", when, path).isNotNull();
                assertThat(Sum.of(Objects.requireNonNull(there)))
                        .as("%s: %s is what is said", when, path)
                        .isEqualTo(entry.sum());
            }
        });
        Set<String> foreign = new HashSet<>(disk.site().keySet());
        foreign.removeAll(standing.there().keySet());
        assertThat(foreign).as("%s: nothing is forgotten", when).isEmpty();
    }

    private static void isComplete(MemoryHost.Disk disk, Paper paper, String when) throws IOException {
        paper.now = paper.now.plus(Duration.ofHours(30));
        paper.publish(new MemoryHost(disk));
        assertThat(disk.site()).as(when).isEqualTo(paper.files);
        assertThat(disk.records("journal")).isEmpty();
        assertThat(disk.records("done")).isEmpty();
    }

    private MemoryHost watched(MemoryHost.Disk disk, int faulty, MemoryHost.Fault fault, String when) {
        MemoryHost host = new MemoryHost(disk, faulty, fault);
        host.watch = request -> isWhole(disk, when + ", before " + request);
        return host;
    }

    /** Tries it with something wrong at one request, and looks at what is left. */
    private Throwable tried(MemoryHost.Disk disk, Paper paper, int faulty, MemoryHost.Fault fault, String when)
            throws IOException {
        Throwable end = catchThrowable(() -> paper.publish(watched(disk, faulty, fault, when)));
        assertThat(end == null || end instanceof MemoryHost.Death || end instanceof IOException)
                .as("%s ended with %s", when, end)
                .isTrue();
        isWhole(disk, when);
        isTrue(disk, when);
        return end;
    }

    private int requests(MemoryHost.Disk start, Paper paper) throws IOException {
        MemoryHost whole = new MemoryHost(copy(start));
        Instant now = paper.now;
        paper.publish(whole);
        paper.now = now;
        return whole.requests();
    }

    @ParameterizedTest
    @EnumSource(MemoryHost.Fault.class)
    void atEveryRequestOfAPublish(MemoryHost.Fault fault) throws IOException {
        MemoryHost.Disk start = new MemoryHost.Disk();
        Paper paper = before(start).after();
        Instant now = paper.now;
        int all = requests(start, paper);
        assertThat(all).isGreaterThan(30);
        for (int k = 1; k <= all; k++) {
            String when = fault + " at request " + k;
            MemoryHost.Disk disk = copy(start);
            paper.now = now;
            Throwable end = tried(disk, paper, k, fault, when);
            if (fault == MemoryHost.Fault.BUSY || fault == MemoryHost.Fault.ANSWER_LOST) {
                assertThat(end).as(when).isNull();
            }
            paper.now = paper.now.plus(Duration.ofMinutes(5));
            paper.publish(watched(disk, 0, fault, when + ", next run"));
            assertThat(disk.site()).as(when).containsAllEntriesOf(paper.files);
            isTrue(disk, when + ", after the next run");
            canGoBack(copy(disk), paper, when);
            isComplete(disk, paper, when);
        }
    }

    /** Every edition that is kept can be had again, with all its bytes. */
    private void canGoBack(MemoryHost.Disk disk, Paper paper, String when) throws IOException {
        Instant now = paper.now;
        for (Edition.Recorded recorded : paper.publisher(new MemoryHost(disk)).editions(Optional.empty())) {
            MemoryHost.Disk back = copy(disk);
            paper.rollback(
                    new MemoryHost(back), String.valueOf(recorded.edition().number()));
            isWhole(back, when + ", back");
            isTrue(back, when + ", back");
        }
        paper.now = now;
    }

    @ParameterizedTest
    @EnumSource(
            value = MemoryHost.Fault.class,
            names = {"DEATH_BEFORE", "DEATH_AFTER"})
    void theNextRunMayWantAnotherEdition(MemoryHost.Fault fault) throws IOException {
        MemoryHost.Disk start = new MemoryHost.Disk();
        Paper paper = before(start);
        Map<String, String> old = new TreeMap<>(paper.files);
        Instant now = paper.now;
        int all = requests(start, paper.after());
        for (int k = 1; k <= all; k++) {
            MemoryHost.Disk disk = copy(start);
            paper.now = now;
            paper.after();
            tried(disk, paper, k, fault, "death at " + k);
            paper.now = paper.now.plus(Duration.ofMinutes(5));
            paper.later();
            MemoryHost.Disk second = copy(disk);
            int more = requests(second, paper);
            for (int j = 1; j <= more; j += 3) {
                MemoryHost.Disk twice = copy(disk);
                Instant then = paper.now;
                String when = "death at " + k + " and then at " + j;
                tried(twice, paper, j, fault, when);
                paper.now = paper.now.plus(Duration.ofMinutes(5));
                boolean again = j % 2 == 0;
                Map<String, String> wanted = new TreeMap<>(paper.files);
                if (again) {
                    paper.files.clear();
                    paper.files.putAll(old);
                }
                paper.publish(watched(twice, 0, fault, when + ", next run"));
                isTrue(twice, when + ", after the next run");
                assertThat(twice.site()).as(when).containsAllEntriesOf(paper.files);
                canGoBack(copy(twice), paper, when);
                isComplete(twice, paper, when);
                paper.files.clear();
                paper.files.putAll(wanted);
                paper.now = then;
            }
        }
    }

    @Test
    void atEveryRequestOfAFirstPublish() throws IOException {
        Paper paper = new Paper(temp.resolve("first")).after();
        int all = requests(new MemoryHost.Disk(), paper);
        for (int k = 1; k <= all; k++) {
            MemoryHost.Disk disk = new MemoryHost.Disk();
            tried(disk, paper, k, MemoryHost.Fault.DEATH_AFTER, "death at " + k);
            paper.now = paper.now.plus(Duration.ofMinutes(5));
            paper.publish(watched(disk, 0, MemoryHost.Fault.BUSY, "after death at " + k));
            assertThat(disk.site()).isEqualTo(paper.files);
            isTrue(disk, "after death at " + k);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MemoryHost.Fault.class,
            names = {"DEATH_AFTER", "REFUSED"})
    void atEveryRequestOfARollback(MemoryHost.Fault fault) throws IOException {
        MemoryHost.Disk start = new MemoryHost.Disk();
        Paper paper = before(start);
        paper.editions = 5;
        Map<String, String> old = new TreeMap<>(paper.files);
        paper.after().publish(new MemoryHost(start));
        MemoryHost whole = new MemoryHost(copy(start));
        paper.rollback(whole, "2");
        for (int k = 1; k <= whole.requests(); k++) {
            MemoryHost.Disk disk = copy(start);
            MemoryHost host = watched(disk, k, fault, "rollback");
            Throwable end = catchThrowable(() -> paper.rollback(host, "2"));
            assertThat(end == null || end instanceof MemoryHost.Death || end instanceof IOException)
                    .isTrue();
            isWhole(disk, "rollback");
            isTrue(disk, "rollback");
            paper.now = paper.now.plus(Duration.ofMinutes(5));
            paper.rollback(new MemoryHost(disk), "2");
            assertThat(disk.site()).as("after %s at %d", fault, k).containsAllEntriesOf(old);
            isTrue(disk, "rolled back");
        }
    }

    @Test
    void ofTwoAtOnceOneWinsAtEveryMoment() throws IOException {
        MemoryHost.Disk start = new MemoryHost.Disk();
        Paper paper = before(start).after();
        Instant now = paper.now;
        int all = requests(start, paper);
        for (int k = 1; k <= all; k++) {
            MemoryHost.Disk disk = copy(start);
            paper.now = now;
            Paper other = new Paper(temp.resolve("other")).later();
            other.now = now;
            int moment = k;
            MemoryHost host = new MemoryHost(disk);
            Throwable[] ends = new Throwable[1];
            host.watch = request -> {
                if (request == moment) {
                    ends[0] = catchThrowable(() -> other.publish(new MemoryHost(disk)));
                }
            };
            Throwable end = catchThrowable(() -> paper.publish(host));
            // The one whose swap came first; both if they did not meet.
            assertThat(end == null || end instanceof QuestionException)
                    .as("%d: %s", k, end)
                    .isTrue();
            assertThat(ends[0] == null || ends[0] instanceof QuestionException)
                    .as("%d: %s", k, ends[0])
                    .isTrue();
            assertThat(end == null || ends[0] == null)
                    .as("somebody wins at %d", k)
                    .isTrue();
            Paper winner = end == null ? paper : other;
            assertThat(disk.site()).as("at %d", k).containsAllEntriesOf(winner.files);
            isTrue(disk, "two at " + k);
            isWhole(disk, "two at " + k);
        }
    }
}
