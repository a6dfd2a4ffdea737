package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.source.Digest;

/** Editions in several languages: each has its own pages, and a version renders its fellows and its own lists. */
public class EditionsTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperInThreeLanguages() {
        paper = new Paper(temp.resolve("paper"));
        paper.replace(
                "content/site.yaml",
                "language: en-GB",
                "language: en-GB\nlanguages:\n  hi: {title: डाक}\n  ar: {}\nfeeds: {formats: [atom]}");
        paper.story("town/quay", "2026-11-11T10:00", "tags: [ferry]\ntranslation: quay\n", "The quay.");
    }

    private List<String> build() {
        return Paper.rendered(paper.build());
    }

    private String page(String address) {
        return paper.read("target/site" + address + "index.html");
    }

    private boolean has(String path) {
        return Files.exists(paper.path("target/site" + path));
    }

    private void hindiQuay() {
        paper.story("hi/town/ghat", "2026-11-12T10:00", "tags: [ferry]\nauthors: [desk]\ntranslation: quay\n", "घाट।");
    }

    @Test
    void anEditionHasItsOwnStoriesAndAnotherHasNoneOfThem() {
        hindiQuay();
        paper.build();
        assertThat(page("/hi/")).contains("hi/town/ghat").doesNotContain("Story town/");
        assertThat(page("/")).contains("Story town/quay").doesNotContain("hi/town/ghat");
        assertThat(page("/hi/town/2026/11/12/ghat/")).contains("<html lang=\"hi\">");
        for (String path : List.of(
                "/hi/town/index.html",
                "/hi/tags/ferry/index.html",
                "/hi/tags/index.html",
                "/hi/authors/desk/index.html",
                "/hi/archive/2026/11/index.html",
                "/hi/atom.xml",
                "/hi/town/atom.xml",
                "/hi/sitemap-news.xml",
                "/hi/sitemap-2026-11.xml",
                "/hi/sitemap-pages.xml")) {
            assertThat(has(path)).as(path).isTrue();
        }
        assertThat(paper.read("target/site/atom.xml")).doesNotContain("hi/town/ghat");
        assertThat(paper.read("target/site/hi/atom.xml")).contains("xml:lang=\"hi\"", "डाक", "hi/town/ghat");
        assertThat(paper.read("target/site/robots.txt"))
                .contains("Sitemap: https://post.example/hi/sitemap-news.xml")
                .doesNotContain("/ar/sitemap-news.xml");
    }

    @Test
    void anEditionWithoutStoriesHasAHomePageAlone() throws IOException {
        paper.build();
        try (Stream<Path> files = Files.walk(paper.path("target/site/ar"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("index.html", "sitemap-pages.xml");
        }
        assertThat(page("/ar/")).contains("dir=\"rtl\"").doesNotContain("atom.xml");
    }

    @Test
    void versionsNameEachOtherAndThemselves() {
        hindiQuay();
        paper.build();
        String links = """
                <link rel="alternate" hreflang="en-GB" href="https://post.example/town/2026/11/11/quay/">
                <link rel="alternate" hreflang="hi" href="https://post.example/hi/town/2026/11/12/ghat/">
                <link rel="alternate" hreflang="x-default" href="https://post.example/town/2026/11/11/quay/">
                """;
        assertThat(page("/town/2026/11/11/quay/"))
                .contains(links, "\"workTranslation\":[{")
                .contains("<a href=\"/hi/town/2026/11/12/ghat/\" lang=\"hi\" hreflang=\"hi\"")
                .contains("<a href=\"/ar/\" lang=\"ar\" hreflang=\"ar\" dir=\"rtl\">العربية</a>");
        assertThat(page("/hi/town/2026/11/12/ghat/")).contains(links, "\"translationOfWork\":{");
        assertThat(page("/")).contains("hreflang=\"ar\" href=\"https://post.example/ar/\"");
        assertThat(paper.read("target/site/sitemap-2026-11.xml"))
                .contains(
                        "<xhtml:link rel=\"alternate\" hreflang=\"hi\" href=\"https://post.example/hi/town/2026/11/12/ghat/\"/>");
        assertThat(page("/town/2026/11/01/s1/")).doesNotContain("<link rel=\"alternate\" hreflang");
    }

    @Test
    void aVersionMoreRendersItsFellowsAndNoOtherStory() throws IOException {
        hindiQuay();
        paper.story("hi/town/naav", "2026-11-05T10:00", "tags: [ferry]\n", "नाव।");
        paper.build();
        paper.story("ar/town/rasif", "2026-11-13T10:00", "translation: quay\n", "الرصيف.");
        List<String> rendered = build();
        assertThat(rendered)
                .contains("/town/2026/11/11/quay/", "/hi/town/2026/11/12/ghat/", "/ar/")
                .contains("/sitemap-2026-11.xml")
                .doesNotContain("/atom.xml", "/hi/atom.xml", "/hi/", "/tags/ferry/")
                .doesNotContain("/hi/town/2026/11/05/naav/");
        assertThat(rendered.stream().filter(address -> address.matches("/town/.*/.*")))
                .containsExactly("/town/2026/11/11/quay/");
        assertSameAsClean();
        paper.delete("content/articles/ar/town/rasif.md");
        assertThat(build()).contains("/town/2026/11/11/quay/", "/hi/town/2026/11/12/ghat/");
        assertThat(has("/ar/town/index.html")).isFalse();
        assertSameAsClean();
    }

    @Test
    void anotherVersionInASectionThatTheEditionHasRendersAFixedNumberOfPages() throws IOException {
        hindiQuay();
        paper.story("ar/town/first", "2026-11-02T10:00", "authors: [desk]\ntags: [ferry]\n", "أول.");
        paper.build();
        paper.story("ar/town/rasif", "2026-11-13T10:00", "translation: quay\n", "الرصيف.");
        assertThat(build().stream().filter(address -> !address.startsWith("/ar/")))
                .containsExactlyInAnyOrder(
                        "/town/2026/11/11/quay/",
                        "/hi/town/2026/11/12/ghat/",
                        "/sitemap.xml",
                        "/sitemap-2026-11.xml",
                        "/hi/sitemap-2026-11.xml");
        assertSameAsClean();
    }

    @Test
    void aVersionThatMovesOrLeavesItsKeyRendersItsFellows() throws IOException {
        hindiQuay();
        paper.build();
        paper.replace("content/articles/hi/town/ghat.md", "date: 2026-11-12T10:00", "date: 2026-11-13T10:00");
        assertThat(build()).contains("/town/2026/11/11/quay/");
        assertThat(page("/town/2026/11/11/quay/")).contains("/hi/town/2026/11/13/ghat/");
        assertSameAsClean();
        paper.replace("content/articles/hi/town/ghat.md", "translation: quay\n", "");
        assertThat(build()).contains("/town/2026/11/11/quay/");
        assertThat(page("/town/2026/11/11/quay/")).doesNotContain("ghat");
        assertSameAsClean();
        paper.replace("content/articles/hi/town/ghat.md", "tags:", "language: ar\ntags:");
        build();
        assertThat(page("/ar/town/2026/11/13/ghat/")).contains("dir=\"rtl\"");
        assertThat(has("/hi/town/index.html")).isFalse();
        assertSameAsClean();
    }

    @Test
    void aHeldVersionIsNamedNowhereUntilItsTime() throws IOException {
        paper.story("hi/town/ghat", "2026-11-24T10:00", "translation: quay\n", "घाट।");
        paper.build();
        assertThat(page("/town/2026/11/11/quay/")).doesNotContain("ghat");
        SiteBuilder.build(paper.request(Paper.NOW.plusSeconds(86_400)));
        assertThat(page("/town/2026/11/11/quay/")).contains("/hi/town/2026/11/24/ghat/");
    }

    @Test
    void pagesHaveVersionsAndFootersLeadToThoseOfTheirEdition() throws IOException {
        paper.replace("content/site.yaml", "language: en-GB", "language: en-GB\nmenu: {footer: [/pages/about.md]}");
        paper.replace("content/pages/about.md", "layout: tides\n", "translation: about\n");
        paper.build();
        assertThat(page("/hi/")).doesNotContain("/about/");
        paper.write("content/pages/hi/about.md", "---\ntitle: हमारे बारे में\ntranslation: about\n---\nहम।\n");
        assertThat(build()).contains("/about/", "/hi/about/", "/hi/");
        assertThat(page("/hi/")).contains("<a href=\"/hi/about/\">हमारे बारे में</a>");
        assertThat(page("/about/")).contains("hreflang=\"hi\" href=\"https://post.example/hi/about/\"");
        assertSameAsClean();
        paper.replace("content/pages/hi/about.md", "translation: about\n", "");
        assertThat(build()).contains("/about/");
        assertThat(page("/hi/")).doesNotContain("/hi/about/");
        assertSameAsClean();
    }

    @Test
    void namesAreThoseOfTheEdition() throws IOException {
        hindiQuay();
        paper.write(
                "content/sections/town.md",
                "---\ntitle: Town\ndescription: All of it.\ntranslations: {hi: {title: शहर}}\n---\nIn English.\n");
        paper.write(
                "content/authors/desk.md",
                "---\nname: Town Desk\nrole: Desk\ntranslations: {hi: {name: शहर डेस्क}}\n---\nWe report.\n");
        paper.build();
        assertThat(page("/hi/town/")).contains("<h1>शहर</h1>").doesNotContain("All of it.", "In English.");
        assertThat(page("/hi/town/2026/11/12/ghat/")).contains("शहर डेस्क").doesNotContain("Town Desk");
        assertThat(page("/town/")).contains("<h1>Town</h1>", "All of it.");
        paper.replace("content/sections/town.md", "शहर", "नगर");
        assertThat(build()).contains("/hi/town/").doesNotContain("/town/", "/");
        assertSameAsClean();
    }

    @Test
    void aSwitcherLeavesOutWhatIsMissingIfItIsTold() {
        paper.replace("content/site.yaml", "languages:", "missingTranslation: none\nlanguages:");
        hindiQuay();
        paper.build();
        assertThat(page("/town/2026/11/11/quay/"))
                .contains("<nav class=\"languages\"")
                .doesNotContain("العربية");
        assertThat(page("/town/2026/11/01/s1/")).doesNotContain("<nav class=\"languages\"");
        assertThat(page("/")).contains("العربية");
    }

    @Test
    void aCuratedFrontOfAnEditionShowsItsStories() throws IOException {
        hindiQuay();
        paper.write("templates/home.ftlh", "<#if front??><#list front.articles as a>${a.plainTitle} </#list></#if>");
        paper.write("content/fronts/hi/home.yaml", "slots: {lead: {count: 3, fill: newest}}\n");
        paper.build();
        assertThat(page("/hi/")).isEqualTo("Story hi/town/ghat ");
        assertThat(page("/")).isEmpty();
        assertSameAsClean();
    }

    @Test
    void theFirstStoryOfAnEditionBringsItsSitemapsIntoRobots() throws IOException {
        paper.build();
        hindiQuay();
        assertThat(build()).contains("/robots.txt", "/sitemap.xml", "/hi/");
        assertSameAsClean();
    }

    private void assertSameAsClean() throws IOException {
        Map<String, Digest> incremental = files();
        try (Stream<Path> all = Files.walk(paper.path("target"))) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        paper.build();
        assertThat(incremental).isEqualTo(files());
    }

    private Map<String, Digest> files() throws IOException {
        Map<String, Digest> files = new TreeMap<>();
        Path site = paper.path("target/site");
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
