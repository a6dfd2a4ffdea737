package press.broadsheet.image;

/**
 * What a picture's file says of it, as plain text; empty where it says nothing.
 *
 * @param caption what is under it (IPTC 2:120, XMP dc:description)
 * @param credit who made it and for whom (IPTC 2:80 and 2:110, XMP dc:creator and photoshop:Credit)
 * @param copyright whose it is (IPTC 2:116, XMP dc:rights, Exif Copyright)
 */
public record PictureText(String caption, String credit, String copyright) {
    /** The file says nothing. */
    public static final PictureText NONE = new PictureText("", "", "");
}
