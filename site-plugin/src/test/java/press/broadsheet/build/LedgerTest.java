package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.SiteException;

/** Old addresses never break without a word, and no text is changed in silence. */
class LedgerTest {
    private static final String LEDGER = "content/ledger.txt";
    private static final String S1 = "content/articles/town/s1.md";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperWithALedger() {
        paper = new Paper(temp);
        paper.build();
        LedgerReport.of(paper.request());
    }

    private List<String> warnings() {
        return paper.build().warnings().stream().map(Diagnostic::toString).toList();
    }

    private List<String> findings() {
        return CheckReport.of(paper.request(), false).errors();
    }

    @Test
    void theLedgerHasEveryAddressThatSomebodyMayHaveNotedDown() {
        assertThat(paper.read(LEDGER).lines()).isSorted().first().asString().startsWith("# ");
        assertThat(paper.read(LEDGER))
                .contains("\n/about/ - - pages/about.md\n", "\n/authors/desk/ - - authors/desk.md\n")
                .contains("\n/town/ - - -\n", "\n/tags/ferry/ - - tags/ferry.md\n")
                .containsPattern("\n/town/2026/11/01/s1/ x[0-9a-f]{10} - articles/town/s1\\.md\n")
                .doesNotContain("/page/", "feed", "404");
    }

    @Test
    void nothingChangedIsNothingToTellAndNothingToWrite() throws IOException {
        Object time = Files.getLastModifiedTime(paper.path(LEDGER));
        assertThat(warnings()).isEmpty();
        assertThat(LedgerReport.of(paper.request()).summary())
                .isEqualTo("The ledger has 13 addresses: 0 new, 0 changed");
        assertThat(Files.getLastModifiedTime(paper.path(LEDGER))).isEqualTo(time);
        assertThat(findings()).isEmpty();
        assertThat(CheckReport.of(paper.request(), false).summary()).contains("and 13 published addresses: 0 errors");
    }

    @Test
    void aChangedSlugProposesTheAliasAndTheAliasSettlesIt() {
        paper.replace(S1, "date:", "slug: first\ndate:");
        String expected = S1 + ":3:7: %s[vanished-address]: this story was published at /town/2026/11/01/s1/ and now is"
                + " at /town/2026/11/01/first/; readers of the old address find nothing;"
                + " write aliases: [/town/2026/11/01/s1/]";
        assertThat(warnings()).containsExactly(expected.formatted("warning"));
        assertThat(findings()).containsExactly(expected.formatted("error"));
        paper.replace(S1, "date:", "aliases: [/town/2026/11/01/s1/]\ndate:");
        assertThat(warnings()).isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void eachMoveAddsToTheAliasesAndAllLeadStraightToTheStory() {
        paper.replace(S1, "date:", "aliases: [/town/2026/11/01/s1/]\nslug: second\ndate:");
        assertThat(warnings()).isEmpty();
        LedgerReport.of(paper.request());
        paper.replace(S1, "slug: second", "slug: third");
        paper.replace(S1, "date:", "section: sport\ndate:");
        assertThat(warnings())
                .singleElement()
                .asString()
                .endsWith("; write aliases: [/town/2026/11/01/s1/, /town/2026/11/01/second/]");
        paper.replace(S1, "aliases: [", "aliases: [/town/2026/11/01/second/, ");
        assertThat(warnings()).isEmpty();
        for (String old : List.of("s1", "second")) {
            assertThat(paper.read("target/site/town/2026/11/01/" + old + "/index.html"))
                    .contains("url=https://post.example/sport/2026/11/01/third/\"");
            assertThat(paper.read("target/site/_redirects"))
                    .contains("/town/2026/11/01/" + old + "/ /sport/2026/11/01/third/ 301");
        }
        LedgerReport.of(paper.request());
        paper.replace(S1, "aliases: [/town/2026/11/01/second/, ", "aliases: [");
        assertThat(warnings()).singleElement().asString().contains("published at /town/2026/11/01/second/");
    }

    @Test
    void aStoryThatIsMovedToAnotherFileIsKnownByItsText() throws IOException {
        Files.move(paper.path(S1), paper.path("content/articles/town/moved.md"));
        assertThat(warnings())
                .containsExactly("content/articles/town/moved.md:1:1: warning[vanished-address]: this story seems to be"
                        + " that of content/articles/town/s1.md, published at /town/2026/11/01/s1/, where readers now"
                        + " find nothing; write aliases: [/town/2026/11/01/s1/]");
    }

    @Test
    void aStoryThatIsDeletedIsNamed() {
        paper.delete(S1);
        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith(LEDGER + ":")
                .contains("/town/2026/11/01/s1/ was published from content/articles/town/s1.md, and nothing is left")
                .contains("write aliases: [/town/2026/11/01/s1/] into the file that readers should find instead");
    }

    @Test
    void aStoryTakenBackToADraftIsNamedAndAWithdrawnOneKeepsItsAddress() {
        paper.replace(S1, "date:", "draft: true\ndate:");
        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith(S1 + ":1:1: warning[vanished-address]: this story was published at /town/2026/11/01/s1/ and"
                        + " now is draft")
                .contains("withdrawn: {date: ..., note: ...}");
        paper.replace(S1, "draft: true", "withdrawn: {date: 2026-11-22, note: It was wrong.}");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aStoryThatIsGoneByTheNewsroomsWillIsNotMissed() {
        paper.replace("content/site.yaml", "language:", "expired: gone\nlanguage:");
        paper.replace(S1, "date:", "expires: 2026-11-20\ndate:");
        assertThat(warnings()).isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTopicThatNoStoryHasAnyMoreIsNamed() {
        for (int i = 1; i <= 7; i++) {
            paper.replace("content/articles/town/s" + i + ".md", "tags: [ferry]\n", "");
        }
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("/tags/ferry/ was published from content/tags/ferry.md, and nothing is left there");
    }

    @Test
    void aTextThatIsChangedWithoutAWordIsTold() {
        paper.replace(S1, "Body of story 1.", "Body of story 1, and more.");
        assertThat(warnings())
                .containsExactly(S1 + ":7:1: warning[unmarked-change]: the text is not that of the last published"
                        + " edition, and nothing tells readers so; set updated, or write a correction or a note; after a"
                        + " mere slip of the pen, enter it with broadsheet:ledger");
        assertThat(findings()).isEmpty();
        for (String words : List.of(
                "updated: 2026-11-20\n",
                "note: A paragraph was added.\n",
                "corrections: [{date: 2026-11-20, text: It was 2.}]\n")) {
            paper.replace(S1, "date:", words + "date:");
            assertThat(warnings()).as(words).isEmpty();
            paper.replace(S1, words, "");
        }
        assertThat(LedgerReport.of(paper.request()).changed()).isEqualTo(1);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void anUpdateOfLongAgoIsNoWordAboutANewChange() {
        paper.replace(S1, "date:", "updated: 2026-11-05\ndate:");
        paper.build();
        LedgerReport.of(paper.request());
        paper.replace(S1, "Body of story 1.", "Body of story 1, and more.");
        assertThat(warnings()).singleElement().asString().contains("unmarked-change");
        paper.replace(S1, "updated: 2026-11-05", "updated: 2026-11-21");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void anUnfinishedMergeIsAnErrorAndTheLinesOfBothSidesAreNone() {
        String ledger = paper.read(LEDGER);
        paper.write(LEDGER, "<<<<<<< ours\n" + ledger);
        assertThatThrownBy(paper::build)
                .isInstanceOfSatisfying(
                        SiteException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(Diagnostic::toString)
                                .containsExactly(LEDGER + ":1:1: error[bad-ledger]: a merge was left unfinished here;"
                                        + " keep the lines of both sides, in any order, and take out the marks"));
        paper.write(
                LEDGER, ledger.replaceAll("(?m)^(/town/2026/11/01/s1/) x\\S+(.*)$", "$1 x0000000000$2\n$0") + "\n\n");
        assertThat(warnings()).isEmpty();
        LedgerReport.of(paper.request());
        assertThat(paper.read(LEDGER)).isEqualTo(ledger);
    }

    @Test
    void whatIsHeldIsNotEnteredAndABuildWithDraftsNotAtAll() {
        paper.story("town/secret", "2026-12-24", "", "Text.");
        paper.build();
        LedgerReport.of(paper.request());
        assertThat(paper.read(LEDGER)).doesNotContain("secret");
        SiteBuilder.build(paper.request().at(Paper.NOW, true));
        assertThatThrownBy(() -> LedgerReport.of(paper.request()))
                .isInstanceOf(QuestionException.class)
                .hasMessage("the last build had drafts in it; build the site without them first");
    }

    @Test
    void aFileThatIsMissingFromTheOutputIsFound() {
        paper.delete("target/site/town/2026/11/01/s1/index.html");
        assertThat(findings())
                .filteredOn(line -> line.contains("vanished-address"))
                .singleElement()
                .asString()
                .contains("target/site/town/2026/11/01/s1/index.html is missing; build the site again");
    }

    @Test
    void aliasesThatLeadInACircleAreRefused() {
        paper.replace(S1, "date:", "aliases: [/town/2026/11/02/s2/]\ndate:");
        paper.replace("content/articles/town/s2.md", "date:", "aliases: [/town/2026/11/01/s1/]\ndate:");
        assertThatThrownBy(paper::build)
                .isInstanceOfSatisfying(
                        SiteException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(Diagnostic::toString)
                                .anyMatch(line -> line.startsWith(S1 + ":3:11: error[alias-taken]: the alias"
                                        + " /town/2026/11/02/s2/ is the address of content/articles/town/s2.md"))
                                .anyMatch(line ->
                                        line.startsWith("content/articles/town/s2.md:3:11: error[alias-taken]")));
    }
}
