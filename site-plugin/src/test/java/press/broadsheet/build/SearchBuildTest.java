package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
import press.broadsheet.source.Digest;

/** The search index of a small paper with a long past. */
class SearchBuildTest {
    private static final String SITE = "target/site/";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperWithASearch() {
        paper = new Paper(temp.resolve("paper"));
        paper.replace("content/site.yaml", "sections:", "search: {index: texts}\nsections:");
        for (int year = 2020; year < 2026; year++) {
            for (int day = 1; day <= 250; day++) {
                String date = Instant.parse(year + "-01-01T08:00:00Z")
                        .plusSeconds(day * 86_400L)
                        .toString();
                paper.story("town/old-" + year + "-" + day, date, "tags: [ferry]\n", "Item" + year + "x" + day + ".");
            }
        }
        for (int day = 1; day <= 31; day++) {
            paper.story("town/early-" + day, "2026-01-" + (day < 10 ? "0" : "") + day, "", "Winter" + day + " word.");
            paper.story("sport/late-" + day, "2026-10-" + (day < 10 ? "0" : "") + day, "", "Autumn" + day + " word.");
        }
    }

    private SortedMap<String, Digest> files(String below) {
        SortedMap<String, Digest> files = new TreeMap<>();
        Path site = paper.path(SITE);
        try (Stream<Path> all = Files.walk(site.resolve(below))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString().replace('\\', '/'), Digest.of(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private List<String> rendered(BuildReport report) {
        return Paper.rendered(report).stream()
                .filter(address -> address.startsWith("/search/"))
                .sorted()
                .toList();
    }

    /** The numbers of the stories of a segment that have a word. */
    private List<Integer> found(String segment, String word) {
        for (String file : files("search/" + segment).keySet()) {
            if (file.endsWith(".bin")) {
                SortedMap<String, ShardReader.Stories> words = words(file);
                if (words.containsKey(word)) {
                    return words.get(word).all();
                }
            }
        }
        return List.of();
    }

    private SortedMap<String, ShardReader.Stories> words(String file) {
        try {
            return ShardReader.read(Files.readAllBytes(paper.path(SITE + file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> segments() {
        return files("search").keySet().stream()
                .filter(path -> path.endsWith(".bin"))
                .map(path -> path.substring("search/".length(), path.lastIndexOf('/')))
                .distinct()
                .toList();
    }

    @Test
    void thePastIsCutByTheCalendarAndWhatIsSmallIsJoined() {
        paper.build();
        assertThat(segments()).containsExactly("2020_2023", "2024_2026-10", "2026-11");
        assertThat(files("search")).containsKeys("search/2020_2023/1f.bin", "search/2026-11/0.bin");
        assertThat(paper.read(SITE + "search/index.json"))
                .isEqualTo(
                        "{\"format\":2,\"run\":32,\"segments\":["
                                + "{\"name\":\"2020_2023\",\"first\":\"2020-01-01\",\"last\":\"2023-12-31\",\"buckets\":32,\"slots\":8},"
                                + "{\"name\":\"2024_2026-10\",\"first\":\"2024-01-01\",\"last\":\"2026-10-31\",\"buckets\":32,\"slots\":8},"
                                + "{\"name\":\"2026-11\",\"first\":\"2026-11-01\",\"last\":\"2026-11-30\",\"buckets\":1,\"slots\":8}]}\n");
    }

    @Test
    void aNewStoryOfTodayChangesTheOpenMonthAndNothingElse() {
        paper.build();
        paper.story("town/new", "2026-11-22", "tags: [ferry]\nauthors: [desk]\n", "Novel tidings.");
        assertThat(rendered(paper.build())).containsExactly("/search/2026-11/0.bin", "/search/2026-11/5.json");
        assertThat(found("2026-11", "tidings")).containsExactly(21 * 8);
    }

    @Test
    void anEditOfAnOldTextChangesTheFilesOfTheWordsThatCameOrWent() {
        paper.build();
        SortedMap<String, Digest> before = files("search");
        paper.replace("content/articles/town/old-2021-7.md", "Item2021x7.", "Zebra2021x7.");
        BuildReport report = paper.build();
        SortedMap<String, Digest> after = files("search");
        after.entrySet().removeAll(before.entrySet());
        // the word that came and the one that went, the beginnings of each, and what results show of the story
        assertThat(after.keySet()).hasSizeBetween(3, 5).contains("search/2020_2023/" + card("2021-01-08") + ".json");
        assertThat(rendered(report)).allMatch(address -> address.startsWith("/search/2020_2023/"));
        assertThat(found("2020_2023", "zebra2021x7")).hasSize(1);
        assertThat(found("2020_2023", "item2021x7")).isEmpty();
    }

    private static int card(String day) {
        return (int) (java.time.LocalDate.parse(day).toEpochDay()
                        - java.time.LocalDate.parse("2020-01-01").toEpochDay())
                * 8
                / 32;
    }

    @Test
    void aMonthThatIsOverIsClosedAndTheNewOneIsOpen() {
        paper.build();
        paper.story("town/december", "2026-12-01", "", "First snow.");
        BuildReport report = SiteBuilder.build(paper.request(Instant.parse("2026-12-01T12:00:00Z")));
        assertThat(segments()).containsExactly("2020_2023", "2024_2026-11", "2026-12");
        assertThat(rendered(report)).noneMatch(address -> address.startsWith("/search/2020_2023/"));
        assertClean(Instant.parse("2026-12-01T12:00:00Z"));
    }

    @Test
    void heldStoriesAndEntriesAreNotInTheIndex() {
        paper.story("town/secret", "2026-11-20", "embargo: 2026-12-24\n", "Clandestine.");
        paper.story("town/draft", "2026-11-20", "draft: true\n", "Unfinished.");
        paper.story(
                "town/live",
                "2026-11-20",
                "type: live\n",
                "Begin.\n\n## 2026-12-24 10:00 Tomorrow\n\nUntold.\n\n## 2026-11-20 10:00 Public\n\nTold.");
        paper.build();
        List.of("clandestine", "unfinished", "untold", "tomorrow")
                .forEach(word -> assertThat(found("2026-11", word)).as(word).isEmpty());
        List.of("begin", "public", "told", "live")
                .forEach(word -> assertThat(found("2026-11", word)).as(word).hasSize(1));
        assertThat(CheckReport.of(paper.request(), false).errors()).isEmpty();
    }

    @Test
    void theProofFindsAHeldStorysWordInTheIndex() throws IOException {
        paper.story("town/secret", "2026-11-20", "embargo: 2026-12-24\n", "Clandestine.");
        paper.build();
        ShardWriter leak = new ShardWriter(1, 8);
        leak.add(0, StoryWords.of(new StoryText("Clandestine", "", "")), List.of());
        leak.add(3, StoryWords.of(new StoryText("Nobody", "", "")), List.of());
        Files.write(paper.path(SITE + "search/2026-11/0.bin"), leak.files().get(0));
        assertThat(CheckReport.of(paper.request(), false).errors())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "content/articles/town/secret.md:1:1: error[held-story-shown]: the word \"clandestine\"")
                        .contains("search/2026-11/0.bin"))
                .anySatisfy(line ->
                        assertThat(line).contains("the word \"nobody\" is that of a story that is not published"));
        Files.writeString(paper.path(SITE + "search/2026-11/0.bin"), "\u0002\u0000\u0003\u0000\u0007a");
        assertThat(CheckReport.of(paper.request(), false).errors())
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void wordsThatWereKeptAndAreDamagedAreTakenApartAgain() throws IOException {
        paper.build();
        Map<String, Digest> before = files("");
        for (String name : List.of("2020_2023", "2026-11")) {
            Path kept = paper.path("target/broadsheet/search/" + name);
            byte[] bytes = Files.readAllBytes(kept);
            bytes[bytes.length / 2] ^= 1;
            Files.write(kept, bytes);
        }
        paper.replace("content/articles/town/s1.md", "Body", "Text");
        paper.replace("content/articles/town/old-2021-7.md", "Item", "Text");
        paper.build();
        paper.replace("content/articles/town/s1.md", "Text", "Body");
        paper.replace("content/articles/town/old-2021-7.md", "Text", "Item");
        paper.build();
        assertThat(files("")).isEqualTo(before);
    }

    @Test
    void headsAloneAreLookedIntoIfThatIsAsked() {
        paper.replace("content/site.yaml", "index: texts", "index: heads");
        paper.build();
        assertThat(found("2026-11", "draw")).isEmpty();
        assertThat(found("2026-11", "match")).hasSize(1);
        paper.replace("content/site.yaml", "index: heads", "index: texts");
        paper.build();
        assertThat(found("2026-11", "draw")).hasSize(1);
        paper.replace("content/site.yaml", "index: texts", "index: none");
        paper.build();
        assertThat(Files.exists(paper.path(SITE + "search"))).isFalse();
        assertThat(paper.read(SITE + "index.html")).doesNotContain("search");
    }

    private void assertClean(Instant now) {
        Map<String, Digest> incremental = files("");
        VerifyReport verified = VerifyReport.of(paper.request(now), true, Progress.NONE);
        assertThat(verified.differences()).isEmpty();
        assertThat(incremental).isEqualTo(files(""));
    }

    @TestFactory
    Stream<DynamicTest> afterAnyEditTheIndexIsThatOfACleanBuild() {
        Map<String, Runnable> edits = new TreeMap<>();
        edits.put("a story of today", () -> paper.story("town/new", "2026-11-22", "", "Novel."));
        edits.put("a story of the past", () -> paper.story("town/new", "2021-03-04", "", "Novel."));
        edits.put("the first story of all", () -> paper.story("town/new", "1969-07-21", "", "Moon."));
        edits.put("a new body", () -> paper.replace("content/articles/town/s3.md", "Body", "Text"));
        edits.put("a new title", () -> paper.replace("content/articles/town/s3.md", "title: Story", "title: Tale"));
        edits.put("another tag", () -> paper.replace("content/articles/town/s3.md", "[ferry]", "[pier, ferry]"));
        edits.put(
                "another section",
                () -> paper.replace("content/articles/town/s3.md", "authors:", "section: sport\nauthors:"));
        edits.put("another date", () -> paper.replace("content/articles/town/s3.md", "2026-11-03", "2024-05-06"));
        edits.put("another hour", () -> paper.replace("content/articles/town/s3.md", "2026-11-03", "2026-11-04"));
        edits.put("a story less", () -> paper.delete("content/articles/town/s3.md"));
        edits.put("an old story less", () -> paper.delete("content/articles/town/old-2022-9.md"));
        edits.put("the newest story less", () -> paper.delete("content/articles/sport/match.md"));
        edits.put(
                "another name of an author", () -> paper.replace("content/authors/desk.md", "Town Desk", "City Desk"));
        edits.put("another title of a tag", () -> paper.write("content/tags/ferry.md", "---\ntitle: Boats\n---\n"));
        edits.put(
                "another zone",
                () -> paper.replace("content/site.yaml", "sections:", "timezone: Asia/Kolkata\nsections:"));
        edits.put("a day with many stories", () -> {
            for (int i = 0; i < 20; i++) {
                paper.story("town/many-" + i, "2026-11-05T0" + i % 10 + ":00:00Z", "", "Much" + i + ".");
            }
        });
        edits.put("a month with very many stories", () -> {
            for (int i = 0; i < 2100; i++) {
                String day = String.format(java.util.Locale.ROOT, "2026-11-%02d", 1 + i % 20);
                paper.story("town/many-" + i, day, "", "Much" + i + ".");
            }
        });
        return edits.entrySet().stream()
                .map(edit -> DynamicTest.dynamicTest(edit.getKey(), () -> {
                    paper = new Paper(temp.resolve(edit.getKey()));
                    aPaperWithASearch(paper);
                    paper.build();
                    edit.getValue().run();
                    paper.build();
                    assertClean(Paper.NOW);
                }));
    }

    private void aPaperWithASearch(Paper fresh) {
        fresh.replace("content/site.yaml", "sections:", "search: {index: texts}\nsections:");
        fresh.story("town/old-2022-9", "2022-03-09", "tags: [ferry]\n", "Item2022.");
        fresh.story("town/old-2024-9", "2024-05-06", "tags: [ferry]\n", "Item2024.");
        fresh.story("town/old-2026-9", "2026-09-09", "", "Item2026.");
    }
}
