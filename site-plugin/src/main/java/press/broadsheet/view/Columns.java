package press.broadsheet.view;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Breaks plain text into lines for readers of mail whose letters have one width. */
final class Columns {
    private Columns() {}

    /**
     * Lines of at most so many columns, parted where the language allows it (UAX 14); what cannot be parted, as a web
     * address, stands on a line of its own. White space counts as one blank.
     *
     * @param indent stands before each line and counts as part of it
     */
    static String wrap(String text, int width, String indent, ULocale locale) {
        String words = text.strip().replaceAll("\\s+", " ");
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(words);
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        int room = Math.max(1, width - columns(indent));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (isInsideAddress(words, to)) {
                continue;
            }
            String piece = words.substring(from, to);
            if (!line.isEmpty() && columns(line + piece.stripTrailing()) > room) {
                end(lines, indent, line);
            }
            line.append(piece);
            from = to;
        }
        end(lines, indent, line);
        return lines.toString();
    }

    private static void end(StringBuilder lines, String indent, StringBuilder line) {
        lines.append(lines.isEmpty() ? "" : "\n").append((indent + line).stripTrailing());
        line.setLength(0);
    }

    /** An address may be parted after its slashes by the rules, but is no longer one then. */
    private static boolean isInsideAddress(String words, int at) {
        int blank = words.lastIndexOf(' ', at - 1);
        int scheme = words.indexOf("://", blank + 1);
        return at < words.length() && blank != at - 1 && scheme >= 0 && scheme < at;
    }

    /** East Asian letters take two columns (UAX 11); marks on others take none. */
    private static int columns(String text) {
        return text.codePoints().map(Columns::columns).sum();
    }

    private static int columns(int letter) {
        int type = UCharacter.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.FULLWIDTH || width == UCharacter.EastAsianWidth.WIDE ? 2 : 1;
    }
}
