package press.broadsheet.trace;

import java.util.List;

/**
 * What is published of a picture for one use of it.
 *
 * @param whole whether the copies show all of it
 * @param original whether the picture's own file belongs to the copies, as the largest of its kind
 * @param copies smaller ones first; none if the picture is shown as it is
 */
public record PictureCopies(boolean whole, boolean original, List<PictureCopy> copies) {
    /** The picture is shown as it is. */
    public static final PictureCopies NONE = new PictureCopies(true, true, List.of());
}
