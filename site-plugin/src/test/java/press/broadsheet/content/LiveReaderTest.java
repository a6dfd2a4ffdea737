package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveReaderTest {
    private static Sample story(String head, String body) {
        return new Sample()
                .with("site.yaml", "timezone: Europe/London\n")
                .with("articles/a.md", "---\ntitle: A\ntype: live\n" + head + "\n---\n" + body);
    }

    private static Live live(String body) {
        return live("date: 2026-11-22 20:15", body);
    }

    private static Live live(String head, String body) {
        Sample sample = story(head, body);
        List<Entry<ArticleHead>> articles = sample.read().articles();
        assertThat(sample.told()).isEmpty();
        return articles.get(0).head().live().orElseThrow();
    }

    private static List<String> times(Live live) {
        return live.entries().stream().map(entry -> entry.at().toString()).toList();
    }

    private static List<String> told(String body) {
        return story("date: 2026-11-22 20:15", body).readAndTell();
    }

    /** The one entry of a story, its heading written so. */
    private static LiveEntry entry(String heading) {
        Live live = live("date: 2026-11-23", "## " + heading + "\n\nText.\n");
        assertThat(live.entries()).hasSize(1);
        return live.entries().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14:05 Gates closed",
                "14.05 Gates closed",
                "14h05 Gates closed",
                "2:05 pm Gates closed",
                "2.05pm Gates closed",
                "2:05 p.m. Gates closed",
                "14:05: Gates closed",
                "14:05 - Gates closed",
                "14:05 – Gates closed",
                "14:05 — Gates closed",
                "14:05 | Gates closed",
                "**14:05** Gates closed",
                "**14:05:** Gates closed",
                "[14:05] Gates closed",
                "(14:05) Gates closed",
                "14:05Z Gates closed",
                "2026-11-23 14:05 Gates closed",
                "2026-11-23T14:05 Gates closed",
                "2026-11-23T15:05+01:00 Gates closed",
                "2026-11-23, 14:05 Gates closed",
                "Monday 23 November 2026 14:05 Gates closed",
                "Mon, 23 Nov 2026, 14:05: Gates closed",
                "23 November, 14:05 Gates closed",
                "23rd November 2026 at 14:05 Gates closed",
                "November 23, 2026 14:05 Gates closed",
                "lundi 23 novembre 2026, 14h05 Gates closed",
                "23 de noviembre de 2026 14:05 Gates closed",
                "23. November 2026, 14:05 Gates closed",
                "14:05 Gates closed ##",
            })
    void theObviousFormsOfAHeadingMeanTheSame(String heading) {
        LiveEntry entry = entry(heading);
        assertThat(entry.at().toInstant()).hasToString("2026-11-23T14:05:00Z");
        assertThat(entry.headline()).isEqualTo("Gates closed");
        assertThat(entry.anchor()).isEqualTo("at-20261123-1405");
    }

    @Test
    void aDayHoldsForWhatCameLaterUntilAnotherIsWritten() {
        assertThat(times(live("""
                ## 09:00 Four
                ## 2026-11-23 00:40 Three
                ## 21:05 Two
                ## 20:15 One
                """)))
                .containsExactly("2026-11-23T09:00Z", "2026-11-23T00:40Z", "2026-11-22T21:05Z", "2026-11-22T20:15Z");
    }

    @Test
    void aHeadingThatIsADayHeadsTheEntriesBelowItAndWhatIsAddedAboveItIsOfTheSame() {
        assertThat(times(live("""
                ## 10:00 Five
                ### Monday 23 November
                ## 09:00 Four
                ## 00:40 Three
                ### Sunday 22 November 2026
                ## 21:05 Two
                ## 20:15 One
                """)))
                .containsExactly(
                        "2026-11-23T10:00Z",
                        "2026-11-23T09:00Z",
                        "2026-11-23T00:40Z",
                        "2026-11-22T21:05Z",
                        "2026-11-22T20:15Z");
    }

    @Test
    void entriesMayStandOldestFirst() {
        Live live = live("""
                What we know.

                ## 20:15 One
                ## 21:05 Two
                ## 23 November 00:40 Three
                ## 09:00 Four
                """);
        assertThat(times(live))
                .containsExactly("2026-11-23T09:00Z", "2026-11-23T00:40Z", "2026-11-22T21:05Z", "2026-11-22T20:15Z");
        assertThat(live.introduced()).isTrue();
    }

    @Test
    void theHourThatComesTwiceIsReadInTheOrderOfTheEntries() {
        assertThat(times(live("date: 2026-10-25", "## 01:10 Three\n## 01:50 Two\n## 00:30 One\n")))
                .containsExactly("2026-10-25T01:10Z", "2026-10-25T01:50+01:00", "2026-10-25T00:30+01:00");
    }

    @Test
    void anchorsStayWhatTheyAreWhenEntriesAreAdded() {
        String before = "## 21:05 Again {#again}\n## 21:05 Two\n## 20:15 One {key}\n";
        Live old = live(before);
        Live added = live("## 21:05 Once more\n\n" + before);
        assertThat(old.entries())
                .extracting(LiveEntry::anchor)
                .containsExactly("again", "at-20261122-2105", "at-20261122-2015");
        assertThat(added.entries())
                .extracting(LiveEntry::anchor)
                .containsExactly("at-20261122-2105-2", "again", "at-20261122-2105", "at-20261122-2015");
        assertThat(old.entries()).extracting(LiveEntry::key).containsExactly(false, false, true);
        assertThat(old.entries()).extracting(LiveEntry::headline).containsExactly("Again", "Two", "One");
    }

    @Test
    void theTextOfAnEntryGoesToTheNextAndCodeAndCommentsHoldNone() {
        String body = """
                Before.

                ## 21:05 Two

                First.

                ### More of it

                ```
                ## 22:00 not an entry
                ```
                <!--
                ## 22:30 nor this
                -->

                ## 20:15 One
                Last.
                """;
        Live live = live(body);
        assertThat(live.entries()).hasSize(2);
        LiveEntry two = live.entries().get(0);
        assertThat(body.substring(two.from(), two.to())).startsWith("\nFirst.").endsWith("-->\n\n");
        LiveEntry one = live.entries().get(1);
        assertThat(body.substring(one.from(), one.to())).isEqualTo("Last.\n");
        assertThat(body.substring(0, live.introduction())).isEqualTo("Before.\n\n");
    }

    @Test
    void listsShowWhatDoesNotChangeWithEachEntry() {
        String entries = "## 21:05 Two\n\nNew.\n\n## 20:15 One\n\nOld.\n";
        assertThat(story("date: 2026-11-22 20:15", entries)
                        .read()
                        .articles()
                        .get(0)
                        .excerpt())
                .isEqualTo("Old.");
        assertThat(story("date: 2026-11-22 20:15", "Before.\n\n" + entries)
                        .read()
                        .articles()
                        .get(0)
                        .excerpt())
                .isEqualTo("Before.");
    }

    @Test
    void midnightWithoutADayIsRefused() {
        assertThat(told("## 00:40 Two\n## 20:20 One\n"))
                .containsExactly(
                        "6:4: error[bad-date]: 00:40 on 2026-11-22 is earlier than the entry below it, 20:20 on"
                                + " 2026-11-22; if it is of another day, write the day before the time, as in 2026-11-23"
                                + " 00:40; else put the entries in the order of their times");
    }

    @Test
    void anEntryBeforeTheStorysOwnTimeIsNotSureOfItsDay() {
        assertThat(told("## 06:30 One\n"))
                .containsExactly("6:4: error[bad-date]: 06:30 on 2026-11-22 is before the date of the story, so that"
                        + " its day is not sure; write the day before the time, as in 2026-11-22 06:30 or the day"
                        + " after");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25:10 Late | 25:10 Late begins with a time that does not exist",
                "12:7 Late | 12:7 Late begins with a time that does not exist",
                "14:60 Late | 14:60 Late begins with a time that does not exist",
                "13:05 pm Late | 13:05 pm Late begins with a time that does not exist",
                "2026-11-31 14:05 Late | 2026-11-31 14:05 Late begins with a day that does not exist",
                "31 November 14:05 Late | 31 November 14:05 Late begins with a day that does not exist",
                "Tuesday 23 November 2026 14:05 Late | 2026-11-23 is a Monday and not a Tuesday",
                "23/11/2026 14:05 Late | begins with a day in numbers",
                "14:05+99:00 Late | +99:00 is no offset",
                "21:05 | the entry has no headline",
                "21:05 Late {ky} | {ky} is not a mark of an entry",
                "21:05 Late {#at-1} | {#at-1} is not a mark of an entry",
                "Gates closed | has no time, as entries have",
            })
    void whatCannotBeIsRefused(String heading, String what) {
        assertThat(told("## " + heading + "\n## 20:30 One\n"))
                .singleElement()
                .asString()
                .startsWith("6:4: error[")
                .contains(what);
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsRefused() {
        assertThat(story("date: 2026-03-29", "## 01:30 One\n").readAndTell())
                .singleElement()
                .asString()
                .contains("01:30 does not exist on 2026-03-29, when the clocks go forward");
    }

    @Test
    void aDayThatContradictsTheOneAboveItIsRefused() {
        assertThat(told("### 23 November\n## 2026-11-22 21:05 One\n"))
                .singleElement()
                .asString()
                .contains("the entry is of 2026-11-22, but stands under 2026-11-23");
    }

    @Test
    void anEntryOfAnotherLevelAndAnAnchorGivenTwiceAreRefused() {
        assertThat(told("### 21:05 Two\n## 20:30 One\n"))
                .singleElement()
                .asString()
                .startsWith("7:4: error[bad-value]: the heading begins with a time, but is of another level");
        assertThat(told("## 21:05 Two {#a}\n## 20:30 One {#a}\n"))
                .singleElement()
                .asString()
                .startsWith("7:4: error[bad-value]: another entry has the anchor #a");
    }

    @Test
    void wordsThatBeginWithNumbersAreNoTimesAndNoDays() {
        assertThat(told("## 20:30 One\n\n### 4.30 metres\n\n### 10 May be closed\n\n### 14 things\n"))
                .isEmpty();
    }

    @Test
    void theKeysOfALiveStoryAreOfLiveStoriesAndItEndsAfterItsNewestEntry() {
        assertThat(Sample.toldOf("title: A\ndate: 2026-11-22\nended: 2026-11-23\nkeyPoints: [One]"))
                .containsExactly(
                        "4:8: error[bad-value]: ended is a key of live stories, and this is none; add type: live, or"
                                + " remove ended",
                        "5:12: error[bad-value]: keyPoints is a key of live stories, and this is none; add type:"
                                + " live, or remove keyPoints");
        assertThat(story("date: 2026-11-22 20:15\nended: 2026-11-22 20:30", "## 21:05 One\n")
                        .readAndTell())
                .containsExactly("5:8: error[bad-value]: ended precedes the newest entry; write the time at which the"
                        + " coverage ended, or remove ended while it runs");
        assertThat(live("date: 2026-11-22 20:15\nended: 2026-11-22\nkeyPoints: [One, Two]", "## 21:05 One\n")
                        .keyPoints())
                .containsExactly("One", "Two");
    }
}
