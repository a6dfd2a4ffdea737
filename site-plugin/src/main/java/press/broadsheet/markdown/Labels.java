package press.broadsheet.markdown;

/**
 * The words Broadsheet itself puts into a text, in the text's language; plain text, escaped where used.
 *
 * @param also before the headline of an {@code [[also: …]]} line
 * @param note title of a {@code [!NOTE]} alert
 * @param tip title of a {@code [!TIP]} alert
 * @param important title of an {@code [!IMPORTANT]} alert
 * @param warning title of a {@code [!WARNING]} alert
 * @param caution title of a {@code [!CAUTION]} alert
 * @param table name of the region a wide table scrolls in
 * @param code name of the region a long line of code scrolls in
 * @param footnotes name of the section of footnotes
 * @param backToText name of the link from a footnote back to the text
 * @param anchor name of the link beside a heading to the heading itself
 * @param task name of the box of a task still open
 * @param taskDone name of the box of a task done
 */
public record Labels(
        String also,
        String note,
        String tip,
        String important,
        String warning,
        String caution,
        String table,
        String code,
        String footnotes,
        String backToText,
        String anchor,
        String task,
        String taskDone) {
    /** The English words. */
    public static Labels english() {
        return new Labels(
                "Also read",
                "Note",
                "Tip",
                "Important",
                "Warning",
                "Caution",
                "Table",
                "Code",
                "Footnotes",
                "Back to the text",
                "Link to this part",
                "To do",
                "Done");
    }
}
