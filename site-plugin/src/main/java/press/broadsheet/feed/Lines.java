package press.broadsheet.feed;

/** Texts for files in which a line is a rule. */
final class Lines {
    private Lines() {}

    /** A text that cannot begin a line of its own: control characters become blanks. */
    static String one(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** An address as a literal: hosts read {@code *} and {@code :name} in a rule as patterns. */
    static String literal(String address) {
        return address.replace("*", "%2A").replace(":", "%3A");
    }
}
