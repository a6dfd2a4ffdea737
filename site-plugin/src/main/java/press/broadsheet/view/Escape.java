package press.broadsheet.view;

/** Plain text for use inside HTML. */
final class Escape {
    private Escape() {}

    /** Text with the characters that HTML gives a meaning replaced. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
