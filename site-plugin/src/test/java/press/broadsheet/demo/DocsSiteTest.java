package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.tools.ant.Project;
import org.apache.tools.ant.ProjectHelper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Explain;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.source.Root;

/** The documentation as a site of its own, made of src/docs as the reactor makes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsSiteTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path temp;

    private final SortedMap<String, Document> pages = new TreeMap<>();
    private Optional<DemoServer> server = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void theSiteIsBuiltWithoutAnyComplaint() throws IOException {
        Project ant = new Project();
        ant.init();
        ant.setUserProperty("to", temp.resolve("content").toString());
        File buildFile = ROOT.resolve("src/docs/newsroom/build.xml").toFile();
        ant.setBasedir(buildFile.getParent());
        ProjectHelper.configureProject(ant, buildFile);
        ant.executeTarget("pages");

        Path newsroom = ROOT.resolve("src/docs/newsroom");
        BuildReport report = SiteBuilder.build(new BuildRequest(
                temp,
                Map.of(
                        Root.CONTENT, temp.resolve("content"),
                        Root.TEMPLATES, newsroom.resolve("templates"),
                        Root.STATIC, newsroom.resolve("site")),
                temp.resolve("site"),
                temp.resolve("state"),
                "",
                Optional.<URI>empty(),
                Asked.NOW,
                false,
                false,
                false,
                Explain.of("")));
        assertThat(report.warnings()).isEmpty();
        try (Stream<Path> files = Files.walk(temp.resolve("site"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                pages.put("/" + temp.resolve("site").relativize(file).toString().replace('\\', '/'), Jsoup.parse(file));
            }
        }
        server = Optional.of(new DemoServer(DemoSite.read(temp.resolve("site"))));
        browser = Optional.of(Browser.start());
    }

    @AfterAll
    void everythingIsStopped() {
        browser.ifPresent(Browser::close);
        server.ifPresent(DemoServer::close);
    }

    private Browser open(String address) {
        Browser open = browser.orElseThrow();
        open.open(server.orElseThrow().url() + address);
        return open;
    }

    @Test
    void everyGuideIsAPageWithTheHeadingAsItsTitleAndNoCommentLeft() throws IOException {
        assertThat(pages.keySet())
                .contains(
                        "/index.html",
                        "/start/index.html",
                        "/reporters/index.html",
                        "/developers/index.html",
                        "/publishing/index.html",
                        "/publishing-hosts/index.html",
                        "/publishing-pages/index.html",
                        "/publishing-after/index.html",
                        "/moving-in/index.html",
                        "/diagnostics/index.html",
                        "/benchmarks/index.html",
                        "/find/index.html");
        pages.forEach((path, page) -> {
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.body().html()).as(path).doesNotContain("<!-- ");
        });
        try (Stream<Path> files = Files.list(ROOT.resolve("src/docs"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String heading = Files.readAllLines(file).get(0).substring(2);
                String name = file.getFileName().toString().replace(".md", "");
                assertThat(Objects.requireNonNull(pages.get("/" + name + "/index.html"))
                                .expectFirst("h1")
                                .text())
                        .isEqualTo(heading);
            }
        }
    }

    @Test
    void everyLinkAndAnchorAnswers() {
        List<String> dead = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element link : page.select("a[href], link[href], script[src], img[src]")) {
                String url = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                boolean ours = url.startsWith("/") || url.startsWith("#");
                if (ours && !answers(path, url)) {
                    dead.add(path + ": " + url);
                } else if (!ours && !url.contains("://")) {
                    dead.add(path + " has a link to " + url);
                }
            }
        });
        assertThat(dead).isEmpty();
    }

    private boolean answers(String from, String url) {
        int hash = url.indexOf('#');
        String path = hash < 0 ? url : url.substring(0, hash);
        String file = path.isEmpty() ? from : path.endsWith("/") ? path + "index.html" : path;
        if (!Files.isRegularFile(temp.resolve("site" + file))) {
            return false;
        }
        Document page = pages.get(file);
        String id = hash < 0
                ? ""
                : java.net.URLDecoder.decode(url.substring(hash + 1), java.nio.charset.StandardCharsets.UTF_8);
        return id.isEmpty() || (page != null && page.getElementById(id) != null);
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        List<String> found = new ArrayList<>();
        try (HtmlChecker checker = new HtmlChecker()) {
            for (String path : pages.keySet()) {
                checker.check(Files.readAllBytes(temp.resolve("site" + path)))
                        .forEach(line -> found.add(path + ":" + line));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPageFitsAPhoneAndPleasesAxe() {
        List<String> found = new ArrayList<>();
        for (String path : List.of("/", "/start/", "/reporters/", "/moving-in/", "/diagnostics/", "/find/")) {
            Browser open = open(path);
            for (int width : List.of(390, 1440)) {
                open.width(width);
                for (String scheme : List.of("light", "dark")) {
                    open.scheme(scheme);
                    open.violations().forEach(one -> found.add(path + " " + width + " " + scheme + ": " + one));
                }
                Object over =
                        open.ask("const root = document.documentElement; return root.scrollWidth - root.clientWidth");
                if (!over.equals(0L)) {
                    found.add(path + " is wider than " + width + " by " + over);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void wordsAreFoundInTheChaptersTheyStandIn() throws InterruptedException {
        Browser open = open("/find/?q=embargo+draft");
        open.console();
        Object found = "";
        Instant late = Instant.now().plus(Duration.ofSeconds(20));
        while (found.equals("") && Instant.now().isBefore(late)) {
            Thread.sleep(50);
            found = open.ask("return document.querySelector('[data-results] a')?.pathname"
                    + " + document.querySelector('[data-results] a')?.hash ?? ''");
            found = String.valueOf(found).startsWith("/") ? found : "";
        }
        assertThat(found).isEqualTo("/reporters/#when-a-story-is-published");
        assertThat(open.ask("return document.querySelector('[data-results] mark').textContent.toLowerCase()"))
                .asString()
                .isIn("embargo", "draft");
        assertThat(open.ask("return document.querySelector('[data-status]').textContent"))
                .asString()
                .matches("\\d+ chapters");
        assertThat(open.console()).isEmpty();
    }

    @Test
    void theChaptersOfAGuideStandBesideIt() {
        Browser open = open("/reporters/");
        assertThat(open.ask("return [...document.querySelectorAll('.chapters a')].map(link => link.textContent)[0]"))
                .isEqualTo("A first story");
    }
}
