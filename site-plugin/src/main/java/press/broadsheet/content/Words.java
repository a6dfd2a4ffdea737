package press.broadsheet.content;

/** Short texts, of which an archive has few in many places: tags, authors, sections. */
final class Words {
    private static final int LONGEST = 40;

    private Words() {}

    /** The text, of short ones the same object for the same text, so that a hundred thousand stories share it. */
    static String shared(String text) {
        return text.length() <= LONGEST ? text.intern() : text;
    }
}
