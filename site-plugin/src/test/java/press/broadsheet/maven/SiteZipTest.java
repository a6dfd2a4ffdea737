package press.broadsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.MachineException;

class SiteZipTest {
    @TempDir
    private Path folder;

    private Path site(String name, List<String> order, FileTime time) throws IOException {
        Path site = folder.resolve(name);
        for (String path : order) {
            Path file = site.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text of " + path);
            Files.setLastModifiedTime(file, time);
        }
        return site;
    }

    @Test
    void theSameSitePackedAtOtherTimesAndInAnotherOrderGivesTheSameBytes() throws IOException {
        List<String> paths =
                new ArrayList<>(List.of("index.html", "z/index.html", "অসম/index.html", "a b/é.html", "a/index.html"));
        Path one = site("one", paths, FileTime.fromMillis(1_000_000_000_000L));
        Collections.reverse(paths);
        Path two = site("two", paths, FileTime.fromMillis(1_700_000_000_000L));

        SiteZip.write(one, folder.resolve("target/one.zip"));
        SiteZip.write(two, folder.resolve("target/two.zip"));

        assertThat(folder.resolve("target/one.zip")).hasSameBinaryContentAs(folder.resolve("target/two.zip"));
        try (ZipFile zip = new ZipFile(folder.resolve("target/one.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).toList())
                    .containsExactly("a b/é.html", "a/index.html", "index.html", "z/index.html", "অসম/index.html");
            assertThat(zip.getInputStream(zip.getEntry("z/index.html"))).hasContent("text of z/index.html");
        }
        try (var files = Files.list(folder.resolve("target"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aMissingFolderIsAFailureOfTheMachineThatNamesIt() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> SiteZip.write(missing, folder.resolve("x.zip")))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining(missing.toString());
    }
}
