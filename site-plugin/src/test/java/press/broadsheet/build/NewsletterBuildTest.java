package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.source.Digest;

/** What makes an issue of a newsletter, what changes it later, and when. */
public class NewsletterBuildTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperWithANewsletter() {
        paper = new Paper(temp.resolve("paper"));
        paper.write(
                "content/site.yaml",
                paper.read("content/site.yaml")
                        + "timezone: Europe/London\n"
                        + "newsletters:\n- {id: morning, title: Mornings, schedule: daily, at: '06:30', since: 2026-11-05}\n");
    }

    /** Builds at an instant, and that a clean build comes to the same. */
    private BuildReport build(String now) throws IOException {
        Instant instant = Instant.parse(now);
        BuildReport report = SiteBuilder.build(paper.request(instant));
        Path clean = temp.resolve("clean-" + now.replace(':', '-') + report.hashCode());
        SiteBuilder.build(paper.request(instant).into(clean.resolve("site"), clean.resolve("state")));
        assertThat(Paper.tree(paper.path("target/site"))).isEqualTo(Paper.tree(clean.resolve("site")));
        return report;
    }

    private Map<String, Digest> issues() throws IOException {
        Map<String, Digest> issues = new TreeMap<>(Paper.tree(paper.path("target/site")));
        issues.keySet().removeIf(path -> !path.matches("newsletters/morning/[0-9-]+/index\\.html"));
        return issues;
    }

    private static String issue(String day) {
        return "newsletters/morning/" + day + "/index.html";
    }

    private String text(String day) {
        return paper.read("target/site/newsletters/morning/" + day + "/index.txt");
    }

    @Test
    void anIssueIsMadeWhenItsTimeHasComeAndTheBuildBeforeTellsWhen() throws IOException {
        paper.story("town/evening", "2026-11-22 20:00", "", "Text.");
        BuildReport before = build("2026-11-23T06:29:59Z");
        assertThat(issues()).doesNotContainKey(issue("2026-11-23"));
        assertThat(before.next().map(NextChange::toString))
                .contains("2026-11-23T06:30Z: an issue of the newsletter morning goes out");
        Map<String, Digest> earlier = issues();
        build("2026-11-23T06:30:00Z");
        assertThat(issues()).containsAllEntriesOf(earlier).hasSize(earlier.size() + 1);
        assertThat(text("2026-11-23")).contains("Story town/evening");
    }

    @Test
    void withoutAStoryThereIsNoIssueAndNoneIsWaitedFor() throws IOException {
        assertThat(build("2026-11-23T12:00:00Z").next()).isEmpty();
        assertThat(issues())
                .containsOnlyKeys(issue("2026-11-05"), issue("2026-11-06"), issue("2026-11-07"), issue("2026-11-10"));
    }

    @Test
    void whatAppearsLaterLeavesIssuesThatHaveGoneOutAlone() throws IOException {
        build("2026-11-23T12:00:00Z");
        Map<String, Digest> before = issues();
        paper.story("town/new", "2026-11-23 11:00", "", "Text.");
        paper.story("town/late", "2026-11-06 03:00", "embargo: 2026-11-23 10:00\n", "Text.");
        build("2026-11-23T12:00:00Z");
        assertThat(issues()).isEqualTo(before);
        build("2026-11-24T06:30:00Z");
        assertThat(text("2026-11-24")).contains("Story town/new").contains("Story town/late");
    }

    @Test
    void aStoryAddedIntoAnOldIssueChangesThatOneAlone() throws IOException {
        build("2026-11-23T12:00:00Z");
        Map<String, Digest> before = issues();
        paper.story("town/found", "2026-11-06 03:00", "", "Text.");
        BuildReport report = build("2026-11-23T12:00:00Z");
        assertThat(Paper.rendered(report))
                .filteredOn(page -> page.matches("/newsletters/morning/[0-9-]+/.*"))
                .containsExactlyInAnyOrder(
                        "/newsletters/morning/2026-11-06/", "/newsletters/morning/2026-11-06/index.txt");
        Map<String, Digest> after = issues();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(Set.copyOf(after.entrySet()))
                .filteredOn(entry -> !before.entrySet().contains(entry))
                .extracting(Map.Entry::getKey)
                .containsExactly(issue("2026-11-06"));
    }

    @Test
    void aHeadlineIsSetRightInTheIssueThatHasIt() throws IOException {
        build("2026-11-23T12:00:00Z");
        paper.replace("content/articles/town/s5.md", "title: Story town/s5", "title: Mended");
        build("2026-11-23T12:00:00Z");
        assertThat(text("2026-11-05")).contains("Mended");
    }

    @Test
    void aCorrectionIsToldBesideItsStoryAndInTheIssueOfItsDay() throws IOException {
        build("2026-11-23T12:00:00Z");
        paper.replace(
                "content/articles/town/s5.md",
                "tags: [ferry]",
                "tags: [ferry]\ncorrections: [{date: 2026-11-09 12:00, text: It was six.}]");
        build("2026-11-23T12:00:00Z");
        assertThat(text("2026-11-05")).contains("Correction: It was six.");
        assertThat(text("2026-11-10")).contains("CORRECTIONS").contains("Story town/s5: It was six.");
        assertThat(text("2026-11-06")).doesNotContain("six");
    }

    @Test
    void aNewsletterIsMadeOfItsEditionInItsWordsAndDirection() throws IOException {
        paper.replace("content/site.yaml", "language: en-GB", "language: en-GB\nlanguages: {ar: {title: الرصيف}}");
        paper.replace("content/site.yaml", "id: morning,", "id: morning, language: ar,");
        paper.write("content/sections/town.md", "---\ntitle: Town\ntranslations: {ar: {title: المدينة}}\n---\n");
        paper.story("ar/town/abbara", "2026-11-09 10:00", "", "العبارة.");
        paper.story("ar/town/rasif", "2026-11-09 09:00", "", "الرصيف.");
        build("2026-11-23T12:00:00Z");
        String letter = paper.read("target/site/ar/newsletters/morning/2026-11-10/index.html");
        assertThat(letter)
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "<table role=\"presentation\" dir=\"rtl\"",
                        "text-align:right")
                .contains(
                        "Story ar/town/abbara",
                        "Story ar/town/rasif",
                        "المدينة",
                        "نوفمبر",
                        "href=\"https://post.example/ar/\"")
                .doesNotContain("Story town/", "padding-left:16px;vertical");
        assertThat(paper.read("target/site/ar/newsletters/morning/index.html")).contains("Story ar/town/abbara");
        assertThat(paper.read("target/site/ar/index.html")).contains("/ar/newsletters/morning/");
        assertThat(paper.read("target/site/index.html")).doesNotContain("newsletters/morning");
        assertThat(paper.read("target/site/ar/sitemap-pages.xml")).contains("/ar/newsletters/morning/");
        assertThat(paper.read("target/site/_headers")).contains("/ar/newsletters/:id/:day/index.txt");
        assertThat(issues()).isEmpty();
        paper.story("town/english", "2026-11-09 09:30", "", "Not in it.");
        assertThat(Paper.rendered(build("2026-11-23T12:00:00Z"))).noneMatch(page -> page.startsWith("/ar/newsletters"));
    }

    @Test
    void aStoryInAnotherLanguageIsInNoIssueOfTheMainEdition() throws IOException {
        paper.replace("content/site.yaml", "language: en-GB", "language: en-GB\nlanguages: [hi]");
        paper.story("hi/town/naav", "2026-11-09 10:00", "", "नाव।");
        paper.story("town/nine", "2026-11-09 10:00", "", "Nine.");
        build("2026-11-23T12:00:00Z");
        assertThat(text("2026-11-10")).contains("Story town/nine").doesNotContain("naav");
    }

    @Test
    void anIssueThatVanishesIsMissedByTheLedger() throws IOException {
        String address = "/newsletters/morning/2026-11-10/";
        paper.build();
        LedgerReport.of(paper.request());
        assertThat(paper.read("content/ledger.txt")).contains(address, "/newsletters/morning/ ");
        paper.replace("content/site.yaml", "since: 2026-11-05", "since: 2026-11-20");
        assertThat(paper.build().warnings())
                .anySatisfy(warning -> assertThat(warning.toString())
                        .contains("vanished-address", address + " was published as a newsletter"));
    }

    @Test
    void aNewsletterThatIsTakenOutLeavesNothing() throws IOException {
        build("2026-11-23T12:00:00Z");
        paper.replace("content/site.yaml", "id: morning", "id: mornings");
        build("2026-11-23T12:00:00Z");
        assertThat(issues()).isEmpty();
        assertThat(paper.path("target/site/newsletters/mornings/2026-11-10/index.html"))
                .exists();
    }

    @Test
    void aTimeThatTheClocksSkipIsMovedOnByWhatIsSkipped() throws IOException {
        paper.replace("content/site.yaml", "at: '06:30', since: 2026-11-05", "at: '01:30', since: 2026-03-01");
        paper.story("town/spring", "2026-03-29 00:30", "", "Text.");
        assertThat(build("2026-03-29T01:00:00Z").next().map(NextChange::toString))
                .contains("2026-03-29T02:30+01:00: an issue of the newsletter morning goes out");
        build("2026-03-29T01:30:00Z");
        assertThat(issues()).containsKey(issue("2026-03-29"));
    }
}
