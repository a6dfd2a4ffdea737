package press.broadsheet.markdown;

/**
 * What is to be written when a node is left.
 *
 * @param descends whether the node's children are written; if not, nothing ends
 * @param tags how many elements end
 * @param lineBefore whether the end stands on a line of its own
 * @param lineAfter whether a line ends with it
 * @param before runs inside the element, at its end, once what was opened by hand there is closed
 */
record Ending(boolean descends, int tags, boolean lineBefore, boolean lineAfter, Runnable before) {
    private static final Ending SKIP = new Ending(false, 0, false, false, Ending::noLastWords);
    private static final Ending NOTHING = new Ending(true, 0, false, false, Ending::noLastWords);
    private static final Ending INLINE = new Ending(true, 1, false, false, Ending::noLastWords);
    private static final Ending LINE = new Ending(true, 1, false, true, Ending::noLastWords);
    private static final Ending BLOCK = new Ending(true, 1, true, true, Ending::noLastWords);

    /** The children are passed over. */
    static Ending skip() {
        return SKIP;
    }

    /** The children are written, nothing ends. */
    static Ending nothing() {
        return NOTHING;
    }

    /** An element within a line ends. */
    static Ending inline() {
        return INLINE;
    }

    /** An element ends, and its line. */
    static Ending line() {
        return LINE;
    }

    /** An element ends on a line of its own. */
    static Ending block() {
        return BLOCK;
    }

    /** Several elements end on lines of their own. */
    static Ending blocks(int count) {
        return new Ending(true, count, true, true, Ending::noLastWords);
    }

    /** An element ends, and its line, after some last words within it. */
    static Ending after(Runnable before) {
        return new Ending(true, 1, false, true, before);
    }

    /** Nothing ends, but something is done. */
    static Ending run(Runnable action) {
        return new Ending(true, 0, false, false, action);
    }

    /** Writes the end. */
    void write(Markup markup) {
        if (tags > 0) {
            markup.settle();
        }
        before.run();
        for (int i = 0; i < tags; i++) {
            if (lineBefore) {
                markup.line();
            }
            markup.close();
        }
        if (lineAfter) {
            markup.line();
        }
    }

    private static void noLastWords() {
        // Most elements end with their content.
    }
}
