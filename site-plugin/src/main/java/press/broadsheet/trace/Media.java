package press.broadsheet.trace;

/**
 * A file that pages use.
 *
 * @param address where it is published
 * @param width in pixels, 0 if it is not a picture or has no size of its own
 * @param height in pixels, 0 likewise
 * @param type its media type
 */
public record Media(String address, int width, int height, String type) {}
