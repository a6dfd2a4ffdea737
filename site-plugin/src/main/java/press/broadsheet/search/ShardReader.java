package press.broadsheet.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@link ShardWriter} wrote; whatever does not fit is an {@link IllegalArgumentException}. */
public final class ShardReader {
    private static final int TIERS = 3;

    private final byte[] bytes;
    private int at = 3;

    private ShardReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The stories that hold a word, by their numbers.
     *
     * @param title those with the word in the headline
     * @param summary those with it in the standfirst
     * @param body those with it elsewhere
     */
    public record Stories(List<Integer> title, List<Integer> summary, List<Integer> body) {
        /** All of them, those with the word in the headline first. */
        public List<Integer> all() {
            List<Integer> all = new ArrayList<>(title);
            all.addAll(summary);
            all.addAll(body);
            return all;
        }
    }

    /** The words of a file and {@link Beginnings}, some of which have files in the place of stories. */
    public static SortedMap<String, Stories> read(byte[] bytes) {
        if (bytes.length < 3 || bytes[0] != ShardWriter.FORMAT) {
            throw new IllegalArgumentException("this is no part of a search index");
        }
        try {
            return new ShardReader(bytes).words();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("this part of a search index is damaged", e);
        }
    }

    private SortedMap<String, Stories> words() {
        SortedMap<String, Stories> words = new TreeMap<>();
        byte[] word = new byte[0];
        while (at < bytes.length) {
            int shared = number();
            int more = number();
            if (shared > word.length || more > bytes.length - at) {
                throw new IllegalArgumentException("this part of a search index is damaged");
            }
            word = Arrays.copyOf(word, shared + more);
            System.arraycopy(bytes, at, word, shared, more);
            at += more;
            words.put(new String(word, StandardCharsets.UTF_8), stories());
        }
        return words;
    }

    private Stories stories() {
        int head = number();
        int end = at + (head >>> TIERS);
        int lastTier = 31 - Integer.numberOfLeadingZeros(head & (1 << TIERS) - 1);
        int[] counts = new int[TIERS];
        for (int tier = 0; tier < lastTier; tier++) {
            counts[tier] = (head & 1 << tier) == 0 ? 0 : number();
        }
        List<List<Integer>> tiers = new ArrayList<>();
        for (int tier = 0; tier < TIERS; tier++) {
            List<Integer> numbers = new ArrayList<>();
            int last = -1;
            while (tier == lastTier ? at < end : numbers.size() < counts[tier]) {
                last += number();
                numbers.add(last);
            }
            tiers.add(List.copyOf(numbers));
        }
        return new Stories(tiers.get(0), tiers.get(1), tiers.get(2));
    }

    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            value |= (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }
}
