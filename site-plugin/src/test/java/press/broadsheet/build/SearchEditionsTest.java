package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.search.ShardReader;
import press.broadsheet.search.ShardWriter;
import press.broadsheet.search.StoryText;
import press.broadsheet.search.StoryWords;

/** Each edition has a search of its own: page, index and names, in its language and of its stories alone. */
class SearchEditionsTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperInThreeLanguages() {
        paper = paper("paper");
    }

    private Paper paper(String name) {
        Paper fresh = new Paper(temp.resolve(name));
        fresh.replace(
                "content/site.yaml",
                "language: en-GB",
                "language: en-GB\nlanguages:\n  hi: {title: डाक}\n  ar: {}\nsearch: {index: texts, web: bing}");
        fresh.story("town/quay", "2026-11-11T10:00", "tags: [pier]\ntranslation: quay\n", "The quay.");
        fresh.story(
                "hi/town/ghat",
                "2026-11-12T10:00",
                "tags: [ferry]\nauthors: [{guest: Ghat Desk}]\ntranslation: quay\n",
                "घाट पर।");
        return fresh;
    }

    private String file(String path) {
        return paper.read("target/site/" + path);
    }

    private Set<String> words(String path) {
        try {
            return new TreeSet<>(ShardReader.read(Files.readAllBytes(paper.path("target/site/" + path)))
                    .keySet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> rendered() {
        return Paper.rendered(paper.build()).stream()
                .filter(address -> address.contains("/search/"))
                .sorted()
                .toList();
    }

    private void assertClean() {
        VerifyReport verified = VerifyReport.of(paper.request(), true, Progress.NONE);
        assertThat(verified.differences()).isEmpty();
    }

    @Test
    void anEditionsIndexHoldsItsStoriesAlone() {
        paper.build();
        assertThat(words("hi/search/2026-11/0.bin"))
                .contains("घाट", "@tag/ferry")
                .doesNotContain("quay", "body");
        assertThat(words("search/2026-11/0.bin")).contains("quay", "body").doesNotContain("घाट", "ghat");
        assertThat(file("hi/search/index.json")).contains("\"name\":\"2026-11\"");
        assertThat(file("hi/search/2026-11/2.json"))
                .contains("/hi/town/2026/11/12/ghat/", "12 नव॰ 2026")
                .doesNotContain("quay");
    }

    @Test
    void anEditionsNamesAreThoseOfItsStories() {
        paper.build();
        assertThat(file("search/names.json"))
                .contains("Town Desk", "pier", "Ferry")
                .doesNotContain("Ghat Desk");
        assertThat(file("hi/search/names.json")).contains("Ghat Desk", "Ferry").doesNotContain("Town Desk", "pier");
    }

    @Test
    void theSearchPageIsInTheLanguageAndEachLeadsToTheOther() {
        paper.build();
        assertThat(file("hi/search/index.html"))
                .contains("<html lang=\"hi\">", "data-search=\"/hi/search/\"", "action=\"/hi/search/\"")
                .contains("site%3Apost.example%2Fhi\"")
                .contains("<a href=\"/search/\" lang=\"en-GB\" hreflang=\"en-GB\"")
                .contains("<a href=\"/ar/\" lang=\"ar\"");
        assertThat(file("search/index.html"))
                .contains("data-search=\"/search/\"")
                .contains("<a href=\"/hi/search/\" lang=\"hi\" hreflang=\"hi\"");
    }

    @Test
    void everyPageLeadsToTheSearchOfItsEdition() {
        paper.build();
        assertThat(file("hi/town/2026/11/12/ghat/index.html"))
                .contains("class=\"finder\" action=\"/hi/search/\"", "title=\"डाक\" href=\"/hi/search/opensearch.xml\"")
                .doesNotContain("action=\"/search/\"");
        assertThat(file("town/2026/11/11/quay/index.html")).contains("class=\"finder\" action=\"/search/\"");
        assertThat(file("hi/index.html")).contains("\"https://post.example/hi/search/?q={search_term_string}\"");
        assertThat(file("hi/search/opensearch.xml"))
                .contains("<ShortName>डाक</ShortName>", "https://post.example/hi/search/?q={searchTerms}");
        assertThat(file("_headers"))
                .contains("\n/search/*\n  Cache-Control: public, max-age=300\n")
                .contains("\n/hi/search/*\n  Cache-Control: public, max-age=300\n")
                .doesNotContain("/ar/search");
    }

    @Test
    void anEditionWithoutStoriesHasNoSearch() {
        paper.build();
        assertThat(Files.exists(paper.path("target/site/ar/search"))).isFalse();
        assertThat(file("ar/index.html")).doesNotContain("/search/");
    }

    @Test
    void aStoryMoreChangesTheIndexOfItsEditionAlone() {
        paper.build();
        paper.story("hi/town/naav", "2026-11-20", "tags: [ferry]\nauthors: [{guest: Ghat Desk}]\n", "नाव।");
        assertThat(rendered()).containsExactly("/hi/search/2026-11/0.bin", "/hi/search/2026-11/4.json");
        paper.replace("content/articles/town/s3.md", "Body of", "Tale of");
        assertThat(rendered()).allMatch(address -> address.startsWith("/search/2026-11/"));
        assertClean();
    }

    @Test
    void theProofFindsAHeldStorysWordInAnEditionsIndex() throws IOException {
        paper.story("hi/town/secret", "2026-11-20", "embargo: 2026-12-24\n", "रहस्यमय।");
        paper.build();
        assertThat(CheckReport.of(paper.request(), false).errors()).isEmpty();
        ShardWriter leak = new ShardWriter(1, 8);
        leak.add(88, StoryWords.of(new StoryText("रहस्यमय", "", "")), List.of());
        Files.write(
                paper.path("target/site/hi/search/2026-11/0.bin"), leak.files().get(0));
        assertThat(CheckReport.of(paper.request(), false).errors())
                .singleElement()
                .asString()
                .contains("content/articles/hi/town/secret.md", "target/site/hi/search/2026-11/0.bin");
    }

    @TestFactory
    Stream<DynamicTest> afterAnyEditEachIndexIsThatOfACleanBuild() {
        Map<String, Runnable> edits = new TreeMap<>();
        edits.put("a story into another edition", () -> {
            String story = paper.read("content/articles/town/s3.md");
            paper.delete("content/articles/town/s3.md");
            paper.write("content/articles/hi/town/s3.md", story);
        });
        edits.put("the only story of an edition less", () -> paper.delete("content/articles/hi/town/ghat.md"));
        edits.put("the first story of an edition", () -> paper.story("ar/town/mina", "2026-11-13", "", "ميناء"));
        edits.put("an edition less", () -> {
            paper.replace("content/site.yaml", "  hi: {title: डाक}\n", "");
            paper.delete("content/articles/hi/town/ghat.md");
        });
        edits.put("another body", () -> paper.replace("content/articles/hi/town/ghat.md", "घाट", "नदी"));
        edits.put("another month", () -> paper.replace("content/articles/hi/town/ghat.md", "2026-11-12", "2026-10-12"));
        edits.put(
                "another name of an author", () -> paper.replace("content/authors/desk.md", "Town Desk", "City Desk"));
        edits.put("another name of the edition", () -> paper.replace("content/site.yaml", "डाक", "पत्र"));
        return edits.entrySet().stream()
                .map(edit -> DynamicTest.dynamicTest(edit.getKey(), () -> {
                    paper = paper(edit.getKey());
                    paper.build();
                    edit.getValue().run();
                    paper.build();
                    assertClean();
                }));
    }
}
