package press.broadsheet.image;

/**
 * A smaller copy of a picture: which part of it, how large, in which format. With the bytes of the picture it
 * says all that its own bytes come from.
 *
 * @param box the part, of the picture as it stands upright
 * @param width in pixels, at least 1, at most that of the part
 * @param height in pixels, at least 1
 */
public record Rendition(Box box, int width, int height, PictureFormat format) {
    /** Changed with anything that changes the bytes of renditions, so that old ones are neither kept nor shown. */
    static final int RECIPE = 1;

    /** A copy of a part at a width; the height follows. */
    static Rendition of(Box box, int width, PictureFormat format) {
        long height = Math.round((double) box.height() * width / box.width());
        return new Rendition(box, width, (int) Math.max(1, height), format);
    }
}
