package press.broadsheet.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long copies are kept that no build uses. */
class WeedingTest {
    private static final String OLD = "aa11-old.jpg";
    private static final String NEW = "bb22-new.jpg";

    @TempDir
    Path folder;

    @BeforeEach
    void twoCopies() throws IOException {
        for (String name : Set.of(OLD, NEW)) {
            Path copy = Album.place(folder, name);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, name);
        }
    }

    private void builds(int count, String... used) {
        for (int i = 0; i < count; i++) {
            new Weeding(folder).weed(Set.of(used));
        }
    }

    @Test
    void aCopyIsRemovedAfterSoManyBuildsWithoutIt() {
        builds(Weeding.IDLE_BUILDS, NEW);
        assertThat(Album.place(folder, OLD)).exists();
        builds(1, NEW);
        assertThat(Album.place(folder, OLD)).doesNotExist();
        assertThat(Album.place(folder, NEW)).exists();
    }

    @Test
    void aCopyThatComesBackIsCountedAnew() {
        builds(Weeding.IDLE_BUILDS, NEW);
        builds(1, OLD, NEW);
        builds(Weeding.IDLE_BUILDS, NEW);
        assertThat(Album.place(folder, OLD)).exists();
    }

    @Test
    void aDamagedCountBeginsAnew() throws IOException {
        builds(Weeding.IDLE_BUILDS, NEW);
        Files.writeString(folder.resolve("idle"), "garbage");
        builds(Weeding.IDLE_BUILDS, NEW);
        assertThat(Album.place(folder, OLD)).exists();
        builds(1, NEW);
        assertThat(Album.place(folder, OLD)).doesNotExist();
    }

    @Test
    void buildsThatUseTheSameWriteNothing() throws IOException {
        builds(1, OLD, NEW);
        Path count = folder.resolve("idle");
        byte[] bytes = Files.readAllBytes(count);
        Files.setLastModifiedTime(count, java.nio.file.attribute.FileTime.fromMillis(1000));
        builds(3, OLD, NEW);
        assertThat(Files.getLastModifiedTime(count).toMillis()).isEqualTo(1000);
        assertThat(Files.readAllBytes(count)).isEqualTo(bytes);
    }
}
