package press.broadsheet.search;

import java.nio.charset.StandardCharsets;

/**
 * Which of a segment's files a word stands in. Words that begin with the same three letters stand in one file, so that
 * a beginning can be looked for as well; so do the pairs of letters of scripts without blanks that begin with the same
 * letter. Terms that are no words, such as a section, begin with {@value #SIGN} and are looked for as they are.
 */
public final class Buckets {
    /** With what a term begins that is no word. */
    public static final String SIGN = "@";

    private static final int LETTERS = 3;

    /** 32-bit FNV-1a. */
    private static final int SEED = 0x811c9dc5;

    private static final int PRIME = 0x01000193;

    private Buckets() {}

    /** The file of a word, from 0; their number is a power of two. */
    public static int of(String term, int buckets) {
        int hash = SEED;
        for (byte each : key(term).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        return (hash ^ hash >>> 16) & (buckets - 1);
    }

    private static String key(String term) {
        if (term.startsWith(SIGN)) {
            return term;
        }
        int letters = Terms.standsAlone(term.codePointAt(0)) ? 1 : LETTERS;
        return term.codePointCount(0, term.length()) <= letters
                ? term
                : term.substring(0, term.offsetByCodePoints(0, letters));
    }
}
