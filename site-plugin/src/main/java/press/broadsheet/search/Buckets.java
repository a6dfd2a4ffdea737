package press.broadsheet.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of a segment's files a word stands in.
 *
 * <p>Words that begin with the same three letters stand in one group of files, and in the group those with the same five
 * in one file; so do, of scripts without blanks, the pairs of letters that begin with the same letter in one group. So a
 * whole word is in one small file, however common its beginning is. Which files of its group have words of a beginning
 * that is shorter than five letters is told under {@value #SIGN} and the beginning, in the file of its first three.
 *
 * <p>Terms that are no words, such as a section, begin with {@value #SIGN} too, have a slash, and are looked for as they
 * are.
 */
public final class Buckets {
    /** With what a term begins that is no word. */
    public static final String SIGN = "@";

    /** Words with so many first letters in common stand in one group of files. */
    private static final int OF_GROUP = 3;

    /** Words with so many first letters in common stand in one file. */
    private static final int OF_FILE = 5;

    /** The same of scripts without blanks, whose words are pairs of letters. */
    private static final int OF_GROUP_ALONE = 1;

    private static final int OF_FILE_ALONE = 2;

    private static final int LARGEST_GROUP = 8;

    private static final int FEWEST_GROUPS = 8;

    /** 32-bit FNV-1a. */
    private static final int SEED = 0x811c9dc5;

    private static final int PRIME = 0x01000193;

    private Buckets() {}

    /** The file of a term, from 0; the number of files is a power of two. */
    public static int of(String term, int buckets) {
        String word = isBeginning(term) ? start(term.substring(SIGN.length()), OF_GROUP, OF_GROUP_ALONE) : term;
        int group = hash(start(word, OF_GROUP, OF_GROUP_ALONE)) & (buckets - group(buckets));
        return group + inGroup(word, buckets);
    }

    /** How many files a group has; a segment of few files is small enough without groups. */
    static int group(int buckets) {
        return Math.max(1, Math.min(LARGEST_GROUP, buckets / FEWEST_GROUPS));
    }

    /** Which of the files of its group a word stands in, from 0. */
    static int inGroup(String word, int buckets) {
        return hash(start(word, OF_FILE, OF_FILE_ALONE)) & (group(buckets) - 1);
    }

    /** The terms that tell those who look for a beginning of a word in which file of its group the word stands. */
    static List<String> beginnings(String word) {
        if (word.startsWith(SIGN)) {
            return List.of();
        }
        boolean alone = Terms.standsAlone(word.codePointAt(0));
        int letters = word.codePointCount(0, word.length());
        return IntStream.range(alone ? OF_GROUP_ALONE : OF_GROUP, alone ? OF_FILE_ALONE : OF_FILE)
                .filter(length -> length <= letters)
                .mapToObj(length -> SIGN + start(word, length, length))
                .toList();
    }

    /** Whether a term tells of the files of a beginning, and not of stories. */
    public static boolean isBeginning(String term) {
        return term.startsWith(SIGN) && term.indexOf('/') < 0;
    }

    private static int hash(String text) {
        int hash = SEED;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        return hash ^ hash >>> 16;
    }

    private static String start(String term, int letters, int lettersAlone) {
        if (term.startsWith(SIGN)) {
            return term;
        }
        int length = Terms.standsAlone(term.codePointAt(0)) ? lettersAlone : letters;
        return term.codePointCount(0, term.length()) <= length
                ? term
                : term.substring(0, term.offsetByCodePoints(0, length));
    }
}
