package press.broadsheet.image;

/** A kind of file in which pictures are made. */
public enum PictureFormat {
    /** For photographs. */
    JPEG("jpg", "image/jpeg"),
    /** For drawings. */
    PNG("png", "image/png"),
    /** For both, in fewer bytes. */
    WEBP("webp", "image/webp");

    private final String extension;
    private final String type;

    PictureFormat(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    /** The ending of its files. */
    public String extension() {
        return extension;
    }

    /** Its media type. */
    public String type() {
        return type;
    }
}
