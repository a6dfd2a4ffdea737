package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors see of a change: which pages, with which words, and why. */
class DiffReportTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aSiteIsBuilt() {
        paper = new Paper(temp);
        paper.build();
    }

    private DiffReport diff(String against) {
        return DiffReport.of(paper.request(), against, Optional.empty(), Progress.NONE);
    }

    private DiffReport approvedBy(String file) {
        return DiffReport.of(paper.request(), "", Optional.of(file), Progress.NONE);
    }

    private Path folder() {
        return temp.resolve("target/broadsheet/diff");
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(folder().resolve(name)));
    }

    private Element entry(String address) throws IOException {
        return page("index.html").expectFirst("li[data-address=" + address + "]");
    }

    private Document change(String address) throws IOException {
        return page(entry(address).select("a").attr("href"));
    }

    @Test
    void nothingChangedIsSaid() throws IOException {
        DiffReport report = diff("");
        assertThat(report.pages() + report.folded()).isZero();
        assertThat(page("index.html").text()).contains("Nothing: every file of the site has the bytes it had.");
    }

    @Test
    void anEditShowsThePagesItChangesWithTheirReasonsAndLeavesTheSiteAlone() throws IOException {
        var before = Paper.tree(temp.resolve("target/site"));
        paper.replace("content/articles/town/s7.md", "Body of story 7.", "Body of the last story.");
        DiffReport report = diff("");
        assertThat(Paper.tree(temp.resolve("target/site"))).isEqualTo(before);
        assertThat(report.pages()).isGreaterThan(1);
        assertThat(entry("/town/2026/11/07/s7/").text())
                .isEqualTo(
                        "changed Story town/s7 /town/2026/11/07/s7/ +2 −1 words seen"
                                + " content/articles/town/s7.md: what lists show of s7 changed; the details of s7 changed; the text of s7 changed");
        Document change = change("/town/2026/11/07/s7/");
        assertThat(change.select("#marked del").eachText()).contains("7");
        assertThat(change.select("#marked ins").eachText()).contains("the last");
    }

    @Test
    void aBuildThatFollowsMakesWhatWasForeseen() throws IOException {
        paper.replace("content/articles/town/s7.md", "Body of story 7.", "Body of the last story.");
        diff("");
        List<String> foreseen = page("index.html").select("li[data-digest]").eachAttr("data-address");
        BuildReport report = paper.build();
        assertThat(report.written()).isEqualTo(foreseen.size());
        assertThat(diff("").pages()).isZero();
    }

    @Test
    void aHeldStoryIsGoneAndToldWhy() throws IOException {
        paper.replace("content/articles/town/s7.md", "date: 2026-11-07", "date: 2026-11-07\ndraft: true");
        diff("");
        assertThat(entry("/town/2026/11/07/s7/").text())
                .isEqualTo("gone Story town/s7 /town/2026/11/07/s7/ seen its story is held back: draft");
        Document change = change("/town/2026/11/07/s7/");
        assertThat(change.select("#sides .none").eachText()).containsExactly("There is no such page.");
        assertThat(change.select("#sides iframe").eachAttr("src"))
                .containsExactly("../before/town/2026/11/07/s7/index.html");
    }

    @Test
    void aChangeOfTheStyleSheetDoesNotBuryTheStories() throws IOException {
        paper.write("src/main/site/theme/broadsheet.css", "body { color: #222 }\n");
        paper.replace("content/articles/town/s7.md", "Body of story 7.", "Body of the last story.");
        DiffReport report = diff("");
        assertThat(report.folded()).isGreaterThan(10);
        assertThat(page("index.html").select("#story + ul li").eachAttr("data-address"))
                .containsExactly("/town/2026/11/07/s7/");
    }

    @Test
    void anotherFolderIsComparedByItsBytes() throws IOException {
        Path last = temp.resolve("last");
        copy(temp.resolve("target/site"), last);
        paper.replace("content/articles/town/s7.md", "Body of story 7.", "Body of the last story.");
        paper.build();
        DiffReport report = diff("last");
        assertThat(report.pages()).isPositive();
        assertThat(entry("/town/2026/11/07/s7/").text())
                .isEqualTo("changed Story town/s7 /town/2026/11/07/s7/ +2 −1 words seen content/articles/town/s7.md");
        assertThat(Files.readString(last.resolve("town/2026/11/07/s7/index.html")))
                .contains("Body of story 7.");
    }

    @Test
    void aRevisionOfGitIsBuiltAndComparedWithTheSourcesAsTheyAre() throws Exception {
        git("init", "-q");
        git("add", "content", "templates", "src");
        git("-c", "user.name=Desk", "-c", "user.email=desk@post.example", "commit", "-qm", "First edition");
        paper.replace("content/articles/town/s7.md", "Body of story 7.", "Body of the last story.");
        paper.story("sport/win", "2026-11-12", "", "A new one.");
        paper.build();
        DiffReport report = diff("HEAD");
        assertThat(report.pages()).isPositive();
        assertThat(entry("/town/2026/11/07/s7/").text())
                .isEqualTo(
                        "changed Story town/s7 /town/2026/11/07/s7/ +2 −1 words seen"
                                + " content/articles/town/s7.md: what lists show of s7 changed; the details of s7 changed; the text of s7 changed");
        assertThat(entry("/sport/2026/11/12/win/").text())
                .isEqualTo("new Story sport/win /sport/2026/11/12/win/ seen content/articles/sport/win.md: it is new");
        assertThat(page("index.html").select("header .what").text()).startsWith("The site of HEAD (");
        assertThat(diff("git:HEAD").pages()).isEqualTo(report.pages());
        assertThatThrownBy(() -> diff("HEAD~7"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("\"HEAD~7\" is neither a folder nor a revision of the repository in ");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void whatIsNeitherAFolderNorARevisionIsTold() {
        assertThatThrownBy(() -> diff("nowhere"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("\"nowhere\" is no folder, and ")
                .hasMessageEndingWith(" is in no git repository; name a folder with a site in it");
        assertThatThrownBy(() -> diff("content"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("there is no site in content to compare with; build the site first, or name another with"
                        + " -Dbroadsheet.against");
    }

    @Test
    void everyChangeMustBeInTheListOfApprovedOnes() throws IOException {
        paper.replace("content/articles/town/s7.md", "Body of story 7.", "Body of the last story.");
        diff("");
        StringBuilder list = new StringBuilder();
        for (Element each : page("index.html").select("li[data-digest]")) {
            list.append(each.attr("data-digest"))
                    .append("  ")
                    .append(each.attr("data-address"))
                    .append('\n');
        }
        paper.write("approved.txt", list.toString());
        assertThat(approvedBy("approved.txt").unapproved()).isEmpty();
        paper.replace("content/articles/town/s7.md", "last story", "very last story");
        assertThat(approvedBy("approved.txt").unapproved()).contains("/town/2026/11/07/s7/");
        assertThatThrownBy(() -> approvedBy("none.txt"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("there is no list of approved changes at none.txt; save one from the difference");
    }

    @Test
    void theSameChangesGiveTheSameBytes() throws IOException {
        paper.replace("content/articles/town/s7.md", "Body of story 7.", "Body of the last story.");
        diff("");
        var first = Paper.tree(folder());
        diff("");
        assertThat(Paper.tree(folder())).isEqualTo(first);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String path : press.broadsheet.output.SiteFiles.in(from)) {
            Files.createDirectories(to.resolve(path).resolveSibling("."));
            Files.copy(from.resolve(path), to.resolve(path));
        }
    }
}
