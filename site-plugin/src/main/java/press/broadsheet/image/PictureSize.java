package press.broadsheet.image;

/**
 * How large a picture is shown, its orientation mark obeyed.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PictureSize(int width, int height) {}
