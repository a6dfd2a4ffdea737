package press.broadsheet.image;

import java.util.Optional;

/**
 * What is known of a picture by having looked at it once.
 *
 * @param width at which browsers show it, its orientation mark obeyed, in pixels; 0 if it has no size of its own
 * @param height likewise
 * @param readable whether it can be shown at all
 * @param format the kind its smaller copies have; empty if there are none, because it is a drawing, moves, or no
 *     reader for it is at hand
 * @param plain whether its own bytes are fit to be shown: upright, and in colours that need no profile
 * @param flat whether it is of few colours: copies of it in its own kind have more, and more bytes than itself
 * @param colour its average colour, such as {@code #4a6b8c}; empty if not known
 * @param text what its file says of it
 */
public record PictureFacts(
        int width,
        int height,
        boolean readable,
        Optional<PictureFormat> format,
        boolean plain,
        boolean flat,
        String colour,
        PictureText text) {
    /** Nothing is known, as of a film or of a picture of another site. */
    public static final PictureFacts NONE =
            new PictureFacts(0, 0, true, Optional.empty(), true, false, "", PictureText.NONE);

    /** Whether a copy can be made: one of another picture that lay there before may want a part that this has not. */
    public boolean has(Rendition copy) {
        Box box = copy.box();
        return format.isPresent() && (long) box.x() + box.width() <= width && (long) box.y() + box.height() <= height;
    }

    /** Bytes that no reader understands. */
    static final PictureFacts BROKEN =
            new PictureFacts(0, 0, false, Optional.empty(), true, false, "", PictureText.NONE);
}
