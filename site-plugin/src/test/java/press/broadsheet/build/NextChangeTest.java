package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When time alone makes another site of unchanged sources, and who is told. */
public class NextChangeTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaperWhoseYearIsNotShown() {
        paper = new Paper(temp);
    }

    private String next(String now) {
        Instant instant = Instant.parse(now);
        BuildReport report = SiteBuilder.build(paper.request(instant));
        String told = report.next().map(NextChange::toString).orElse("never");
        String left = paper.read("target/broadsheet/next-change");
        assertThat(left).endsWith("\n");
        assertThat(told + ": ").startsWith(left.strip() + ": ");
        // The proof: nothing changes before, something does then.
        report.next().ifPresent(next -> {
            Instant then = next.at().toInstant();
            assertThat(SiteBuilder.build(paper.request(then.minusNanos(1))).written())
                    .as("written a moment before " + told)
                    .isZero();
            assertThat(SiteBuilder.build(paper.request(then)).written())
                    .as("written at " + told)
                    .isPositive();
        });
        return told;
    }

    @Test
    void timeAloneMayChangeNothing() {
        assertThat(next("2026-11-23T12:00:00Z")).isEqualTo("never");
        assertThat(NextChange.due(paper.request(Instant.parse("2099-01-01T00:00:00Z"))))
                .isEqualTo(new NextChange.Due(false, "Not due: time alone does not change the site"));
    }

    @Test
    void aStoryComesUp() {
        paper.story("town/later", "2026-11-24 06:00", "embargo: 2026-11-25 06:00\n", "Text.");
        paper.story("town/sooner", "2026-11-24 18:00", "", "Text.");
        assertThat(next("2026-11-23T12:00:00Z"))
                .isEqualTo("2026-11-24T18:00Z: content/articles/town/sooner.md is published");
        assertThat(next("2026-11-24T18:00:00Z"))
                .isEqualTo("2026-11-25T06:00Z: content/articles/town/later.md is published");
    }

    @Test
    void aStoryGoes() {
        paper.story("town/goes", "2026-11-01", "expires: 2026-11-24\n", "Text.");
        paper.story("town/back", "2026-11-01", "withdrawn: {date: 2026-11-23 18:30, note: It was wrong.}\n", "Text.");
        assertThat(next("2026-11-23T12:00:00Z"))
                .isEqualTo("2026-11-23T18:30Z: content/articles/town/back.md is withdrawn");
        assertThat(next("2026-11-23T18:30:00Z")).isEqualTo("2026-11-24T00:00Z: content/articles/town/goes.md expires");
    }

    @Test
    void aStoryLeavesTheNewsSitemapAfterTwoDaysToTheSecond() {
        paper.story("town/new", "2026-11-22 14:03:07", "", "Text.");
        assertThat(next("2026-11-23T12:00:00Z"))
                .isEqualTo("2026-11-24T14:03:07Z: content/articles/town/new.md leaves the news sitemap");
    }

    @Test
    void twoDaysAreFortyEightHoursWhereClocksAreChangedBetween() {
        paper.replace("content/site.yaml", "language: en-GB", "language: en-GB\ntimezone: Europe/Berlin");
        paper.story("town/new", "2026-10-24 14:00", "", "Text.");
        assertThat(next("2026-10-24T13:00:00Z"))
                .isEqualTo("2026-10-26T13:00+01:00: content/articles/town/new.md leaves the news sitemap");
    }

    private void showTheDay() {
        paper.write("templates/inner.ftlh", "${site.today.iso}");
    }

    @Test
    void aPageShowsTheDay() {
        showTheDay();
        assertThat(next("2026-11-23T12:00:00Z")).isEqualTo("2026-11-24T00:00Z: a page shows the day");
    }

    @Test
    void theDayIsThatOfTheZone() {
        showTheDay();
        paper.replace("content/site.yaml", "language: en-GB", "language: en-GB\ntimezone: Asia/Kolkata");
        assertThat(next("2026-11-23T18:29:59Z")).isEqualTo("2026-11-24T00:00+05:30: a page shows the day");
        assertThat(next("2026-11-23T18:30:00Z")).isEqualTo("2026-11-25T00:00+05:30: a page shows the day");
    }

    @Test
    void aDayMayBeginAtOneOClock() {
        showTheDay();
        paper.replace("content/site.yaml", "language: en-GB", "language: en-GB\ntimezone: Asia/Beirut");
        assertThat(next("2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T01:00+03:00: a page shows the day");
    }

    @Test
    void aLeapDayIsADay() {
        showTheDay();
        assertThat(next("2028-02-28T23:59:59Z")).isEqualTo("2028-02-29T00:00Z: a page shows the day");
        assertThat(next("2028-02-29T12:00:00Z")).isEqualTo("2028-03-01T00:00Z: a page shows the day");
    }

    @Test
    void aPageShowsTheYear() {
        paper.write("templates/inner.ftlh", "${site.year?c}");
        assertThat(next("2026-11-23T12:00:00Z")).isEqualTo("2027-01-01T00:00Z: a page shows the year");
    }

    @Test
    void dueSaysWhetherTheInstantHasCome() {
        paper.story("town/later", "2026-11-24 06:00", "", "Text.");
        assertThat(NextChange.due(paper.request()))
                .isEqualTo(new NextChange.Due(true, "Due: no earlier build is known"));
        paper.build();
        assertThat(NextChange.due(paper.request(Instant.parse("2026-11-24T05:59:59.999Z"))))
                .isEqualTo(new NextChange.Due(false, "Not due: the site next changes at 2026-11-24T06:00Z"));
        assertThat(NextChange.due(paper.request(Instant.parse("2026-11-24T06:00:00Z"))))
                .isEqualTo(new NextChange.Due(true, "Due: the site has to change since 2026-11-24T06:00Z"));
        paper.write("target/broadsheet/next-change", "garbage\n");
        assertThat(NextChange.due(paper.request()).now()).isTrue();
    }

    @Test
    void aStoryNobodyHasReadLeavesNoNoticeWhateverElseIsSaidOfIt() {
        paper.story("town/later", "2026-11-01", "embargo: 2026-11-24\nexpires: 2026-11-02\n", "Text.");
        assertThat(paper.build().held())
                .extracting(HeldStory::toString)
                .containsExactly("content/articles/town/later.md: embargoed until 2026-11-24T00:00Z");
        assertThat(paper.path("target/site/town/2026/11/01/later/index.html")).doesNotExist();
    }
}
