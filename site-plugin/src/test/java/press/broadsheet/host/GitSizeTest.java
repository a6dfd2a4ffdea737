package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of many files; {@code -Dgit.files=100000} makes it a large one. */
class GitSizeTest {
    private static final Parcel.Label HTML = new Parcel.Label("text/html", "", Optional.empty());

    @TempDir
    Path temp;

    private Host open() throws IOException {
        return new GitFileKind()
                .open(HostAddress.of("git+" + temp.resolve("site.git").toUri()), Credentials.NONE, line -> {});
    }

    private static Parcel page(int number, String text) {
        return Parcel.of(("<!doctype html><title>" + number + "</title>" + text.repeat(60)).getBytes(UTF_8), HTML);
    }

    private static String path(int number) {
        return "world/2026/" + number % 12 + '/' + number / 12 % 28 + "/story-" + number + "/index.html";
    }

    @Test
    void manyFilesArePublishedAndOneIsChanged() throws Exception {
        int files = Integer.getInteger("git.files", 3_000);
        Git.init()
                .setBare(true)
                .setDirectory(temp.resolve("site.git").toFile())
                .call()
                .close();
        long start = System.nanoTime();
        try (Host host = open()) {
            for (int i = 0; i < files; i++) {
                host.put(Key.site(path(i)), page(i, "A paragraph of story " + i + " that says something. "));
            }
            host.show("All");
        }
        long first = System.nanoTime();
        try (Host host = open()) {
            host.put(Key.site(path(7)), page(7, "Corrected. "));
            assertThat(host.swap(Key.record("manifest"), Optional.empty(), new byte[files * 60]))
                    .isTrue();
            host.show("One");
        }
        long second = System.nanoTime();
        try (Host host = open()) {
            assertThat(host.read(Key.site(path(7))).map(bytes -> new String(bytes, UTF_8)))
                    .hasValueSatisfying(text -> assertThat(text).contains("Corrected"));
            assertThat(host.list(Area.SITE)).hasSize(files);
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "git: %,d files: first %,d ms, one more %,d ms, heap then %,d MB%n",
                files,
                (first - start) / 1_000_000,
                (second - first) / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    }
}
