package press.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {
    @Test
    void wordsWithThreeLettersInCommonStandInOneGroupAndWithFiveInOneFile() {
        Set<Integer> files = new TreeSet<>();
        for (char third = 'a'; third <= 'z'; third++) {
            for (char fourth = 'a'; fourth <= 'z'; fourth++) {
                files.add(Buckets.of("con" + third + fourth + "s", 256));
            }
        }
        assertThat(files)
                .hasSizeBetween(6, 8)
                .isSubsetOf(IntStream.range(0, 8)
                        .mapToObj(file -> Buckets.ofGroup("con", file, 256))
                        .toList());
        assertThat(Buckets.of("conference", 256)).isEqualTo(Buckets.of("conferred", 256));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 1", "16, 2", "32, 4", "64, 8", "1024, 8"})
    void aSegmentOfFewFilesHasSmallGroupsOrNone(int files, int group) {
        assertThat(Buckets.group(files)).isEqualTo(group);
        assertThat(IntStream.range(0, 500).mapToObj(i -> Buckets.of("word" + i, files)))
                .allMatch(file -> file >= 0 && file < files);
    }

    @Test
    void bothKindsOfBeginningsStandInOneFile() {
        assertThat(Buckets.beginnings("confer")).containsExactly("con", "conf");
        assertThat(Buckets.beginnings("con")).containsExactly("con");
        assertThat(Buckets.beginnings("ox")).isEmpty();
        assertThat(Buckets.beginnings("\u5317\u4eac")).containsExactly("\u5317");
        assertThat(Buckets.beginnings("@tag/ferry")).isEmpty();
        for (String beginning : List.of("con", "conf", "\u5317")) {
            assertThat(Buckets.of("@" + beginning, 256))
                    .isEqualTo(Buckets.of("*" + beginning, 256))
                    .isNotEqualTo(Buckets.of("@section/" + beginning, 256));
        }
    }

    private static Map<String, ShardReader.Stories> all(List<byte[]> files) {
        Map<String, ShardReader.Stories> all = new HashMap<>();
        files.forEach(file -> all.putAll(ShardReader.read(file)));
        return all;
    }

    private static ShardReader.Stories told(Map<String, ShardReader.Stories> all, String beginning) {
        return Objects.requireNonNull(all.get(beginning), beginning);
    }

    @Test
    void aBeginningOfFewWordsNamesTheFilesOfItsWords() {
        ShardWriter writer = new ShardWriter(64, 8);
        writer.add(
                3, new StoryWords(List.of("condor", "consul"), List.of(), List.of("conduct")), List.of("@tag/conifer"));
        List<byte[]> files = writer.files();
        Map<String, ShardReader.Stories> all = all(files);
        for (String beginning : List.of("con", "cond", "cons")) {
            List<Integer> holding = IntStream.range(0, 64)
                    .filter(file -> ShardReader.read(files.get(file)).keySet().stream()
                            .anyMatch(word -> word.startsWith(beginning)))
                    .boxed()
                    .toList();
            assertThat(told(all, "@" + beginning).all().stream().map(file -> Buckets.ofGroup("con", file, 64)))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(holding);
        }
        assertThat(all).doesNotContainKeys("@tag", "@condo", "*con", "*cond");
    }

    @Test
    void aBeginningOfManyWordsNamesTheStoriesEachWhereItCountsMost() {
        ShardWriter writer = new ShardWriter(64, 8);
        for (int story = 0; story < 40; story++) {
            String word = "con" + (char) ('a' + story % 26) + (char) ('a' + story % 7) + story;
            List<String> body = story % 2 == 0 ? List.of(word, "conduct") : List.of(word);
            writer.add(
                    story * 200,
                    new StoryWords(story == 5 ? List.of("consul") : List.of(), List.of(), body),
                    List.of());
        }
        Map<String, ShardReader.Stories> all = all(writer.files());
        assertThat(all).containsKey("*con").doesNotContainKey("@con");
        assertThat(told(all, "*con").title()).containsExactly(1000);
        assertThat(told(all, "*con").body())
                .hasSize(39)
                .isSorted()
                .contains(0, 200, 7800)
                .doesNotContain(1000);
    }

    @Test
    void aSegmentWithoutGroupsTellsOfNoBeginnings() {
        ShardWriter writer = new ShardWriter(8, 8);
        writer.add(3, new StoryWords(List.of("confer"), List.of(), List.of()), List.of());
        assertThat(all(writer.files())).containsOnlyKeys("confer");
    }
}
