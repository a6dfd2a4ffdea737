package press.broadsheet.trace;

import press.broadsheet.image.Rendition;

/**
 * A smaller copy of a picture.
 *
 * @param address where it is published
 * @param made what it shows, how large and in which format
 */
public record PictureCopy(String address, Rendition made) {}
