package press.broadsheet.markdown;

/**
 * A Markdown text and the place it has in its file.
 *
 * @param shown the file's path as told to the user
 * @param firstLine the line of the file, from 1, on which the text begins
 * @param text the Markdown, with line feeds as line ends
 */
public record Body(String shown, int firstLine, String text) {}
