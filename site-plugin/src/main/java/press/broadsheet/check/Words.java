package press.broadsheet.check;

import java.util.Arrays;

/**
 * The words of a text, each as a hash of its letters and digits in lower case. Whatever parts them is dropped, so
 * that a text and what a page, a feed or a search index makes of it have the same words. Scripts that write no
 * blanks between words have a word for each letter.
 */
final class Words {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final String text;
    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Words(String text) {
        this.text = text;
    }

    /** The words of a text. */
    static Words of(String text) {
        Words words = new Words(text);
        int start = -1;
        long hash = SEED;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int letter = text.codePointAt(at);
            next = at + Character.charCount(letter);
            boolean alone = letter > 0x0E00 && standsAlone(letter);
            if (start >= 0 && (alone || !isOfWord(letter))) {
                words.add(hash, start, at);
                start = -1;
            }
            if (alone) {
                words.add((SEED ^ letter) * PRIME, at, next);
            } else if (isOfWord(letter)) {
                hash = ((start < 0 ? SEED : hash) ^ Character.toLowerCase(letter)) * PRIME;
                start = start < 0 ? at : start;
            }
        }
        if (start >= 0) {
            words.add(hash, start, text.length());
        }
        return words;
    }

    private static boolean isOfWord(int letter) {
        if (letter < 0x80) {
            return (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9');
        }
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int letter) {
        if (!Character.isLetter(letter)) {
            return false;
        }
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    private void add(long hash, int start, int end) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        hashes[size] = hash;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    /** The hash of a word. */
    long hash(int word) {
        return hashes[word];
    }

    /** The hashes of some words that follow each other. */
    long[] hashes(int from, int to) {
        return Arrays.copyOfRange(hashes, from, to);
    }

    /** Where a word begins in the text. */
    int start(int word) {
        return starts[word];
    }

    /** The text from the first of some words to the end of the last. */
    String text(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** One hash for some words that follow each other. */
    long hash(int from, int count) {
        return hash(hashes, from, count);
    }

    /** One hash for some words that follow each other. */
    static long hash(long[] hashes, int from, int count) {
        long hash = SEED;
        for (int i = from; i < from + count; i++) {
            hash = (hash ^ hashes[i]) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
