package press.broadsheet.trace;

import press.broadsheet.image.PictureFacts;

/**
 * A file that pages use.
 *
 * @param type its media type
 * @param picture what it shows, if it is a picture
 */
public record Media(String type, PictureFacts picture) {}
