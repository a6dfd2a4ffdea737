package press.broadsheet.markdown;

/**
 * Counts words lexically. A word is a run of letters, marks and digits, with apostrophes, hyphens and points
 * between them. In scripts written without spaces, two Han or kana characters count as a word, and five
 * characters of Thai, Lao, Khmer or Burmese.
 */
final class WordCount {
    private int words;
    private int ideographs;
    private int unspaced;
    private boolean inWord;

    /** Counts a further piece; a word may go on from the piece before. */
    void add(CharSequence sequence) {
        char[] text = sequence.toString().toCharArray();
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (c < 0x80) {
                boolean joins = (c == '\'' || c == '-' || c == '.' || c == ',')
                        && i + 1 < text.length
                        && Character.isLetterOrDigit(text[i + 1]);
                inWord &= joins;
            } else {
                int point = Character.codePointAt(text, i);
                i += Character.charCount(point) - 1;
                other(point);
            }
        }
    }

    /** Ends the word before; what is added next begins another. */
    void gap() {
        inWord = false;
    }

    /** How many words were counted. */
    int total() {
        return words + (ideographs + 1) / 2 + (unspaced + 4) / 5;
    }

    private void other(int point) {
        if (isIdeograph(point)) {
            ideographs++;
            inWord = false;
        } else if ((point >= 0x0E00 && point < 0x0F00)
                || (point >= 0x1000 && point < 0x10A0)
                || (point >= 0x1780 && point < 0x1800)) {
            unspaced++;
            inWord = false;
        } else if (Character.isLetterOrDigit(point)) {
            words += inWord ? 0 : 1;
            inWord = true;
        } else {
            int type = Character.getType(point);
            boolean joins = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || point == 0x2019
                    || point == 0x2011
                    || point == 0x200C
                    || point == 0x200D;
            inWord &= joins;
        }
    }

    private static boolean isIdeograph(int point) {
        return Character.isIdeographic(point) || (point >= 0x3041 && point < 0x3100);
    }
}
