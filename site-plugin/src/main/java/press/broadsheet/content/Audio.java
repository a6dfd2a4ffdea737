package press.broadsheet.content;

/**
 * A sound named in front matter.
 *
 * @param src the path as written: relative to the file, or from the content folder when it begins with {@code /}
 * @param seconds how long it lasts; 0 when not given
 */
public record Audio(String src, int seconds) {}
