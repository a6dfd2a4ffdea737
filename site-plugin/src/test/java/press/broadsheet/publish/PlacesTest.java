package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Progress;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.host.Area;
import press.broadsheet.host.Credentials;
import press.broadsheet.host.Host;
import press.broadsheet.host.HostAddress;
import press.broadsheet.host.HostException;
import press.broadsheet.host.HostKind;
import press.broadsheet.host.Key;
import press.broadsheet.host.Stored;

/** A newsroom that is published to places that show all at once, changed, published again and taken back. */
class PlacesTest {
    @TempDir
    Path temp;

    private Path project;

    @BeforeEach
    void aPaper() {
        project = temp.resolve("paper");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private <T> T at(String address, Function<Place, T> what) {
        PlaceRequest request = new PlaceRequest(
                address, Credentials.NONE, java.util.Optional.empty(), Map.of("BROADSHEET_WHO", "Desk"), false, false);
        try (Place place = Place.open(
                request, project.resolve("target/broadsheet"), Pace.real(() -> Asked.NOW), Progress.NONE, line -> {})) {
            return what.apply(place);
        }
    }

    private BuildRequest request() {
        return Asked.of(project).at(Asked.NOW).request();
    }

    private Map<String, String> site() throws IOException {
        Path site = project.resolve("target/site");
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(
                        site.relativize(file).toString(),
                        Sum.of(Files.readAllBytes(file)).hex());
            }
        }
        return tree;
    }

    private static Map<String, String> there(String address) throws IOException {
        HostAddress parsed = HostAddress.of(address);
        HostKind kind = java.util.ServiceLoader.load(HostKind.class).stream()
                .map(java.util.ServiceLoader.Provider::get)
                .filter(each -> each.scheme().equals(parsed.scheme()))
                .findFirst()
                .orElseThrow();
        Map<String, String> tree = new TreeMap<>();
        try (Host host = kind.open(parsed, Credentials.NONE, line -> {})) {
            for (Stored stored : host.list(Area.SITE)) {
                byte[] bytes = host.read(Key.site(stored.path())).orElseThrow();
                assertThat(stored.size()).isEqualTo(bytes.length);
                tree.put(stored.path(), Sum.of(bytes).hex());
            }
        }
        return tree;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"git+%s/site.git", "git+%s/site.git?history=true", "zip:%s/out/site.zip", "%s/www?swap=link"})
    void whatWasBuiltIsThereAndComesBack(String pattern) throws Exception {
        Git.init()
                .setBare(true)
                .setDirectory(temp.resolve("site.git").toFile())
                .call()
                .close();
        String address = String.format(pattern, temp.toUri().toString().replaceAll("/$", ""));
        write("content/site.yaml", "name: The Post\nurl: https://post.example\n");
        write("content/articles/town/ferry.md", "---\ntitle: The ferry\ndate: 2026-11-20\n---\nIt sails at eight.\n");
        SiteBuilder.build(request());
        Map<String, String> first = site();
        assertThat(at(address, place -> place.publish(request())).sent()).isEqualTo(first.size());
        assertThat(there(address)).isEqualTo(first);

        write("content/articles/town/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed.\n");
        SiteBuilder.build(request());
        assertThat(at(address, place -> place.publish(request())).sent()).isLessThan(first.size());
        assertThat(there(address)).containsAllEntriesOf(site());

        assertThat(at(address, place -> place.rollback(request(), "1")).summary())
                .startsWith("Restored edition 1");
        assertThat(there(address)).isEqualTo(first);
        int editions = at(address, place -> place.editions(request()).size());
        assertThat(editions).isEqualTo(3);
    }

    @Test
    void onlyWhatMayPassIsToBeRunAgain() {
        assertThat(Place.failure(HostException.passing("the line was cut", null)))
                .hasMessage("publishing stopped: the line was cut; run it again, it goes on from where it was");
        assertThat(Place.failure(HostException.lasting("the server is not known here", null)))
                .hasMessage("publishing stopped: the server is not known here");
    }
}
