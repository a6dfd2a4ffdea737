package press.broadsheet.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was meant to be. */
public final class Nearest {
    private static final int MOST_EDITS = 3;

    private Nearest() {}

    /**
     * The known word nearest to {@code word} by edits (a swap of neighbours is one), if it is near
     * enough to be a slip: at most a third of its length, and never more than three edits.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String folded = word.toLowerCase(Locale.ROOT);
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) > MOST_EDITS) {
                continue;
            }
            int distance = distance(folded, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance || (distance == bestDistance && candidate.compareTo(best) < 0)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        int allowed = Math.min(MOST_EDITS, Math.max(1, Math.min(word.length(), best.length()) / 3));
        return bestDistance <= allowed ? Optional.of(best) : Optional.empty();
    }

    /** {@code "; did you mean x?"} as a remedy, or the given remedy when nothing is near. */
    public static String remedy(String word, Collection<String> known, String otherwise) {
        return to(word, known).map(near -> "did you mean " + near + "?").orElse(otherwise);
    }

    /** The distance without what both begin and end with: paths of one folder differ in a few letters. */
    private static int distance(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return alignment(a.substring(start, a.length() - end), b.substring(start, b.length() - end));
    }

    /** Optimal string alignment distance. */
    private static int alignment(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
