package press.broadsheet.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a segment with groups of files ({@link Buckets}) holds for those who look for a beginning that is shorter than
 * what the words of one file have in common: {@code @con} names the files of the group that have words of this beginning,
 * in the place of stories; where these are three quarters of the group or more, {@code *con} names the stories
 * themselves instead, each where it counts most. Both stand in the same file.
 */
final class Beginnings {
    private Beginnings() {}

    /** The beginnings of the words of a segment. */
    static Map<String, Posting> of(Map<String, Posting> words, int buckets) {
        int group = Buckets.group(buckets);
        if (group == 1) {
            return Map.of();
        }
        Map<String, List<String>> byBeginning = new HashMap<>();
        for (String word : words.keySet()) {
            for (String beginning : Buckets.beginnings(word)) {
                byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(word);
            }
        }
        Map<String, Posting> told = new HashMap<>();
        byBeginning.forEach((beginning, its) -> {
            BitSet files = new BitSet(group);
            its.forEach(word -> files.set(Buckets.inGroup(word, buckets)));
            if (files.cardinality() * 4 >= group * 3) {
                told.put(Buckets.STORIES + beginning, stories(its, words));
            } else {
                Posting posting = new Posting();
                files.stream().forEach(file -> posting.add(Posting.TIERS - 1, file));
                told.put(Buckets.SIGN + beginning, posting);
            }
        });
        return told;
    }

    private static Posting stories(List<String> its, Map<String, Posting> words) {
        Posting all = new Posting();
        BitSet seen = new BitSet();
        for (int tier = 0; tier < Posting.TIERS; tier++) {
            BitSet stories = new BitSet();
            for (String word : its) {
                Posting posting = words.get(word);
                if (posting != null) {
                    posting.each(tier, stories::set);
                }
            }
            stories.andNot(seen);
            seen.or(stories);
            for (int story = stories.nextSetBit(0); story >= 0; story = stories.nextSetBit(story + 1)) {
                all.add(tier, story);
            }
        }
        return all;
    }
}
