package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No byte of a held story may stand in the output, however it came there. */
class EmbargoProofTest {
    private static final String STORY = "content/articles/town/wall-report.md";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperWithAnEmbargoedStory() {
        paper = new Paper(temp);
        paper.write("content/media/crack.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"9\"/>");
        paper.write(STORY, """
                ---
                title: "Engineers *doubt* the harbour wall"
                date: 2026-12-03 06:00
                embargo: 2026-12-04 06:00
                summary: Five cracks were found below the water line in October.
                tags: [ferry, subsidence, Quay Street Inquiry]
                authors: [Ada Marsh-Lowe]
                image: {src: /media/crack.svg, alt: A crack as wide as a hand}
                ---

                The company’s “own” engineers wrote to the *council* in
                September, and nobody answered [the letter](/pages/about.md) they sent.
                """);
        paper.build();
    }

    private List<String> findings() {
        return CheckReport.of(paper.request(), false).errors();
    }

    private void leak(String file, String text) throws IOException {
        Path path = paper.path("target/site/" + file);
        Files.createDirectories(path.getParent());
        String before = Files.exists(path) ? Files.readString(path) : "";
        Files.writeString(path, before + text);
    }

    @Test
    void aSiteAsItWasBuiltTellsNothing() {
        CheckReport report = CheckReport.of(paper.request(), false);
        assertThat(report.errors()).isEmpty();
        assertThat(report.summary()).contains(" files for 1 held story").contains(": 0 errors, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        index.html                 | <h2>Engineers <em>doubt</em> the harbour wall</h2>         | 2:8 | the title
        feed.json                  | {"title":"Engineers doubt the harbour\\u0020wall"}          | 2:8 | the title
        atom.xml                   | <summary>&lt;b&gt;Engineers&lt;/b&gt; doubt&amp;nbsp;the harbour wall</summary> | 2:8 | the title
        404.html                   | <meta content="Five cracks were found below the water line in October."> | 5:10 | the summary
        index.html                 | <p>were found below the water line</p>                      | 5:10 | words
        search/3.json              | ["nobody answered the letter they sent"]                           | 12:1 | words
        feed.xml                   | <![CDATA[<p>The company&#8217;s &#x201c;own&#x201d; engineers wrote]]> | 11:1 | words
        _redirects                 | /old/ /town/2026/12/03/wall-report/ 301                     | 1:1 | the address
        sitemap.xml                | <loc>https://post.example/town/2026/12/03/wall-report/</loc> | 1:1 | the address
        robots.txt                 | Disallow: /wall-report                                      | 1:1 | the slug
        index.html                 | <a href="/tags/subsidence/">                                | 6:8 | a name that no published story has
        index.html                 | <meta property="article:tag" content="subsidence">          | 6:15 | a name that no published story has
        index.html                 | <p>on the Quay Street inquiry, he</p>                       | 6:27 | a name that no published story has
        index.html                 | {"name":"Ada Marsh-Lowe"}                                   | 7:11 | a name that no published story has
        index.html                 | <img src="/media/crack-640.webp">                           | 1:1 | a picture
        tags/subsidence/index.html | x                                                           | 6:8 | a name that no published story has
        """)
    void whateverStandsAnywhereIsFound(String file, String text, String place, String what) throws IOException {
        leak(file, text);
        assertThat(findings())
                .as("%s", text)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(STORY + ":" + place + ": error[held-story-shown]: " + what)
                        .contains("target/site/" + file)
                        .contains("embargoed until 2026-12-04T06:00Z"));
    }

    @Test
    void itsPictureIsFoundUnderAnyName() throws IOException {
        Files.copy(paper.path("content/media/crack.svg"), paper.path("target/site/harmless.svg"));
        assertThat(findings()).singleElement().asString().contains("a picture").contains("target/site/harmless.svg");
    }

    @Test
    void whatAPublishedStorySaysTooBetraysNothing() throws IOException {
        paper.write("content/articles/town/other.md", """
                ---
                title: Other news
                date: 2026-11-12
                tags: [subsidence]
                ---
                Nobody answered [the letter](https://else.example/wall-report/) they sent, it said in September.

                ![A crack](/media/crack.svg)
                """);
        paper.build();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aLinkTextThatGivesTheTitleAwayIsFound() {
        paper.replace(
                "content/articles/town/s1.md",
                "Body of story 1.",
                "See [Engineers doubt the harbour wall](wall-report.md).");
        paper.build();
        assertThat(findings()).allMatch(line -> line.contains("the title")).hasSizeGreaterThan(1);
    }

    @Test
    void aDraftOfAPageIsHeldToo() throws IOException {
        paper.write("content/pages/merger.md", "---\ntitle: We have merged with the Gazette\ndraft: true\n---\n");
        paper.build();
        leak("index.html", "<p>We have merged with the Gazette</p>");
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("content/pages/merger.md:2:8:")
                .contains("but the story is draft");
    }

    @Test
    void ofAWithdrawnStoryTheHeadlineMayStandButNotTheText() throws IOException {
        paper.replace(STORY, "date: 2026-12-03 06:00\nembargo: 2026-12-04 06:00", """
                date: 2026-11-03
                withdrawn: {date: 2026-11-20, note: We could not stand the story up.}""");
        paper.build();
        assertThat(paper.read("target/site/town/2026/11/03/wall-report/index.html"))
                .contains("We could not stand the story up.");
        assertThat(findings()).isEmpty();
        leak("index.html", "engineers wrote to the council in September");
        assertThat(findings())
                .singleElement()
                .asString()
                .contains("words of this story")
                .contains("is withdrawn");
    }

    @Test
    void whenTheTimeHasComeNothingIsHeld() {
        Instant later = Instant.parse("2026-12-04T06:00:00Z");
        SiteBuilder.build(paper.request(later));
        assertThat(findings()).isEmpty();
        assertThat(paper.read("target/site/index.html")).contains("harbour wall");
    }

    @Test
    void scriptsWithoutBlanksAreReadLetterByLetter() throws IOException {
        paper.write("content/articles/town/han.md", """
                ---
                title: 工程师怀疑港口防波堤的安全
                date: 2026-12-03
                ---
                """);
        paper.build();
        assertThat(findings()).isEmpty();
        leak("index.html", "<p>据报工程师怀疑港口防波堤的安全。</p>");
        assertThat(findings()).singleElement().asString().contains("the title");
    }

    @Test
    void withoutABuildThereIsNothingToCheck() throws IOException {
        Files.writeString(paper.path("target/broadsheet/state"), "not a state", StandardCharsets.UTF_8);
        assertThatThrownBy(this::findings)
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("build the site first");
    }
}
