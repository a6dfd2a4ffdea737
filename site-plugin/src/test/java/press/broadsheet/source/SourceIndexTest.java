package press.broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.Diagnostics;

/** The index may spare a reading, and may never be wrong. */
class SourceIndexTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    @TempDir
    Path temp;

    private Path story;

    @BeforeEach
    void aStory() throws IOException {
        story = temp.resolve("content/articles/a.md");
        Files.createDirectories(story.getParent());
        Files.writeString(story, "one");
    }

    private FolderTree.Scan scan(SourceIndex before, long taken) {
        return FolderTree.scan(
                Map.of(Root.CONTENT, temp.resolve("content")), temp, before, Looks.HERE, taken, new Diagnostics());
    }

    private static long later() {
        return TimeUnit.SECONDS.toNanos(Instant.parse("2200-01-01T00:00:00Z").getEpochSecond());
    }

    private static Digest digest(FolderTree.Scan scan) {
        return scan.tree().find(Root.CONTENT, "articles/a.md").orElseThrow().digest();
    }

    @Test
    void aFileThatLooksTheSameIsNotRead() {
        FolderTree.Scan first = scan(SourceIndex.NONE, later());
        assertThat(first.news()).isTrue();
        assertThat(scan(first.index(), later()).news()).isFalse();
    }

    @Test
    void aFileWrittenJustBeforeTheLookIsReadAgain() throws IOException {
        long modified = Files.getLastModifiedTime(story).to(TimeUnit.NANOSECONDS);
        FolderTree.Scan first = scan(SourceIndex.NONE, modified);
        assertThat(scan(first.index(), later()).news()).isTrue();
    }

    @Test
    void otherBytesOfTheSameLengthAndTimeAreSeen() throws IOException {
        FileTime time = Files.getLastModifiedTime(story);
        FolderTree.Scan first = scan(SourceIndex.NONE, later());
        Files.writeString(story, "two");
        Files.setLastModifiedTime(story, time);
        assertThat(digest(scan(first.index(), later() + HOUR))).isEqualTo(Digest.of("two"));
    }

    @Test
    void aTouchedFileIsReadAndFoundTheSame() throws IOException {
        FolderTree.Scan first = scan(SourceIndex.NONE, later());
        Files.setLastModifiedTime(story, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        FolderTree.Scan second = scan(first.index(), later());
        assertThat(second.news()).isTrue();
        assertThat(digest(second)).isEqualTo(digest(first));
    }

    @Test
    void aFileThatCameOrWentIsNews() throws IOException {
        FolderTree.Scan first = scan(SourceIndex.NONE, later());
        Files.writeString(temp.resolve("content/articles/b.md"), "b");
        FolderTree.Scan second = scan(first.index(), later());
        assertThat(second.news()).isTrue();
        Files.delete(temp.resolve("content/articles/b.md"));
        assertThat(scan(second.index(), later()).news()).isTrue();
    }
}
