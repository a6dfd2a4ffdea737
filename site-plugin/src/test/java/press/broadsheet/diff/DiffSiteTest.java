package press.broadsheet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages shown in frames, and pages that hold what should not run. */
class DiffSiteTest {
    @TempDir
    Path temp;

    private Path write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private DiffSite.Result diff(Change... changes) {
        Sides sides = new Sides(
                path -> Optional.of(temp.resolve("old").resolve(path)).filter(Files::isRegularFile),
                path -> Optional.of(temp.resolve("new").resolve(path)).filter(Files::isRegularFile),
                "https://post.example/news");
        return DiffSite.write(temp.resolve("diff"), "Then and now", List.of(changes), sides);
    }

    private Change change(String path, Kind kind, String before, String after) throws IOException {
        Path old = write("old/" + path, before);
        Path young = write("new/" + path, after);
        return new Change(path, kind, Optional.of(old), Optional.of(young), List.of("why <not>"), "content/a.md");
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(temp.resolve("diff").resolve(path)));
    }

    @Test
    void aFramedPageHasItsAssetsBesideItAndAsksNoOtherHost() throws IOException {
        write("new/theme/a.css", "@font-face { src: url('fonts/f.woff2') } p { background: url(/news/media/b.png) }");
        write("new/theme/fonts/f.woff2", "font");
        write("new/media/b.png", "png");
        diff(change("town/a/index.html", Kind.STORY, "<p>Old", """
                <link rel=stylesheet href="/news/theme/a.css"><link rel=preload href="/news/theme/a.css">
                <p onclick="alert(1)">New <a href="/news/b/">far</a> <a href="#here">near</a>
                <img src="https://post.example/news/media/b.png" srcset="x 2x"><img src="https://spy.example/1.gif">
                <img src="../../../../etc/passwd"><iframe src="https://film.example/"></iframe><script>alert(2)</script>
                <svg><a xlink:href="javascript:alert(3)">x</a></svg><form action="/send"></form>"""));
        Document framed = page("after/town/a/index.html");
        assertThat(framed.select("link").eachAttr("href")).containsExactly("../../theme/a.css");
        assertThat(framed.select("img").eachAttr("src")).containsExactly("../../media/b.png");
        assertThat(framed.select("img")).hasSize(3);
        assertThat(framed.select("p > a").eachAttr("href")).containsExactly("#", "#here");
        assertThat(framed.outerHtml())
                .doesNotContain(
                        "script>", "onclick", "javascript:", "spy.example", "film.example", "srcset", "action=");
        assertThat(Files.readString(temp.resolve("diff/after/theme/a.css")))
                .isEqualTo(
                        "@font-face { src: url(\"../theme/fonts/f.woff2\") } p { background: url(\"../media/b.png\") }");
        assertThat(temp.resolve("diff/after/theme/fonts/f.woff2")).hasContent("font");
        assertThat(temp.resolve("diff/before/theme")).doesNotExist();
    }

    @Test
    void whatAPageHoldsIsTextInTheDifference() throws IOException {
        String hostile = "</pre><script>alert('x')</script><img src=x onerror=alert(1)>\u0000\u0085";
        diff(change("a\"><script>/index.html", Kind.STORY, "<h1>Old</h1>", "<h1>&lt;script&gt;New</h1><p>" + hostile));
        for (String name : List.of("index.html", "changes/1.html")) {
            Document page = page(name);
            assertThat(page.select("script").eachAttr("src"))
                    .as(name)
                    .containsExactly(name.equals("index.html") ? "diff.js" : "../diff.js");
            assertThat(page.select("[onerror]")).isEmpty();
            assertThat(page.outerHtml()).doesNotContain("\u0000", "\u0085");
        }
        assertThat(page("changes/1.html").expectFirst("h1").text()).isEqualTo("<script>New");
        assertThat(page("changes/1.html").select(".source ins").text()).contains("<script>alert('x')</script>");
        assertThat(page("index.html").select(".why").text()).isEqualTo("content/a.md: why <not>");
    }

    @Test
    void whatDiffersOnlyInVersionsOfAssetsIsFolded() throws IOException {
        DiffSite.Result result = diff(
                change(
                        "a/index.html",
                        Kind.STORY,
                        "<link href=\"/theme/a.0123456789.css\"><p>Same",
                        "<link href=\"/theme/a.abcdef0123.css\"><p>Same"),
                change(
                        "b/index.html",
                        Kind.STORY,
                        "<img src=\"/copies/quay-400.0123456789.jpg\">",
                        "<img src=\"/copies/quay-400.abcdef0123.jpg\">"),
                change(
                        "feed.xml",
                        Kind.MACHINE,
                        "<rss><lastBuildDate>Mon</lastBuildDate></rss>",
                        "<rss><lastBuildDate>Tue</lastBuildDate></rss>"));
        assertThat(result.pages()).isEqualTo(1);
        assertThat(result.folded()).isEqualTo(2);
        assertThat(page("index.html").select("#story + ul li").eachAttr("data-address"))
                .containsExactly("/b/");
        assertThat(page("index.html").select("details li").eachAttr("data-address"))
                .containsExactly("/a/", "/feed.xml");
        assertThat(result.approvals()).hasSize(3).allMatch(line -> line.matches("[0-9a-f]{64}  /.*"));
    }

    @Test
    void aPictureIsShownBesideTheOldOneAndOtherBytesAreOnlyTold() throws IOException {
        diff(
                change("media/a.png", Kind.FILE, "\u0000old", "\u0000newer"),
                change("media/a.zip", Kind.FILE, "\u0000old", "\u0000newer"));
        assertThat(page("changes/1.html").select("img").eachAttr("src"))
                .containsExactly("../before/media/a.png", "../after/media/a.png");
        assertThat(page("changes/1.html").select("#sides .why").eachText()).containsExactly("4 bytes", "6 bytes");
        assertThat(page("changes/2.html").select("main").text()).isEqualTo("There is nothing to read in this file.");
    }

    @Test
    void theKindOfAnUnknownFileIsGuessed() {
        assertThat(Kind.guess("a/index.html", "<meta property=\"og:type\" content=\"article\">"))
                .isEqualTo(Kind.STORY);
        assertThat(Kind.guess("a/index.html", "<meta http-equiv=\"refresh\">")).isEqualTo(Kind.MACHINE);
        assertThat(Kind.guess("a/index.html", "")).isEqualTo(Kind.LIST);
        assertThat(Kind.guess("feed.xml", "")).isEqualTo(Kind.MACHINE);
        assertThat(Kind.guess("_headers", "")).isEqualTo(Kind.MACHINE);
        assertThat(Kind.guess("search/2026/1.bin", "")).isEqualTo(Kind.SEARCH);
        assertThat(Kind.guess("hi/search/index.json", "")).isEqualTo(Kind.SEARCH);
        assertThat(Kind.guess("town/search/live.json", "")).isEqualTo(Kind.MACHINE);
        assertThat(Kind.guess("media/a.jpg", "")).isEqualTo(Kind.FILE);
    }
}
