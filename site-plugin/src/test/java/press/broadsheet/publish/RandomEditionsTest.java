package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is published, brought back and pruned, and wherever runs die: the place is what was last wanted, and every
 * edition that is kept can be had again.
 */
class RandomEditionsTest {
    private static final int STEPS = 60;

    @TempDir
    Path temp;

    private final MemoryHost.Disk disk = new MemoryHost.Disk();
    private final Map<Integer, Map<String, String>> editions = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void afterAnySequenceThePlaceIsWhatWasWanted(long seed) throws IOException {
        Random random = new Random(seed);
        Paper paper = new Paper(temp.resolve("paper"));
        paper.editions = 1 + random.nextInt(4);
        paper.keep = Duration.ofMinutes(random.nextInt(300));
        paper.page("index.html", "Home");
        for (int step = 0; step < STEPS; step++) {
            String when = "seed " + seed + ", step " + step;
            paper.now = paper.now.plus(Duration.ofMinutes(5 + random.nextInt(600)));
            if (random.nextInt(6) == 0) {
                // Another machine, or one that was emptied, remembers nothing.
                Paper other = new Paper(temp.resolve("paper" + step));
                other.files.putAll(paper.files);
                other.now = paper.now;
                other.editions = paper.editions;
                other.keep = paper.keep;
                paper = other;
            }
            List<Edition.Recorded> kept = paper.publisher(new MemoryHost(disk)).editions(Optional.empty());
            if (!kept.isEmpty() && random.nextInt(4) == 0) {
                int number = kept.get(random.nextInt(kept.size())).edition().number();
                PublishReport report = paper.rollback(new MemoryHost(disk), String.valueOf(number));
                paper.files.clear();
                paper.files.putAll(editions.getOrDefault(number, Map.of()));
                note(report, paper);
            } else {
                for (int edits = random.nextInt(6); edits > 0; edits--) {
                    edit(paper, random);
                }
                if (random.nextInt(3) == 0) {
                    Paper dying = paper;
                    Throwable end = catchThrowable(() -> dying.publish(
                            new MemoryHost(disk, 1 + random.nextInt(40), MemoryHost.Fault.DEATH_AFTER, false, 3)));
                    assertThat(end == null || end instanceof MemoryHost.Death)
                            .as("%s: %s", when, end)
                            .isTrue();
                    paper.now = paper.now.plus(Duration.ofMinutes(5));
                    edit(paper, random);
                }
                note(paper.publish(new MemoryHost(disk, 0, MemoryHost.Fault.BUSY, false, 3)), paper);
            }
            assertThat(disk.site()).as(when).containsAllEntriesOf(paper.files);
            everyKeptEditionIsThere(paper, when);
        }
        paper.now = paper.now.plus(Duration.ofDays(2));
        paper.publish(new MemoryHost(disk));
        assertThat(disk.site()).isEqualTo(paper.files);
    }

    /** A run that died when all was there had published its edition: then the next one has another number. */
    private void note(PublishReport report, Paper paper) {
        editions.put(report.edition(), new TreeMap<>(paper.files));
    }

    private static void edit(Paper paper, Random random) {
        String name = "f" + random.nextInt(12)
                + List.of(".html", ".css", ".bin", ".xml").get(random.nextInt(4));
        if (random.nextInt(3) == 0) {
            paper.files.remove(name);
        } else {
            paper.page(name, "text " + random.nextInt(5));
        }
    }

    private void everyKeptEditionIsThere(Paper paper, String when) throws IOException {
        Instant now = paper.now;
        for (Edition.Recorded recorded : paper.publisher(new MemoryHost(disk)).editions(Optional.empty())) {
            Map<String, String> expected = editions.get(recorded.edition().number());
            MemoryHost.Disk back = new MemoryHost.Disk();
            back.files.putAll(disk.files);
            paper.rollback(
                    new MemoryHost(back), String.valueOf(recorded.edition().number()));
            if (expected != null) {
                assertThat(back.site())
                        .as("%s, edition %d", when, recorded.edition().number())
                        .containsAllEntriesOf(expected);
            }
        }
        paper.now = now;
    }
}
