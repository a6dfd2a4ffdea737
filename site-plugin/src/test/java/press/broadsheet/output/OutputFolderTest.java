package press.broadsheet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Looks;

/** New files take their places only when all of them can. */
class OutputFolderTest {
    /** Longer than any file system lets a name be. */
    private static final String TOO_LONG = "n".repeat(300);

    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void aSite() throws IOException {
        site = temp.resolve("site");
        Files.createDirectories(site.resolve("tags"));
        Files.writeString(site.resolve("tags/index.html"), "old");
        Files.writeString(site.resolve("world"), "a file");
    }

    private OutputFolder folder() {
        return OutputFolder.look(site, TestFolders.known(temp, 0), Looks.HERE, temp.resolve("staging"));
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.map(path -> site.relativize(path).toString()).sorted().toList();
        }
    }

    @Test
    void theFoldersOfAllFilesAreMadeBeforeTheFirstIsPutIntoPlace() throws IOException {
        folder().prepare(List.of("a/b/index.html", "a/index.html", "tags/index.html"), List.of("world"));
        assertThat(tree()).contains("a", "a/b").hasSize(6);
    }

    @Test
    void whereOneFolderCannotBeMadeNoneIs() throws IOException {
        List<String> before = tree();
        assertThatThrownBy(() -> folder().prepare(List.of("a/b/index.html", TOO_LONG + "/index.html"), List.of()))
                .isInstanceOf(MachineException.class)
                .hasMessage(site.resolve(TOO_LONG) + " cannot be written: its name is too long");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldBeforeAnythingChanges() throws IOException {
        Path tags = site.resolve("tags");
        assertThat(tags.toFile().setWritable(false)).isTrue();
        try {
            List<String> before = tree();
            if (Files.isWritable(tags)) {
                // Root may write anywhere.
                folder().prepare(List.of("tags/a/index.html"), List.of());
                assertThat(tree()).contains("tags/a");
            } else {
                for (String written : List.of("tags/index.html", "tags/a/b/index.html", "tags")) {
                    assertThatThrownBy(() -> folder().prepare(List.of("a/index.html", written), List.of()))
                            .hasMessage(tags + " cannot be written: access is denied");
                }
                assertThatThrownBy(() -> folder().prepare(List.of("a/index.html"), List.of("tags/index.html")))
                        .hasMessage(tags + " cannot be written: access is denied");
                assertThat(tree()).isEqualTo(before);
            }
        } finally {
            assertThat(tags.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aFileMayTakeThePlaceOfAFolderAndAFolderThatOfAFile() throws IOException {
        OutputFolder folder = folder();
        folder.prepare(List.of("tags", "world/index.html"), List.of("world", "tags/index.html"));
        folder.place(folder.stage("new".getBytes(StandardCharsets.UTF_8)), "tags");
        folder.place(folder.stage("new".getBytes(StandardCharsets.UTF_8)), "world/index.html");
        folder.remove(List.of("world", "tags/index.html"));
        assertThat(tree()).isEqualTo(List.of("", "tags", "world", "world/index.html"));
    }
}
