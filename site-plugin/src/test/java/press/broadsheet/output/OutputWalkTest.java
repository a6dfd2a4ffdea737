package press.broadsheet.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.source.Looks;
import press.broadsheet.trace.FileStamp;

/** A folder that was not changed is not opened; whatever was done to one is seen. */
class OutputWalkTest {
    /** The file system's time is past everything that happens in these tests. */
    private static final long LATER = Long.MAX_VALUE;

    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void aSite() throws IOException {
        site = temp.resolve("site");
        write("index.html");
        write("world/index.html");
        write("world/2026/story/index.html");
    }

    private void write(String path) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), path);
    }

    private Set<String> look(long settled) throws IOException {
        return new OutputWalk(TestFolders.known(temp, settled), Looks.HERE)
                .files(site)
                .keySet();
    }

    private static final Set<String> ALL = Set.of("index.html", "world/index.html", "world/2026/story/index.html");

    @Test
    void everyLookFindsTheSameFiles() throws IOException {
        assertThat(look(LATER)).isEqualTo(ALL);
        assertThat(look(LATER)).isEqualTo(ALL);
        assertThat(TestFolders.known(temp, LATER).find("world/2026/", Looks.HERE.at(site.resolve("world/2026"))))
                .hasValueSatisfying(known -> assertThat(known.folders()).containsExactly("story"));
    }

    @Test
    void aFileMoreAFileLessAndAFolderMoreAreSeen() throws IOException {
        look(LATER);
        write("world/2026/stray.txt");
        write("a/b/c.html");
        Files.delete(site.resolve("world/2026/story/index.html"));
        assertThat(look(LATER))
                .containsExactlyInAnyOrder("index.html", "world/index.html", "world/2026/stray.txt", "a/b/c.html");
    }

    @Test
    void aFolderWhoseTimeWasSetBackIsOpened() throws IOException {
        look(LATER);
        FileTime before = Files.getLastModifiedTime(site.resolve("world"));
        write("world/stray.txt");
        Files.setLastModifiedTime(site.resolve("world"), before);
        assertThat(look(LATER)).contains("world/stray.txt");
    }

    @Test
    void aFileChangedInPlaceIsSeenInAFolderThatWasNot() throws IOException {
        look(LATER);
        Files.writeString(site.resolve("world/index.html"), "longer than it was");
        FileStamp stamp = Objects.requireNonNull(new OutputWalk(TestFolders.known(temp, LATER), Looks.HERE)
                .files(site)
                .get("world/index.html"));
        assertThat(stamp.size()).isEqualTo(18);
    }

    @Test
    void aFileThatBecameAFolderOrALinkIsSeen() throws IOException {
        look(LATER);
        Files.delete(site.resolve("index.html"));
        write("index.html/inside.txt");
        Files.move(site.resolve("world"), temp.resolve("elsewhere"));
        Files.createSymbolicLink(site.resolve("world"), temp.resolve("elsewhere"));
        assertThat(look(LATER)).containsExactlyInAnyOrder("index.html/inside.txt", "world");
    }

    @Test
    void whatWasChangedJustNowIsNotTrusted() throws IOException {
        long changed = Looks.HERE
                .at(site.resolve("world/2026"), LinkOption.NOFOLLOW_LINKS)
                .changed();
        look(changed);
        assertThat(TestFolders.known(temp, LATER).find("world/2026/", Looks.HERE.at(site.resolve("world/2026"))))
                .isEmpty();
        assertThat(look(LATER)).isEqualTo(ALL);
    }

    @Test
    void anotherFolderInItsPlaceIsOpened() throws IOException {
        look(LATER);
        Files.move(site.resolve("world"), temp.resolve("elsewhere"));
        write("world/other.html");
        assertThat(look(LATER)).containsExactlyInAnyOrder("index.html", "world/other.html");
    }
}
