package press.broadsheet.content;

/**
 * A picture named in front matter. Texts are plain; empty when not given.
 *
 * @param src the path as written: relative to the file, from the content folder when it begins with {@code /}, or an absolute URL
 * @param alt what the picture shows, for those who do not see it
 * @param caption the line under it
 * @param credit who made it
 * @param focusX the point to keep when cropped, in percent from the left, 0 to 100
 * @param focusY the same from the top
 */
public record Picture(String src, String alt, String caption, String credit, int focusX, int focusY) {}
