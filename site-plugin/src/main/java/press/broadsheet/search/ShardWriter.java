package press.broadsheet.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns the words of stories round: for each word the stories that hold it, spread over the files of a segment.
 *
 * <p>A file is {@value #FORMAT}, the binary logarithms of the number of files and of the numbers kept for each day, then each
 * word in the order of its bytes: how many of its bytes are those of the word before, how many follow, these;
 * eight times the length of what follows, and a bit for each of headline (1), standfirst (2) and body (4) that has it;
 * for each of these but the last how many stories; and the stories, each by what it is more than the one before,
 * beginning with one more than the first. Numbers are of seven bits a byte, the lowest first, all but the last with
 * the eighth bit set. Beside words there are {@link Beginnings}.
 */
public final class ShardWriter {
    /** The first byte of a file. */
    public static final int FORMAT = 2;

    private static final int TIERS = Posting.TIERS;

    private final int buckets;
    private final int slots;
    private final Map<String, Posting> postings = new HashMap<>();

    /** A writer for a segment of so many files, in which each day has so many numbers; both powers of two. */
    public ShardWriter(int buckets, int slots) {
        this.buckets = buckets;
        this.slots = slots;
    }

    /**
     * Adds a story; its number must be higher than that of the story before.
     *
     * @param terms what else it can be found by
     */
    public void add(int number, StoryWords words, Collection<String> terms) {
        words.title().forEach(word -> add(word, 0, number));
        words.summary().forEach(word -> add(word, 1, number));
        words.body().forEach(word -> add(word, 2, number));
        terms.forEach(term -> add(term, 2, number));
    }

    private void add(String word, int tier, int number) {
        postings.computeIfAbsent(word, key -> new Posting()).add(tier, number);
    }

    /** The files. */
    public List<byte[]> files() {
        postings.putAll(Beginnings.of(postings, buckets));
        List<SortedMap<byte[], Posting>> spread = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            spread.add(new TreeMap<>(Arrays::compareUnsigned));
        }
        postings.forEach((word, posting) ->
                spread.get(Buckets.of(word, buckets)).put(word.getBytes(StandardCharsets.UTF_8), posting));
        postings.clear();
        return spread.stream().map(this::file).toList();
    }

    private byte[] file(SortedMap<byte[], Posting> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(FORMAT);
        out.write(Integer.numberOfTrailingZeros(buckets));
        out.write(Integer.numberOfTrailingZeros(slots));
        byte[] before = new byte[0];
        for (Map.Entry<byte[], Posting> each : words.entrySet()) {
            byte[] word = each.getKey();
            int shared = Arrays.mismatch(before, word);
            shared = shared < 0 ? word.length : shared;
            number(shared, out);
            number(word.length - shared, out);
            out.write(word, shared, word.length - shared);
            numbers(each.getValue(), out);
            before = word;
        }
        return out.toByteArray();
    }

    private static void numbers(Posting posting, ByteArrayOutputStream out) {
        ByteArrayOutputStream stories = new ByteArrayOutputStream();
        int tiers = 0;
        int lastTier = 0;
        for (int tier = 0; tier < TIERS; tier++) {
            if (posting.count(tier) > 0) {
                tiers |= 1 << tier;
                lastTier = tier;
            }
        }
        for (int tier = 0; tier < lastTier; tier++) {
            if (posting.count(tier) > 0) {
                number(posting.count(tier), stories);
            }
        }
        for (int tier = 0; tier < TIERS; tier++) {
            if (posting.count(tier) > 0) {
                posting.write(tier, stories);
            }
        }
        number(stories.size() << TIERS | tiers, out);
        out.writeBytes(stories.toByteArray());
    }

    private static void number(int value, ByteArrayOutputStream out) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
