package press.broadsheet.search;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** The stories of one word, by where they have it: headline (0), standfirst (1), body (2). */
final class Posting {
    static final int TIERS = 3;

    private byte[] bytes = new byte[4];
    /** Where each place's numbers would be; the places share an array as long as only one of them is used. */
    private byte[][] others = new byte[0][];

    private final int[] lengths = new int[TIERS];
    private final int[] counts = new int[TIERS];
    private final int[] last = {-1, -1, -1};

    /** Adds a story, whose number is higher than those before. */
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

    int count(int tier) {
        return counts[tier];
    }

    private byte[] numbers(int tier) {
        return tier == TIERS - 1 ? bytes : others[tier];
    }

    void write(int tier, ByteArrayOutputStream out) {
        out.write(numbers(tier), 0, lengths[tier]);
    }

    /** Hands out the stories that have the word in one place. */
    void each(int tier, IntConsumer found) {
        int number = -1;
        int at = 0;
        for (int i = 0; i < counts[tier]; i++) {
            byte[] its = numbers(tier);
            int delta = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = its[at++];
                delta |= (part & 0x7f) << shift;
                if (part >= 0) {
                    break;
                }
            }
            number += delta;
            found.accept(number);
        }
    }
}
