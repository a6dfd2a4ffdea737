package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.host.Area;

/** A run that goes on from where another died sends no more than it must. */
class ResumingTest {
    @TempDir
    Path temp;

    @Test
    void whatWasSurelySentIsNotSentAgain() throws IOException {
        Paper paper = new Paper(temp.resolve("many"));
        for (int i = 0; i < 1000; i++) {
            paper.page("story" + i + ".html", "Story " + i);
        }
        MemoryHost.Disk disk = new MemoryHost.Disk();
        MemoryHost dying = new MemoryHost(disk, 700, MemoryHost.Fault.DEATH_AFTER, false, 4);
        assertThat(catchThrowable(() -> paper.publish(dying))).isInstanceOf(MemoryHost.Death.class);
        long sent = disk.site().size();
        assertThat(sent).isBetween(600L, 700L);
        paper.now = paper.now.plus(Duration.ofMinutes(5));
        PublishReport report = paper.publish(new MemoryHost(disk, 0, MemoryHost.Fault.BUSY, false, 4));
        assertThat(report.sent()).isEqualTo(400);
        assertThat(disk.site()).isEqualTo(paper.files);
        assertThat(disk.records("done")).isEmpty();
        assertThat(disk.files.keySet().stream()
                        .filter(key -> key.area() == Area.RECORDS && key.path().equals("current")))
                .hasSize(1);
    }

    @Test
    void afterARefusalAllThatWasSentIsNoted() throws IOException {
        Paper paper = new Paper(temp.resolve("refused"));
        for (int i = 0; i < 300; i++) {
            paper.page("story" + i + ".html", "Story " + i);
        }
        MemoryHost.Disk disk = new MemoryHost.Disk();
        assertThat(catchThrowable(() -> paper.publish(new MemoryHost(disk, 150, MemoryHost.Fault.REFUSED))))
                .isInstanceOf(IOException.class);
        int sent = disk.site().size();
        assertThat(sent).isGreaterThan(100);
        assertThat(paper.publish(new MemoryHost(disk)).sent()).isEqualTo(300 - sent);
    }
}
