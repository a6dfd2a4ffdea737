package press.broadsheet.markdown;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text at a word. */
final class Shortener {
    private static final int LONGEST = 200;
    /** A cut before this place would waste too much: a word is cut instead. */
    private static final int SHORTEST = 100;
    /** What is looked at to find a cut: words beyond it do not matter. */
    private static final int WINDOW = 300;

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Shortener() {}

    /** Whether text would be cut in the same way whatever follows it: no mark-up in it still waits for its end. */
    static boolean isSettled(String text) {
        return text.length() > WINDOW && text.chars().limit(WINDOW).noneMatch(c -> "[*_`~+<".indexOf(c) >= 0);
    }

    /** Text of at most 200 UTF-16 units, and an ellipsis if something was cut off. */
    static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String window = text.substring(0, Math.min(WINDOW, text.length()));
        int end = window.lastIndexOf(' ', LONGEST);
        if (end < SHORTEST) {
            end = boundary(window);
        }
        while (end > 0 && isLoose(window.codePointBefore(end))) {
            end -= Character.charCount(window.codePointBefore(end));
        }
        return window.substring(0, end) + "…";
    }

    /** The last end of a word, else of a character as readers see it; scripts without spaces have only these. */
    private static int boundary(String window) {
        BitSet characters = new BitSet();
        Matcher matcher = CHARACTER.matcher(window);
        while (matcher.find() && matcher.end() <= LONGEST) {
            characters.set(matcher.end());
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(window);
        int end = words.preceding(LONGEST + 1);
        while (end >= SHORTEST && !characters.get(end)) {
            end = words.previous();
        }
        int last = characters.length() - 1;
        return end >= SHORTEST ? end : last > 0 ? last : 0;
    }

    private static boolean isLoose(int c) {
        return Character.isWhitespace(c) || ",;:(-–—".indexOf(c) >= 0;
    }
}
