package press.broadsheet.markdown;

/** What is shown for a picture, as its caller resolved it. */
public sealed interface PictureTarget {
    /**
     * A picture.
     *
     * @param url as it is to stand in the HTML, not escaped
     * @param width in pixels; 0 if unknown
     * @param height in pixels; 0 if unknown
     */
    record Show(String url, int width, int height) implements PictureTarget {}

    /** No picture: it is left out, with its caption. */
    record Leave() implements PictureTarget {}
}
