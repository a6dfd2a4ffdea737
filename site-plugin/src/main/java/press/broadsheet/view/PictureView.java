package press.broadsheet.view;

import press.broadsheet.content.Picture;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Media;

/** A picture. */
public final class PictureView implements View {
    private final Desk desk;
    private final Picture picture;
    private final Media media;

    PictureView(Desk desk, Picture picture, Media media) {
        this.desk = desk;
        this.picture = picture;
        this.media = media;
    }

    private boolean foreign() {
        return media.type().isEmpty();
    }

    @Property("Its address for `src`, from the site's root.")
    public String url() {
        return foreign() ? media.address() : desk.href(media.address());
    }

    @Property("Its absolute URL, for feeds and social cards.")
    public String absoluteUrl() {
        return foreign() ? media.address() : desk.absolute(media.address());
    }

    @Property("What it shows, in words; empty if it is decoration.")
    public String alt() {
        return picture.alt();
    }

    @Property("The caption, as HTML; empty if there is none.")
    public Html caption() {
        return desk.inline(picture.caption());
    }

    @Property("The caption as plain text; empty if there is none.")
    public String plainCaption() {
        return desk.plain(picture.caption());
    }

    @Property("Who made it; empty if not said.")
    public String credit() {
        return picture.credit();
    }

    @Property("Its width in pixels; 0 if unknown.")
    public int width() {
        return media.width();
    }

    @Property("Its height in pixels; 0 if unknown.")
    public int height() {
        return media.height();
    }

    @Property("The point to keep when it is cropped, from the left, in percent.")
    public int focusX() {
        return picture.focusX();
    }

    @Property("The point to keep when it is cropped, from the top, in percent.")
    public int focusY() {
        return picture.focusY();
    }

    @Property("Its media type, such as `image/jpeg`; empty for a picture of another site.")
    public String type() {
        return media.type();
    }

    @Property("Its length in bytes; 0 for a picture of another site.")
    public long length() {
        return foreign() ? 0 : desk.read(new FileFact.MediaLength(picture.src()));
    }
}
