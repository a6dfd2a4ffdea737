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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the words of stories round: for each word the stories that hold it, spread over the files of a segment.
 *
 * <p>A file is {@value #FORMAT}, the binary logarithms of the number of files and of the numbers kept for each day, then each
 * word in the order of its bytes: how many of its bytes are those of the word before, how many follow, these;
 * eight times the length of what follows, and a bit for each of headline (1), standfirst (2) and body (4) that has it;
 * for each of these but the last how many stories; and the stories, each by what it is more than the one before,
 * beginning with one more than the first. Numbers are of seven bits a byte, the lowest first, all but the last with
 * the eighth bit set. A beginning ({@link Buckets#isBeginning}) has files of its group where a word has stories.
 */
public final class ShardWriter {
    /** The first byte of a file. */
    public static final int FORMAT = 2;

    private static final int TIERS = 3;

    private final int buckets;
    private final int slots;
    private final Map<String, Posting> postings = new HashMap<>();

    /** A writer for a segment of so many files, in which each day has so many numbers; both powers of two. */
    public ShardWriter(int buckets, int slots) {
        this.buckets = buckets;
        this.slots = slots;
    }

    /** The stories of one word, by where they have it. */
    private static final class Posting {
        private byte[] bytes = new byte[4];
        /** Where each place's numbers would be; the places share an array as long as only one of them is used. */
        private byte[][] others = new byte[0][];

        private final int[] lengths = new int[TIERS];
        private final int[] counts = new int[TIERS];
        private final int[] last = {-1, -1, -1};

        void add(int tier, int number) {
            int delta = number - last[tier];
            last[tier] = number;
            counts[tier]++;
            byte[] room = room(tier, 5);
            int at = lengths[tier];
            while ((delta & ~0x7f) != 0) {
                room[at++] = (byte) ((delta & 0x7f) | 0x80);
                delta >>>= 7;
            }
            room[at++] = (byte) delta;
            lengths[tier] = at;
        }

        private byte[] room(int tier, int more) {
            int needed = lengths[tier] + more;
            if (tier == TIERS - 1) {
                bytes = needed > bytes.length ? Arrays.copyOf(bytes, needed * 2) : bytes;
                return bytes;
            }
            if (others.length == 0) {
                others = new byte[][] {new byte[8], new byte[8]};
            }
            if (needed > others[tier].length) {
                others[tier] = Arrays.copyOf(others[tier], needed * 2);
            }
            return others[tier];
        }

        byte[] numbers(int tier) {
            return tier == TIERS - 1 ? bytes : others[tier];
        }
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
        beginnings().forEach((beginning, files) -> files.forEach(file -> add(beginning, TIERS - 1, file)));
        List<SortedMap<byte[], Posting>> spread = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            spread.add(new TreeMap<>(Arrays::compareUnsigned));
        }
        postings.forEach((word, posting) ->
                spread.get(Buckets.of(word, buckets)).put(word.getBytes(StandardCharsets.UTF_8), posting));
        postings.clear();
        return spread.stream().map(this::file).toList();
    }

    /** The files of their groups that have words of a beginning. */
    private Map<String, SortedSet<Integer>> beginnings() {
        Map<String, SortedSet<Integer>> beginnings = new HashMap<>();
        if (Buckets.group(buckets) > 1) {
            for (String word : postings.keySet()) {
                int file = Buckets.inGroup(word, buckets);
                Buckets.beginnings(word)
                        .forEach(beginning -> beginnings
                                .computeIfAbsent(beginning, key -> new TreeSet<>())
                                .add(file));
            }
        }
        return beginnings;
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
            if (posting.counts[tier] > 0) {
                tiers |= 1 << tier;
                lastTier = tier;
            }
        }
        for (int tier = 0; tier < lastTier; tier++) {
            if (posting.counts[tier] > 0) {
                number(posting.counts[tier], stories);
            }
        }
        for (int tier = 0; tier < TIERS; tier++) {
            if (posting.counts[tier] > 0) {
                stories.write(posting.numbers(tier), 0, posting.lengths[tier]);
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
