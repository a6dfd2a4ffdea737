package press.broadsheet.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;

/** A source may go while the sources are found. */
class VanishingFileTest {
    private static final String TOLD = "content/articles/a.md was removed while the site was being built";

    @TempDir
    Path temp;

    private Path story;

    @BeforeEach
    void aStory() throws IOException {
        story = temp.resolve("content/articles/a.md");
        Files.createDirectories(story.getParent());
        Files.writeString(story, "one");
    }

    private void scan(Looks.Look look) {
        FolderTree.scan(
                Map.of(Root.CONTENT, temp.resolve("content")),
                temp,
                SourceIndex.NONE,
                new Looks(look, 0),
                0,
                new Diagnostics());
    }

    @Test
    void afterItWasListed() {
        assertThatThrownBy(() -> scan((path, options) -> {
                    if (path.equals(story)) {
                        Files.delete(path);
                    }
                    return Stat.of(path, options);
                }))
                .isInstanceOf(MachineException.class)
                .hasMessage(TOLD);
    }

    @Test
    void afterItWasLookedAt() {
        assertThatThrownBy(() -> scan((path, options) -> {
                    Stat stat = Stat.of(path, options);
                    if (path.equals(story)) {
                        Files.delete(path);
                    }
                    return stat;
                }))
                .isInstanceOf(MachineException.class)
                .hasMessage(TOLD);
    }
}
