package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code missingTranslation: show}, the lists of an edition show the stories that it has no version of. */
public class LentStoriesTest {
    private static final String QUAY = "/town/2026/11/11/quay/";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperThatShowsWhatIsNotTranslated() {
        paper = new Paper(temp.resolve("paper"));
        paper.replace(
                "content/site.yaml",
                "language: en-GB",
                "language: en-GB\nlanguages: [hi, ar]\nmissingTranslation: show\nfeeds: {formats: [atom]}");
        paper.story(
                "town/quay",
                "2026-11-11T10:00",
                "tags: [ferry]\nseries: [harbour]\nauthors: [desk]\ntranslation: quay\n",
                "The quay.");
    }

    /** Builds at an instant, and that a clean build comes to the same. */
    private List<String> build(Instant now) throws IOException {
        BuildReport report = SiteBuilder.build(paper.request(now));
        Path clean = temp.resolve("clean" + report.hashCode());
        SiteBuilder.build(paper.request(now).into(clean.resolve("site"), clean.resolve("state")));
        assertThat(Paper.tree(paper.path("target/site"))).isEqualTo(Paper.tree(clean.resolve("site")));
        return Paper.rendered(report);
    }

    private List<String> build() throws IOException {
        return build(Paper.NOW);
    }

    private String page(String address) {
        return paper.read("target/site" + address + "index.html");
    }

    private boolean has(String path) {
        return Files.exists(paper.path("target/site" + path));
    }

    private void hindiQuay(String date) {
        paper.story("hi/town/ghat", date, "tags: [ferry]\nseries: [harbour]\ntranslation: quay\n", "घाट।");
    }

    @Test
    void aStoryWithoutAVersionStandsInListsWithItsLanguageAndItsOneAddress() throws IOException {
        build();
        for (String list :
                List.of("/ar/", "/ar/town/", "/ar/tags/ferry/", "/ar/authors/desk/", "/ar/series/harbour/")) {
            assertThat(page(list))
                    .as(list)
                    .contains(" lang=\"en-GB\" dir=\"ltr\"><a href=\"" + QUAY
                            + "\" hreflang=\"en-GB\">Story town/quay</a>"
                            + " <span class=\"tongue\" lang=\"en-GB\" dir=\"ltr\">English</span></h");
        }
        assertThat(page("/ar/archive/2026/11/")).contains(QUAY);
        assertThat(has("/ar" + QUAY + "index.html")).isFalse();
        assertThat(page(QUAY)).doesNotContain("hreflang=\"ar\" href=\"https://post.example/ar/town");
        assertThat(page("/")).doesNotContain("class=\"tongue\"");
    }

    @Test
    void countsAndPagersAreThoseOfWhatIsListed() throws IOException {
        build();
        assertThat(has("/town/page/3/index.html")).isTrue();
        assertThat(has("/ar/town/page/3/index.html")).isTrue();
        assertThat(has("/ar/town/page/4/index.html")).isFalse();
        paper.write("templates/tag.ftlh", "<#list listing.articles as a>${a.id} </#list>${term.count}");
        build();
        assertThat(page("/ar/tags/ferry/")).isEqualTo(page("/tags/ferry/"));
        hindiQuay("2026-11-12T10:00");
        build();
        assertThat(page("/hi/tags/ferry/"))
                .isEqualTo(page("/tags/ferry/").replace("articles/town/quay", "articles/hi/town/ghat"));
    }

    @Test
    void feedsAndSitemapsHoldWhatIsTheEditionsOwn() throws IOException {
        hindiQuay("2026-11-12T10:00");
        build();
        assertThat(paper.read("target/site/hi/atom.xml")).contains("ghat").doesNotContain("Story town/");
        assertThat(paper.read("target/site/hi/town/atom.xml")).contains("ghat").doesNotContain("Story town/");
        assertThat(paper.read("target/site/hi/sitemap-2026-11.xml"))
                .contains("ghat")
                .doesNotContain("<loc>https://post.example/town/");
        assertThat(paper.read("target/site/hi/sitemap-news.xml")).doesNotContain("post.example/town/");
        for (String file :
                List.of("/ar/atom.xml", "/ar/town/atom.xml", "/ar/sitemap-2026-11.xml", "/ar/sitemap-news.xml")) {
            assertThat(has(file)).as(file).isFalse();
        }
        assertThat(page("/ar/town/")).doesNotContain("atom.xml");
        assertThat(paper.read("target/site/ar/sitemap-pages.xml")).contains("https://post.example/ar/town/");
    }

    @Test
    void aVersionTakesThePlaceOfTheStoryAndGivesItBack() throws IOException {
        build();
        hindiQuay("2026-11-12T10:00");
        List<String> rendered = build();
        assertThat(rendered)
                .contains("/hi/", "/hi/town/", "/hi/tags/ferry/", "/hi/archive/2026/11/", QUAY)
                .doesNotContain("/", "/town/", "/ar/", "/ar/town/", "/tags/ferry/", "/atom.xml");
        assertThat(page("/hi/town/")).contains("ghat").doesNotContain(QUAY);
        assertThat(page("/hi/series/harbour/")).contains("ghat").doesNotContain(QUAY);
        paper.delete("content/articles/hi/town/ghat.md");
        assertThat(build()).contains("/hi/town/").doesNotContain("/town/");
        assertThat(page("/hi/town/")).contains(QUAY).doesNotContain("ghat");
    }

    @Test
    void aVersionThatWaitsForItsTimeLeavesTheStoryInItsPlaceUntilThen() throws IOException {
        hindiQuay("2026-11-24T10:00");
        build();
        assertThat(page("/hi/")).contains(QUAY);
        build(Paper.NOW.plusSeconds(86_400));
        assertThat(page("/hi/")).contains("ghat").doesNotContain(QUAY);
    }

    @Test
    void anEditOfALentStoryReachesTheListsItIsLentTo() throws IOException {
        build();
        paper.replace("content/articles/town/quay.md", "title: Story town/quay", "title: Mended quay");
        assertThat(build()).contains("/ar/", "/ar/town/", "/hi/archive/2026/11/");
        assertThat(page("/ar/town/")).contains("Mended quay");
        paper.replace("content/articles/town/quay.md", "tags: [ferry]", "tags: [wall]");
        build();
        assertThat(has("/ar/tags/wall/index.html")).isTrue();
        assertThat(page("/ar/tags/ferry/")).doesNotContain(QUAY);
    }

    @Test
    void oneStoryMoreChangesAFixedNumberOfPagesInEachEdition() throws IOException {
        build();
        paper.story("town/late", "2026-11-21T10:00", "tags: [ferry]\nauthors: [desk]\n", "Late.");
        List<String> rendered = build();
        assertThat(rendered.stream()
                        .filter(address -> address.startsWith("/ar/"))
                        .toList())
                .hasSameSizeAs(rendered.stream()
                        .filter(address -> address.startsWith("/hi/"))
                        .toList())
                .contains("/ar/", "/ar/town/", "/ar/tags/ferry/", "/ar/authors/desk/", "/ar/archive/2026/11/")
                .noneMatch(address -> address.contains("/page/1/"));
    }

    @Test
    void storiesOfOtherLanguagesAreNotLent() throws IOException {
        paper.story("hi/town/naav", "2026-11-05T10:00", "", "नाव।");
        paper.story("town/cymru", "2026-11-06T10:00", "language: cy\n", "Cymru.");
        SiteBuilder.build(paper.request(Paper.NOW));
        assertThat(page("/ar/town/") + page("/")).doesNotContain("naav");
        assertThat(page("/ar/town/")).doesNotContain("cymru");
        assertThat(page("/town/")).contains("cymru", "<span class=\"tongue\" lang=\"cy\" dir=\"ltr\">Cymraeg</span>");
    }
}
