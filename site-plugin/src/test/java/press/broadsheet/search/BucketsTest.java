package press.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {
    @Test
    void wordsWithThreeLettersInCommonStandInOneGroupAndWithFiveInOneFile() {
        Set<Integer> groups = new TreeSet<>();
        Set<Integer> files = new TreeSet<>();
        for (String word : List.of("con", "conf", "confer", "consent", "contract", "control", "convoy", "conquest")) {
            groups.add(Buckets.of(word, 256) / 8);
            files.add(Buckets.of(word, 256));
        }
        assertThat(groups).hasSize(1);
        assertThat(files).hasSizeGreaterThan(3);
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
    void beginningsAreToldInTheFileOfTheirFirstThreeLetters() {
        assertThat(Buckets.beginnings("confer")).containsExactly("@con", "@conf");
        assertThat(Buckets.beginnings("con")).containsExactly("@con");
        assertThat(Buckets.beginnings("ox")).isEmpty();
        assertThat(Buckets.beginnings("\u5317\u4eac")).containsExactly("@\u5317");
        assertThat(Buckets.beginnings("@tag/ferry")).isEmpty();
        assertThat(Buckets.of("@conf", 256))
                .isEqualTo(Buckets.of("@con", 256))
                .isEqualTo(Buckets.of("con", 256));
        assertThat(Buckets.of("@\u5317", 256)).isEqualTo(Buckets.of("\u5317", 256));
    }

    @Test
    void theFilesThatABeginningNamesAreThoseOfItsWords() {
        ShardWriter writer = new ShardWriter(64, 8);
        List<String> words = IntStream.range(0, 40)
                .mapToObj(i -> "con" + (char) ('a' + i % 26) + (char) ('a' + i % 7) + i)
                .toList();
        writer.add(3, new StoryWords(words, List.of("other"), List.of("condor")), List.of("@section/world"));
        List<byte[]> files = writer.files();
        TreeMap<String, ShardReader.Stories> all = new TreeMap<>();
        files.forEach(file -> all.putAll(ShardReader.read(file)));
        int group = Buckets.of("con", 64) / 8 * 8;
        for (String beginning : List.of("con", "cond")) {
            List<Integer> named = all.get("@" + beginning).all().stream()
                    .map(file -> group + file)
                    .toList();
            List<Integer> holding = IntStream.range(0, 64)
                    .filter(file -> ShardReader.read(files.get(file)).keySet().stream()
                            .anyMatch(word -> word.startsWith(beginning)))
                    .boxed()
                    .collect(Collectors.toList());
            assertThat(named).isEqualTo(holding);
        }
        assertThat(all).doesNotContainKeys("@sec", "@condo");
    }

    @Test
    void aSegmentWithoutGroupsTellsOfNoBeginnings() {
        ShardWriter writer = new ShardWriter(8, 8);
        writer.add(3, new StoryWords(List.of("confer"), List.of(), List.of()), List.of());
        TreeMap<String, ShardReader.Stories> all = new TreeMap<>();
        writer.files().forEach(file -> all.putAll(ShardReader.read(file)));
        assertThat(all).containsOnlyKeys("confer");
    }
}
