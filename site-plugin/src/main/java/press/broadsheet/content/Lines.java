package press.broadsheet.content;

import press.broadsheet.diagnostic.Position;

/** A stretch of a file's whole lines, and how places in it are told as places in the file. */
final class Lines {
    private final String shown;
    private final String text;
    private final int firstLine;
    private final boolean hasSurrogates;
    private int knownLine;
    private int knownStart;

    /**
     * @param shown the path told to the user
     * @param text whole lines, ended by line feeds
     * @param firstLine the line of the file on which the text begins, from 1
     */
    Lines(String shown, String text, int firstLine) {
        this.shown = shown;
        this.text = text;
        this.firstLine = firstLine;
        this.hasSurrogates = hasSurrogates(text);
    }

    String text() {
        return text;
    }

    /** The place before the first character. */
    Position start() {
        return new Position(shown, firstLine, 1);
    }

    /** A line and a column in UTF-16 units, both from 0. */
    Position at(int line, int column) {
        return new Position(shown, firstLine + line, column + 1);
    }

    /** A line and a column in code points, both from 0. */
    Position atCodePoint(int line, int column) {
        if (!hasSurrogates) {
            return at(line, column);
        }
        int start = lineStart(line);
        int end = Math.min(text.length(), start + column * 2);
        int available = text.codePointCount(start, end);
        return at(line, text.offsetByCodePoints(start, Math.min(column, available)) - start);
    }

    /** An offset in UTF-16 units. */
    Position atOffset(int offset) {
        int line = 0;
        int start = 0;
        int feed = text.indexOf('\n');
        while (feed >= 0 && feed < offset) {
            line++;
            start = feed + 1;
            feed = text.indexOf('\n', start);
        }
        return at(line, offset - start);
    }

    /** The text of a line, counted from 0, without its line feed; empty when there is no such line. */
    String line(int line) {
        int start = lineStart(line);
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** The offset of a line; asked in rising order it costs one pass in all. */
    private int lineStart(int line) {
        if (line < knownLine) {
            knownLine = 0;
            knownStart = 0;
        }
        while (knownLine < line) {
            int feed = text.indexOf('\n', knownStart);
            if (feed < 0) {
                return text.length();
            }
            knownLine++;
            knownStart = feed + 1;
        }
        return knownStart;
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
