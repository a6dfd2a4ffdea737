package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.host.Credentials;
import press.broadsheet.host.FolderKind;
import press.broadsheet.host.Host;
import press.broadsheet.host.HostAddress;
import press.broadsheet.host.Key;

/** What runs that died left behind goes with the next one. */
class LitterTest {
    private static final String HALF = ".0f8fad5b-d9cb-469f-a165-70867728950e.part";

    @TempDir
    Path temp;

    private Paper paper() {
        Paper paper = new Paper(temp.resolve("paper"));
        return paper.page("site.1.css", "red")
                .page("ferry.html", "Ferry [site.1.css]")
                .page("wall.html", "Wall [site.1.css]")
                .page("quay.jpg", "a picture")
                .page("a.bin", "a shard")
                .page("index.html", "Home [site.1.css]");
    }

    private static Set<String> lists(MemoryHost.Disk disk) {
        return new TreeSet<>(disk.records("lists/"));
    }

    @Test
    void listsOfEditionsThatNeverCameToBeAreTakenAway() throws IOException {
        MemoryHost.Disk sound = new MemoryHost.Disk();
        Paper control = paper();
        control.publish(new MemoryHost(sound));
        control.later();
        control.publish(new MemoryHost(sound));
        int looseAtMost = 0;
        int last = 0;
        for (int fatal = 1; last == 0; fatal++) {
            MemoryHost.Disk disk = new MemoryHost.Disk();
            Paper paper = paper();
            paper.publish(new MemoryHost(disk));
            paper.after();
            try {
                paper.publish(new MemoryHost(disk, fatal, MemoryHost.Fault.DEATH_AFTER));
                last = fatal;
                continue;
            } catch (MemoryHost.Death e) {
                paper.now = paper.now.plus(Duration.ofMinutes(5));
            }
            Set<String> loose = lists(disk);
            loose.removeAll(lists(sound));
            looseAtMost = Math.max(looseAtMost, loose.size());
            boolean recorded = new Paper(temp.resolve("paper"))
                            .publisher(new MemoryHost(disk))
                            .editions(java.util.Optional.empty())
                            .size()
                    > 1;
            paper.files.clear();
            paper.files.putAll(control.files);
            paper.publish(new MemoryHost(disk));
            assertThat(disk.site()).containsAllEntriesOf(paper.files);
            assertThat(disk.records("done/"))
                    .as("after a death at request %d", fatal)
                    .isEmpty();
            if (!recorded) {
                assertThat(lists(disk)).as("after a death at request %d", fatal).isEqualTo(lists(sound));
            }
            paper.rollback(new MemoryHost(disk), "1");
            assertThat(disk.site()).containsEntry("wall.html", "Wall [site.1.css]");
        }
        assertThat(looseAtMost).isPositive();
    }

    @Test
    void halvesOfFilesAreTakenAwayAndNothingElseIs() throws IOException {
        Path www = temp.resolve("www");
        try (Host host = open(www)) {
            Paper paper = paper();
            paper.publish(host);
            Path half = old(www.resolve("town").resolve(HALF));
            Path record = old(temp.resolve("www.broadsheet/objects").resolve(HALF));
            Path others = old(www.resolve("notes.part"));
            Path theirs = old(www.resolve(".upload.part"));
            Path young = half.resolveSibling(HALF.replace('0', '1'));
            Files.writeString(young, "half");

            paper.page("wall.html", "The wall");
            paper.publish(host);
            assertThat(List.of(half, record)).as("while nobody died").allMatch(Files::exists);

            Files.write(
                    temp.resolve("www.broadsheet/lock"),
                    new Sheet("lock")
                            .add("holder", "dead")
                            .add("who", "Ada")
                            .add("since", paper.now)
                            .add("renewed", paper.now)
                            .bytes());
            paper.now = Instant.now();
            paper.page("wall.html", "Wall");
            paper.publish(host);
            assertThat(List.of(half, record)).noneMatch(Files::exists);
            assertThat(List.of(others, theirs, young)).allMatch(Files::exists);
            assertThat(host.read(Key.site("wall.html"))).isPresent();
        }
    }

    private static Host open(Path www) throws IOException {
        return new FolderKind().open(HostAddress.of(www.toUri().toString()), Credentials.NONE, line -> {});
    }

    private static Path old(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "half");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(10))));
        return file;
    }
}
