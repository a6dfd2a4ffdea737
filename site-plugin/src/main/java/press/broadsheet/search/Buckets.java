package press.broadsheet.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of a segment's files a word stands in.
 *
 * <p>Words that begin with the same three letters stand in one group of files, and in the group those with the same five
 * in one file; so do, of scripts without blanks, the pairs of letters that begin with the same letter in one group. So a
 * whole word is in one small file, however common its beginning is. For shorter beginnings there are {@link Beginnings}.
 *
 * <p>Terms that are no words, such as a section, begin with {@value #SIGN} too, have a slash, and are looked for as they
 * are.
 */
public final class Buckets {
    /** With what a term begins that is no word. */
    public static final String SIGN = "@";

    /** Before a beginning that tells of stories. */
    static final String STORIES = "*";

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
        if (isBeginning(term) || term.startsWith(STORIES)) {
            return hash(STORIES + term.substring(1)) & (buckets - 1);
        }
        return ofGroup(term, inGroup(term, buckets), buckets);
    }

    /** A file of a word's group: the files of a group are scattered, lest common beginnings meet in all of theirs. */
    static int ofGroup(String word, int inGroup, int buckets) {
        String group = start(word, OF_GROUP, OF_GROUP_ALONE);
        return hash(group(buckets) == 1 ? group : group + '/' + inGroup) & (buckets - 1);
    }

    /** How many files a group has; a segment of few files is small enough without groups. */
    static int group(int buckets) {
        return Math.max(1, Math.min(LARGEST_GROUP, buckets / FEWEST_GROUPS));
    }

    /** In which of the files of its group a word stands, from 0. */
    static int inGroup(String word, int buckets) {
        return hash(start(word, OF_FILE, OF_FILE_ALONE)) & (group(buckets) - 1);
    }

    /** The beginnings of a word that words of several files may share. */
    static List<String> beginnings(String word) {
        if (word.startsWith(SIGN)) {
            return List.of();
        }
        boolean alone = Terms.standsAlone(word.codePointAt(0));
        int letters = word.codePointCount(0, word.length());
        return IntStream.range(alone ? OF_GROUP_ALONE : OF_GROUP, alone ? OF_FILE_ALONE : OF_FILE)
                .filter(length -> length <= letters)
                .mapToObj(length -> start(word, length, length))
                .toList();
    }

    /** Whether a term tells of files that have words of a beginning, and not of stories. */
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
