package press.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.DiffReport;
import press.broadsheet.build.Progress;
import press.broadsheet.build.QuestionException;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.host.Credentials;
import press.broadsheet.output.SiteFiles;

/** What would change is compared with what readers have, and only what differs is fetched. */
class LastEditionTest {
    private static final String FERRY = "/town/2026/11/20/ferry/";

    @TempDir
    Path temp;

    private Path project;
    private String fetched = "";
    private int files;

    @BeforeEach
    void aNewsroomThatPublished() throws IOException {
        project = temp.resolve("paper");
        write("content/site.yaml", "name: The Post\nurl: https://post.example\nsearch: {index: texts}\n");
        write("content/articles/town/ferry.md", "---\ntitle: The ferry\ndate: 2026-11-20\n---\nIt sails at eight.\n");
        write("content/articles/town/wall.md", "---\ntitle: The wall\ndate: 2026-11-21\n---\nRepaired.\n");
        SiteBuilder.build(request());
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private BuildRequest request() {
        return Asked.of(project).at(Asked.NOW).request();
    }

    private Path folder() {
        return temp.resolve("www");
    }

    private Place open() {
        PlaceRequest request = new PlaceRequest(
                folder().toUri().toString(),
                Credentials.NONE,
                Optional.empty(),
                Map.of("BROADSHEET_WHO", "Town Desk"),
                false,
                false);
        return Place.open(
                request, project.resolve("target/broadsheet"), Pace.real(() -> Asked.NOW), Progress.NONE, line -> {});
    }

    private void publish() {
        try (Place place = open()) {
            place.publish(request());
        }
    }

    private DiffReport diff() {
        try (Place place = open()) {
            LastEdition edition = place.book().lastEdition();
            DiffReport report = DiffReport.of(request(), edition, Optional.empty(), Progress.NONE);
            fetched = edition.summary();
            files = edition.paths().size();
            return report;
        }
    }

    private Element page(String name) throws IOException {
        return Jsoup.parse(
                Files.readString(project.resolve("target/broadsheet/diff").resolve(name)));
    }

    private String entry(String address) throws IOException {
        return page("index.html")
                .expectFirst("li[data-address=" + address + "]")
                .text();
    }

    @Test
    void whatWasPublishedIsWhatNothingChangesIn() throws IOException {
        publish();
        DiffReport report = diff();
        assertThat(report.pages() + report.folded()).isZero();
        assertThat(fetched).startsWith("Fetched 0 of the ").endsWith(" files of edition 1, 0 bytes");
        assertThat(page("index.html").select("header .what").text())
                .isEqualTo("Edition 1 at " + folder() + ", and what its sources say for " + Asked.NOW);
    }

    @Test
    void builtOrNotWhatReadersHaveIsComparedAndOnlyWhatDiffersIsFetched() throws IOException {
        publish();
        write("content/articles/town/ferry.md", "---\ntitle: The ferry\ndate: 2026-11-20\n---\nIt sails at nine.\n");
        write("content/articles/town/quay.md", "---\ntitle: The quay\ndate: 2026-11-22\n---\nClosed.\n");
        Files.delete(project.resolve("content/articles/town/wall.md"));
        int pages = diff().pages();
        String index = Files.readString(project.resolve("target/broadsheet/diff/index.html"));
        String first = fetched;
        assertThat(entry(FERRY)).startsWith("changed The ferry " + FERRY + " +2 −2 words");
        assertThat(entry("/town/2026/11/22/quay/")).startsWith("new The quay ");
        assertThat(entry("/town/2026/11/21/wall/")).startsWith("gone The wall ");
        String change = page("index.html")
                .expectFirst("li[data-address=" + FERRY + "] a")
                .attr("href");
        assertThat(page(change).select("#marked del").eachText()).contains("eight");
        assertThat(page(change).select("#marked ins").eachText()).contains("nine");
        assertThat(page(change).select("#sides iframe").eachAttr("src"))
                .containsExactly("../before" + FERRY + "index.html", "../after" + FERRY + "index.html");
        assertThat(Files.readString(project.resolve("target/broadsheet/diff/before" + FERRY + "index.html")))
                .contains("sails at eight");

        SiteBuilder.build(request());
        assertThat(diff().pages()).isEqualTo(pages);
        assertThat(fetched).isEqualTo(first);
        assertThat(Files.readString(project.resolve("target/broadsheet/diff/index.html")))
                .isEqualTo(index);

        // A fresh checkout has neither the site nor what its build remembers.
        SiteFiles.delete(project.resolve("target"));
        assertThat(diff().pages()).isEqualTo(pages);
        assertThat(fetched).isEqualTo(first);
        assertThat(entry(FERRY)).startsWith("changed The ferry " + FERRY + " +2 −2 words");
        assertThat(project.resolve("target/site")).doesNotExist();

        SortedSet<String> copies = SiteFiles.in(project.resolve("target/broadsheet/diff-work/published"));
        assertThat(copies)
                .contains(FERRY.substring(1) + "index.html", "town/2026/11/21/wall/index.html", "index.html")
                .noneMatch(path -> path.startsWith("theme/") || path.startsWith("search/"));
        assertThat(fetched).startsWith("Fetched " + copies.size() + " of the ");
        assertThat(copies.size()).isLessThan(files);
    }

    @Test
    void whatOldPagesShowAndNewOnesTooIsNotFetched() throws IOException {
        publish();
        write("content/articles/town/ferry.md", "---\ntitle: The ferry\ndate: 2026-11-20\n---\nIt sails at nine.\n");
        diff();
        assertThat(Files.readString(project.resolve("target/broadsheet/diff/before" + FERRY + "index.html")))
                .contains(".css");
        assertThat(SiteFiles.in(project.resolve("target/broadsheet/diff")))
                .anyMatch(path -> path.startsWith("before/theme/") && path.endsWith(".css"));
    }

    @Test
    void wherePublishingNeverWasThatIsSaid() {
        assertThatThrownBy(this::diff)
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("nothing was published to " + folder())
                .hasMessageEndingWith(" yet; publish first, or compare with something else");
    }

    @Test
    void whatSomebodyElseChangedAtThePlaceIsNotTakenForTheEdition() throws IOException {
        publish();
        write("content/articles/town/ferry.md", "---\ntitle: The ferry\ndate: 2026-11-20\n---\nIt sails at nine.\n");
        Files.writeString(folder().resolve(FERRY.substring(1) + "index.html"), "Mine");
        assertThatThrownBy(this::diff)
                .isInstanceOf(QuestionException.class)
                .hasMessageMatching(".* no longer has town/2026/11/20/ferry/index.html as edition 1 had it, since"
                        + " somebody publishes now or has changed it otherwise; try again, or compare with a revision of"
                        + " git");
    }

    @Test
    void whatARunThatDiedHasPutAsideIsFoundThere() throws IOException {
        Paper paper = new Paper(temp.resolve("texts"));
        MemoryHost host = new MemoryHost(new MemoryHost.Disk());
        paper.page("index.html", "Front").page("ferry.html", "Eight").page("quay.html", "Open");
        paper.publish(host);
        Sum eight = Sum.of("Eight".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Attempts attempts = new Attempts(host, paper.pace());
        attempts.put(Safe.key(eight), "Eight".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        attempts.put(
                press.broadsheet.host.Key.site("ferry.html"), "Nine".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        LastEdition last = LastEdition.of(attempts, new Lists(attempts, temp.resolve("lists")));
        last.fetch(Set.of("ferry.html", "index.html"), temp.resolve("fetched"));
        assertThat(temp.resolve("fetched/ferry.html")).hasContent("Eight");
        assertThat(temp.resolve("fetched/index.html")).hasContent("Front");
        assertThat(temp.resolve("fetched/quay.html")).doesNotExist();
        assertThat(last.summary()).isEqualTo("Fetched 2 of the 3 files of edition 1, 10 bytes");
    }
}
