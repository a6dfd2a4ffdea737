package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.output.SiteFiles;
import press.broadsheet.source.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A check reads only what changed since the last, and finds what one without memory finds. */
class CheckAgainTest {
    private static final String S1 = "content/articles/town/s1.md";

    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperWithAnEmbargoedStoryAndASearchIndex() {
        paper = new Paper(temp);
        paper.replace("content/site.yaml", "sections:", "search: {index: texts}\nsections:");
        paper.story("town/wall", "2026-12-03", "", "The engineers doubt the wall below the water line in October.");
        paper.replace(S1, "Body of", "See [it](/no/where/), body of");
        paper.build();
    }

    private CheckReport check() {
        return CheckReport.of(paper.request(), false);
    }

    private String reports() {
        return paper.read("target/broadsheet/check/report.txt")
                + paper.read("target/broadsheet/check/report.json")
                + paper.read("target/broadsheet/check/report.sarif");
    }

    @Test
    void theFirstCheckReadsEverythingTheSecondNothing() {
        CheckReport first = check();
        assertThat(first.read()).hasSize(first.files());
        assertThat(first.errors()).hasSize(1);
        String reports = reports();
        CheckReport second = check();
        assertThat(second.read()).isEmpty();
        assertThat(second.errors()).isEqualTo(first.errors());
        assertThat(second.warnings()).isEqualTo(first.warnings());
        assertThat(reports()).isEqualTo(reports);
    }

    @Test
    void anEditOfAStoryLetsOnlyItsFilesBeRead() throws IOException {
        check();
        SortedMap<String, Digest> before = Paper.tree(paper.path("target/site"));
        paper.replace(S1, "[it](/no/where/)", "[it](/no/more/)");
        paper.build();
        SortedMap<String, Digest> after = Paper.tree(paper.path("target/site"));
        TreeSet<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(path -> java.util.Objects.equals(after.get(path), before.get(path)));
        CheckReport check = check();
        assertThat(changed).contains("town/2026/11/01/s1/index.html").hasSizeLessThan(30);
        // Beside what changed: the parts of the index whose words' story is another text now.
        assertThat(check.read())
                .containsAll(changed)
                .allSatisfy(path -> assertThat(changed.contains(path) || path.startsWith("search/"))
                        .as("%s", path)
                        .isTrue());
        assertThat(check.errors()).singleElement().asString().contains("/no/more/");
    }

    @Test
    void aFileThatSomebodyChangedByHandIsReadAgain() throws IOException {
        check();
        paper.replace("target/site/index.html", "</body>", "<a href=\"/by/hand/\">x</a></body>");
        CheckReport check = check();
        assertThat(check.read()).containsExactly("index.html");
        assertThat(check.errors()).anySatisfy(line -> assertThat(line).contains("/by/hand/"));
        Files.writeString(paper.path("target/site/left.html"), "engineers doubt the wall below the water line");
        assertThat(check().errors()).anySatisfy(line -> assertThat(line).contains("held-story-shown"));
        assertThat(check().errors()).anySatisfy(line -> assertThat(line).contains("held-story-shown"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterAnyEditsItFindsWhatACheckWithoutMemoryFinds(long seed) throws IOException {
        Random chance = new Random(seed);
        check();
        for (int step = 0; step < 8; step++) {
            edit(chance, step);
            paper.build();
            check();
            String known = reports();
            SiteFiles.delete(paper.path("target/broadsheet/check"));
            check();
            assertThat(reports()).as("seed %d, step %d", seed, step).isEqualTo(known);
        }
    }

    private void edit(Random chance, int step) {
        String story = "town/s" + (1 + chance.nextInt(7));
        String date = "2026-11-0" + (1 + chance.nextInt(9));
        List<String> texts = List.of(
                "See [it](/no/where/" + step + "/).",
                "## A\n\n#### B\n\n[x](#nobody)",
                "![](/media/quay.svg)",
                "<img src=\"/media/quay.svg\">",
                "The engineers doubt the wall below the water line.",
                "[old](/old/address/) and [s3](/articles/town/s3.md#part)",
                "Quite another text.");
        List<String> heads = List.of(
                "tags: [ferry]\n",
                "tags: [Parliament]\n",
                "tags: [Parlaiment]\n",
                "aliases: [/old/address/]\n",
                "draft: true\n",
                "slug: other-" + step + "\n",
                "summary: One summary for all.\n",
                "embargo: 2026-12-24 06:00\n");
        switch (chance.nextInt(6)) {
            case 0 -> paper.write("content/media/extra" + step + ".svg", paper.read("content/media/quay.svg"));
            case 1 ->
                paper.write(
                        "content/site.yaml",
                        paper.read("content/site.yaml").replaceAll("check: .*\n", "") + "check: {links: "
                                + (chance.nextBoolean() ? "off" : "warning") + "}\n");
            case 2 -> paper.write("src/main/site/x.html", "<p><a href=\"/lost/" + chance.nextInt(3) + "/\">x</a>");
            default ->
                paper.write(
                        "content/articles/" + story + ".md",
                        "---\ntitle: Story " + chance.nextInt(3) + "\ndate: " + date + "\n"
                                + uniqueAlias(heads.get(chance.nextInt(heads.size())), story) + "---\n"
                                + texts.get(chance.nextInt(texts.size())) + "\n");
        }
    }

    /** Two stories of one alias are no paper. */
    private static String uniqueAlias(String head, String story) {
        return head.startsWith("aliases") && !story.endsWith("s1") ? "" : head + "slug: " + story.substring(5) + "\n";
    }

    @Test
    void theReportsAreForMachinesToo() {
        check();
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode plain = mapper.readTree(paper.read("target/broadsheet/check/report.json"));
        JsonNode finding = plain.path("findings").path(0);
        assertThat(plain.path("errors").asInt()).isEqualTo(1);
        assertThat(finding.path("path").asString()).isEqualTo(S1);
        assertThat(finding.path("line").asInt()).isEqualTo(7);
        assertThat(finding.path("column").asInt()).isEqualTo(10);
        assertThat(finding.path("page").asString()).isEqualTo("/town/2026/11/01/s1/");

        JsonNode sarif = mapper.readTree(paper.read("target/broadsheet/check/report.sarif"));
        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        JsonNode run = sarif.path("runs").path(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        JsonNode result = run.path("results").path(0);
        assertThat(result.path("ruleId").asString()).isEqualTo("dead-link");
        assertThat(rules.path(result.path("ruleIndex").asInt()).path("id").asString())
                .isEqualTo("dead-link");
        for (JsonNode rule : rules) {
            assertThat(rule.path("help").path("text").asString()).isNotEmpty();
        }
        JsonNode place = result.path("locations").path(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asString()).isEqualTo(S1);
        assertThat(place.path("artifactLocation").path("uriBaseId").asString()).isEqualTo("%SRCROOT%");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(7);
        String print = fingerprint(result);
        paper.replace(S1, "title:", "kicker: Now\ntitle:");
        paper.build();
        check();
        JsonNode moved = mapper.readTree(paper.read("target/broadsheet/check/report.sarif"))
                .path("runs")
                .path(0)
                .path("results")
                .path(0);
        assertThat(fingerprint(moved)).isEqualTo(print);
        assertThat(moved.path("locations")
                        .path(0)
                        .path("physicalLocation")
                        .path("region")
                        .path("startLine")
                        .asInt())
                .isEqualTo(8);
    }

    private static String fingerprint(JsonNode result) {
        return result.path("partialFingerprints").path("broadsheetFinding/v1").asString();
    }

    @Test
    void theOrderOfFindingsIsThatOfTheirPlaces() {
        paper.replace(S1, "See", "[b](/b/) [a](/a/) See");
        paper.replace("content/articles/town/s2.md", "Body", "[c](/c/) Body");
        paper.build();
        SortedMap<String, Integer> lines = new TreeMap<>();
        List<String> errors = check().errors();
        errors.forEach(line -> lines.put(line.replaceAll(".*the link (\\S+) leads.*", "$1"), errors.indexOf(line)));
        assertThat(lines)
                .containsExactlyInAnyOrderEntriesOf(
                        new TreeMap<>(java.util.Map.of("/b/", 0, "/a/", 1, "/no/where/", 2, "/c/", 3)));
    }
}
