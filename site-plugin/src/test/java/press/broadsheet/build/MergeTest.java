package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadsheet.diagnostic.SiteException;

/** Two names become one: in the files, byte for byte, and at the old addresses. */
class MergeTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = new Paper(temp.resolve("paper"));
    }

    private String story(String tags) {
        return "---\ntitle: One\ndate: 2026-11-02\n" + tags + "\n---\nBody.\n";
    }

    private static final String STORY = "content/articles/town/tagged.md";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tags: [boats, quay]                 | tags: [ferry, quay]",
                "tags: [ quay , 'Boats' ] # why      | tags: [ quay , 'ferry' ] # why",
                "tags: [\"boats\"]                   | tags: [\"ferry\"]",
                "tags: boats                         | tags: ferry",
                "tags: quay,  BOATS , town           | tags: quay,  ferry , town",
                "tags: \"quay, boats\"               | tags: \"quay, ferry\"",
                "tags: [quay, boats, ferry]          | tags: [quay, ferry]",
                "tags: [boats, ferry]                | tags: [ferry]",
                "tags: boats, ferry                  | tags: ferry",
                "tags: ferry, boats                  | tags: ferry",
                "tags: [boats, Boats]                | tags: [ferry]",
            })
    void aTagIsWrittenAsTheOtherWas(String before, String after) {
        paper.write(STORY, story(before));
        Merge.tags(paper.request(), "boats", "ferry", false);
        assertThat(paper.read(STORY)).isEqualTo(story(after));
    }

    @Test
    void aListInLinesKeepsItsCommentsAndIndents() {
        paper.write(STORY, story("tags:\n  # the crossing\n  -   boats   # not ferries\n  - quay"));
        paper.write("content/articles/town/both.md", story("tags:\n- quay\n- boats\n- ferry"));
        Merge.tags(paper.request(), "boats", "ferry", false);
        assertThat(paper.read(STORY))
                .isEqualTo(story("tags:\n  # the crossing\n  -   ferry   # not ferries\n  - quay"));
        assertThat(paper.read("content/articles/town/both.md")).isEqualTo(story("tags:\n- quay\n- ferry"));
    }

    @Test
    void byteOrderMarksLineEndsTomlAndJsonStayAsTheyAre() {
        paper.write(STORY, "\uFEFF---\r\ntags: [boats]\r\ntitle:   One\r\ndate: 2026-11-02\r\n---\r\nBoats, \r\n");
        paper.write(
                "content/articles/town/toml.md",
                "+++\ntitle = 'One'\ndate = 2026-11-02 # day\ntags = ['boats', \"q\"]\n+++\nBoats.\n");
        paper.write(
                "content/articles/town/json.md",
                "\uFEFF{\"title\": \"One\", \"date\": \"2026-11-02\", \"tags\": [\"boats\"]}\nBoats.\n");
        Merge.tags(paper.request(), "boats", "ferry", false);
        assertThat(paper.read(STORY))
                .isEqualTo("\uFEFF---\r\ntags: [ferry]\r\ntitle:   One\r\ndate: 2026-11-02\r\n---\r\nBoats, \r\n");
        assertThat(paper.read("content/articles/town/toml.md")).contains("tags = ['ferry', \"q\"]\n+++\nBoats.");
        assertThat(paper.read("content/articles/town/json.md")).contains("\"tags\": [\"ferry\"]}\nBoats.");
    }

    @Test
    void theOldNameIsASynonymAndTheOldAddressesRedirect() throws IOException {
        paper.write("content/articles/town/a.md", story("tags: [boats]"));
        paper.write("content/articles/town/b.md", story("tags: [boats]").replace("11-02", "11-03"));
        paper.write("content/articles/town/c.md", story("tags: [boats]").replace("11-02", "11-04"));
        paper.write("content/articles/town/d.md", story("tags: [boats]").replace("11-02", "11-05"));
        paper.write("content/articles/town/waiting.md", story("tags: [boats]\ndraft: true"));
        paper.write("content/tags/boats.md", "---\ntitle: Boats and ships\nsynonyms: [ships]\naliases: /boats/\n---\n");
        paper.build();
        Map<String, String> before = tree();
        MergeReport dry = Merge.tags(paper.request(), "Boats", "ferry", true);
        assertThat(tree()).isEqualTo(before);
        MergeReport report = Merge.tags(paper.request(), "Boats", "ferry", false);
        assertThat(dry.lines()).isEqualTo(report.lines());
        assertThat(dry.summary()).isEqualTo("Would merge tag boats into ferry: 5 stories changed");
        assertThat(report.summary()).isEqualTo("Merged tag boats into ferry: 5 stories changed");
        assertThat(report.lines())
                .contains(
                        "content/articles/town/a.md:4:8: Boats is now ferry",
                        "content/tags/ferry.md: synonyms now with boats, Boats and ships, ships",
                        "content/tags/ferry.md: aliases now with /tags/boats/, /tags/boats/page/1/, /boats/",
                        "content/tags/boats.md: removed");
        assertThat(paper.read("content/tags/ferry.md")).isEqualTo("""
                        ---
                        title: Ferry
                        synonyms: [boats, Boats and ships, ships]
                        aliases: [/tags/boats/, /tags/boats/page/1/, /boats/]
                        ---
                        """);
        paper.write("content/articles/town/late.md", story("tags: [ships]"));
        assertThat(paper.build().warnings()).isEmpty();
        for (String old : new String[] {"tags/boats", "tags/boats/page/1", "boats"}) {
            assertThat(paper.read("target/site/" + old + "/index.html")).contains("https://post.example/tags/ferry/");
        }
        assertThat(paper.read("target/site/town/2026/11/02/late/index.html")).contains("href=\"/tags/ferry/\"");
        assertThat(paper.read("target/site/_redirects"))
                .contains("/tags/boats/feed.xml /tags/ferry/feed.xml 301\n")
                .contains("/tags/boats/atom.xml /tags/ferry/atom.xml 301\n")
                .contains("/tags/boats/feed.json /tags/ferry/feed.json 301\n")
                .doesNotContain("/boats/feed.xml /boats", " /tags/boats/");
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(paper.path("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return tree;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "synonyms: [a, b] # c    | synonyms: [a, b, boats] # c",
                "synonyms: a, b          | synonyms: a, b, boats",
                "synonyms: \"a\"         | synonyms: \"a, boats\"",
                "synonyms: []            | synonyms: [boats]",
                "synonyms:               | synonyms: [boats]",
                "synonyms: ['a']         | synonyms: ['a', boats]",
            })
    void aListOfSynonymsGrowsInItsOwnWay(String before, String after) {
        paper.write(STORY, story("tags: [boats]"));
        paper.write("content/tags/ferry.md", "---\ntitle: Ferry\n" + before + "\nparams: {x: 1}\n---\nText.\n");
        Merge.tags(paper.request(), "boats", "ferry", false);
        assertThat(paper.read("content/tags/ferry.md"))
                .isEqualTo("---\ntitle: Ferry\n" + after + "\nparams: {x: 1}\naliases: [/tags/boats/]\n---\nText.\n");
    }

    @Test
    void aTagWithoutAFileGetsOne() {
        paper.write(STORY, story("tags: [boats]"));
        paper.write("content/articles/town/quay.md", story("tags: [Old Quay]").replace("11-02", "11-03"));
        Merge.tags(paper.request(), "boats", "old-quay", false);
        assertThat(paper.read("content/tags/old-quay.md"))
                .isEqualTo("---\ntitle: Old Quay\nsynonyms: [boats]\naliases: [/tags/boats/]\n---\n");
        assertThat(paper.build().warnings()).isEmpty();
    }

    @Test
    void anAuthorIsMergedInEveryFormOfAByline() {
        paper.write("content/authors/quay-desk.md", "---\nname: Quay Desk\n---\n");
        paper.write(STORY, story("author: Quay Desk"));
        paper.write(
                "content/articles/town/two.md",
                story("authors: [quay-desk, desk]").replace("11-02", "11-03"));
        paper.write(
                "content/articles/town/three.md",
                story("authors:\n  - id: quay-desk\n    role: Pictures\n  - Mara")
                        .replace("11-02", "11-04"));
        Merge.authors(paper.request(), "quay-desk", "desk", false);
        assertThat(paper.read(STORY)).isEqualTo(story("author: desk"));
        assertThat(paper.read("content/articles/town/two.md")).contains("authors: [desk]\n");
        assertThat(paper.read("content/articles/town/three.md"))
                .contains("authors:\n  - id: desk\n    role: Pictures\n  - Mara\n");
        assertThat(paper.read("content/authors/desk.md")).isEqualTo("""
                        ---
                        name: Town Desk
                        synonyms: [quay-desk]
                        aliases: [/authors/quay-desk/]
                        ---
                        We report.
                        """);
        assertThat(paper.path("content/authors/quay-desk.md")).doesNotExist();
        paper.write("content/articles/town/late.md", story("author: Quay Desk").replace("11-02", "11-05"));
        paper.build();
        assertThat(paper.read("target/site/authors/quay-desk/index.html"))
                .contains("https://post.example/authors/desk/");
        assertThat(paper.read("target/site/town/2026/11/05/late/index.html")).contains("href=\"/authors/desk/\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boots | ferry | there is no tag \"boots\"; did you mean boats?",
                "boats | fery | there is no tag \"fery\"; did you mean ferry?",
                "boats | Boats | \"boats\" and \"Boats\" mean the same tag already; there is nothing to merge",
                "boats | fer,ry | there is no tag \"fer,ry\"; did you mean ferry?",
            })
    void whatCannotBeMergedIsRefused(String from, String into, String told) {
        paper.write(STORY, story("tags: [boats]"));
        assertThatThrownBy(() -> Merge.tags(paper.request(), from, into, false))
                .isInstanceOf(QuestionException.class)
                .hasMessage(told);
    }

    @Test
    void aTextIsNotLost() {
        paper.write(STORY, story("tags: [boats]"));
        paper.write("content/tags/boats.md", "---\ntitle: Boats\n---\nAll about them.\n");
        assertThatThrownBy(() -> Merge.tags(paper.request(), "boats", "ferry", false))
                .isInstanceOf(QuestionException.class)
                .hasMessage("content/tags/boats.md has a text; move what is worth keeping into the file of the tag that"
                        + " stays, and take it out there");
    }

    @Test
    void whatIsWrittenInAnUnusualWayStopsTheMergeBeforeAnythingIsWritten() {
        paper.write("content/articles/town/a.md", story("tags: [boats]"));
        paper.write(STORY, story("tags: [&x boats]").replace("11-02", "11-03"));
        assertThatThrownBy(() -> Merge.tags(paper.request(), "boats", "ferry", false))
                .isInstanceOfSatisfying(
                        SiteException.class,
                        e -> assertThat(e.diagnostics())
                                .singleElement()
                                .hasToString(
                                        "content/articles/town/tagged.md:4:8: error[not-edited]: this is written in a way"
                                                + " that is not edited; change it by hand, and merge again"));
        assertThat(paper.read("content/articles/town/a.md")).isEqualTo(story("tags: [boats]"));
    }
}
