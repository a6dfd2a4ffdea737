package press.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.build.QuestionException;
import press.broadsheet.diagnostic.Diagnostics;

/** A new file stands where it belongs, and the site reads it without a word. */
class NewFileTest {
    @TempDir
    Path temp;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office(temp);
        office.write(
                "content/site.yaml",
                "timezone: Asia/Kolkata\nlanguage: en-GB\nsections: [town, sport]\ndefaultSection: town\n");
        office.write("content/authors/desk.md", "---\nname: Town Desk\nsynonyms: [News Desk]\n---\n");
        office.write("content/articles/Town/old.md", "---\ntitle: Old\ndate: 2026-01-01\nauthors: desk\n---\nText.\n");
    }

    private static Assignment story(String title) {
        return of(Kind.STORY, title);
    }

    private static Assignment of(Kind kind, String title) {
        return new Assignment(
                kind,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private String write(Assignment assignment) {
        return NewFile.write(office.newsroom(), assignment);
    }

    private String refusal(Assignment assignment) {
        try {
            return write(assignment);
        } catch (QuestionException e) {
            return "refused: " + e.getMessage();
        }
    }

    @Test
    void aStoryIsADraftOfTodayInTheFolderThatItsSectionHas() {
        assertThat(write(story("The council's  new budget")))
                .isEqualTo("content/articles/Town/the-councils-new-budget.md");
        // The clocks of the newsroom are five and a half hours ahead: there it is the next day.
        assertThat(office.read("content/articles/Town/the-councils-new-budget.md"))
                .isEqualTo("""
                        ---
                        title: The council's new budget
                        date: 2026-11-24 02:10
                        summary:
                        tags: []
                        draft: true
                        ---

                        """);
    }

    @Test
    void allThatWasGivenIsWritten() {
        Assignment full = new Assignment(
                Kind.STORY,
                "El puerto",
                Optional.of("opinion"),
                Optional.of("Sport"),
                Optional.of("news desk, desk"),
                Optional.of("ES"),
                Optional.of("Puerto 2"),
                true);
        assertThat(write(full)).isEqualTo("content/articles/sport/puerto-2.md");
        assertThat(office.read("content/articles/sport/puerto-2.md")).isEqualTo("""
                        ---
                        title: El puerto
                        date: 2026-11-24 02:10
                        authors: [desk, desk]
                        type: opinion
                        language: es
                        summary:
                        tags: []
                        ---

                        """);
    }

    @ParameterizedTest
    @EnumSource
    void theSiteReadsEveryKindWithoutAWord(Kind kind) {
        write(of(kind, "Flood: \"never\" again, they say"));
        // Warnings count as errors there.
        assertThat(office.build(false).warnings()).isEmpty();
        assertThat(office.build(true).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Flood: the bill",
                "\"Never again\"",
                "# 1 in the county",
                "- and yet",
                "true",
                "2026",
                "null",
                "{braces} [and] *stars*",
                "back\\slash",
                "@post & more | less > none",
                "'single'",
                "বন্যার খবর",
                "...",
                "Ends in a colon:",
                "100% ${title} $1"
            })
    void aTitleIsReadAsItWasGiven(String title) {
        Assignment now = new Assignment(
                Kind.STORY,
                title,
                Optional.empty(),
                Optional.of("sport"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("one"),
                true);
        write(now);
        assertThat(Newsroom.read(office.request(false), office.newsroom().sources(), new Diagnostics())
                        .articles())
                .extracting(entry -> entry.head().title())
                .contains(title);
    }

    @Test
    void nothingIsOverwritten() {
        office.write("content/articles/Town/fire.md", "mine");
        assertThat(refusal(story("Fire")))
                .isEqualTo(
                        "refused: content/articles/Town/fire.md is there already; write another title, or another name"
                                + " with -Dslug=…");
        assertThat(office.read("content/articles/Town/fire.md")).isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "story  | A | spotr |       |      |    | there is no section \"spotr\"; did you mean sport?",
                "story  | A | arts  |       |      |    | there is no section \"arts\"; name one of town, sport, or write its file first with -Dkind=section",
                "story  | A |       | dask  |      |    | there is no author \"dask\"; did you mean desk?",
                "story  | A |       | Jo X. |      |    | there is no author \"Jo X.\"; name one of desk, or write the file first with -Dkind=author",
                "story  | A |       |       | opin |    | \"opin\" is no type of story; name one of news, opinion, analysis, review, live, gallery, video, audio, brief",
                "page   | A |       |       | news |    | \"news\" is no type of page; leave -Dtype out",
                "story  | A |       |       |      | e_ | \"e_\" is no language; write a tag such as en or en-GB",
                "story  |   |       |       |      |    | it has no title; give it one with -Dtitle=\"…\"",
            })
    void whatIsNotKnownIsToldWithWhatIs(
            String kind, String title, String section, String author, String type, String language, String message) {
        Assignment wrong = new Assignment(
                Kind.of(kind),
                title == null ? "" : title,
                Optional.ofNullable(type),
                Optional.ofNullable(section),
                Optional.ofNullable(author),
                Optional.ofNullable(language),
                Optional.empty(),
                false);
        assertThat(refusal(wrong)).isEqualTo("refused: " + message);
    }

    @Test
    void aKindThatIsNoneIsToldTheNearest() {
        assertThatThrownBy(() -> Kind.of("storry"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("\"storry\" is no kind of file; did you mean story?");
    }

    @Test
    void aNewsroomWithNothingTakesAnySectionAndAnyName() {
        Office empty = new Office(temp.resolve("empty"));
        Assignment first = new Assignment(
                Kind.STORY,
                "First",
                Optional.empty(),
                Optional.of("World news"),
                Optional.of("Town Desk"),
                Optional.empty(),
                Optional.empty(),
                true);
        assertThat(NewFile.write(empty.newsroom(), first)).isEqualTo("content/articles/world-news/first.md");
        assertThat(empty.read("content/articles/world-news/first.md")).contains("authors: Town Desk\n");
        assertThat(empty.build(false).warnings()).isEmpty();
    }

    @Test
    void aMistakeOfSomebodyElseDoesNotKeepAReporterFromWriting() {
        office.write("content/articles/Town/bad.md", "---\ntitle: Bad\ndate: 2026-13-01\n---\n");
        assertThat(write(story("Good"))).isEqualTo("content/articles/Town/good.md");
    }

    @Test
    void aLongTitleMakesANameThatFileSystemsTake() {
        String name = write(story("word ".repeat(60)));
        assertThat(name).hasSizeLessThan(110).endsWith("-word.md");
    }

    @Test
    void theProjectsOwnArchetypeIsUsed() {
        office.write("archetypes/story.md", """
                        ---
                        title: ${title}
                        date: ${date}
                        authors: ${authors}
                        kicker: ${type}${section}
                        translation: ${language}
                        params: {desk: ${slug}}
                        ---
                        ${title}: what happened at ${time}?

                        By ${authors}.
                        """);
        write(story("Fire: two hurt"));
        assertThat(office.read("content/articles/Town/fire-two-hurt.md")).isEqualTo("""
                        ---
                        title: "Fire: two hurt"
                        date: 2026-11-24 02:10
                        kicker: town
                        params: {desk: fire-two-hurt}
                        ---
                        Fire: two hurt: what happened at 02:10?

                        By .
                        """);
    }

    @Test
    void anArchetypeThatCannotWorkIsToldAndNothingIsWritten() {
        office.write("archetypes/story.md", "---\ntitle: ${titel}\n---\n");
        assertThat(refusal(story("Fire")))
                .isEqualTo("refused: archetypes/story.md:2: ${titel} is no place-holder; did you mean title?");
        office.write("archetypes/story.md", "---\ntitle: ${title}\n---\n");
        assertThat(refusal(story("Fire")))
                .startsWith("refused: archetypes/story.md gives a file that could not be read: ")
                .contains("a story needs date");
        office.write("archetypes/story.md", "---\ntitle: ${title}\ndate: ${date}\ntopics: \n---\n");
        assertThat(refusal(story("Fire"))).contains("topics is not a key of a story");
        assertThat(Files.exists(temp.resolve("content/articles/Town/fire.md"))).isFalse();
    }
}
