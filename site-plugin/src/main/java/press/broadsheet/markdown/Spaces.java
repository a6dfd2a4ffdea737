package press.broadsheet.markdown;

/** White space in a line of text. */
final class Spaces {
    private Spaces() {}

    /** The text without white space at its ends, and with one space for each run of it inside. */
    static String single(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = i == 0 || i + 1 == text.length();
            if (Character.isWhitespace(c) && (edge || c != ' ' || Character.isWhitespace(text.charAt(i + 1)))) {
                return text.strip().replaceAll("\\s+", " ");
            }
        }
        return text;
    }
}
