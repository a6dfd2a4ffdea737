package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Video;
import press.broadsheet.trace.FileFact;

/** The film that a story is of. */
public final class VideoView implements View {
    private final Desk desk;
    private final Video video;
    private final String address;
    private final Optional<PictureView> poster;
    private final List<CaptionsView> captions;

    VideoView(Desk desk, Video video, String address, Optional<PictureView> poster, List<CaptionsView> captions) {
        this.desk = desk;
        this.video = video;
        this.address = address;
        this.poster = poster;
        this.captions = List.copyOf(captions);
    }

    @Property("Its address, from the site's root.")
    public String url() {
        return desk.href(address);
    }

    @Property("Its absolute URL, for feeds.")
    public String absoluteUrl() {
        return desk.absolute(address);
    }

    @Property("Its media type, such as `video/mp4`.")
    public String type() {
        return Recordings.type(address);
    }

    @Property("Its length in bytes.")
    public long length() {
        return desk.read(new FileFact.MediaLength(video.src()));
    }

    @Property("How many seconds it lasts; 0 if that is not said.")
    public int seconds() {
        return video.seconds();
    }

    @Property("How long it lasts, such as `12:34` or `1:02:03`; empty if that is not said.")
    public String duration() {
        return Recordings.duration(video.seconds());
    }

    @Property("The picture before it begins: its own, or the story's lead picture.")
    public Optional<PictureView> poster() {
        return poster;
    }

    @Property("What is heard, in writing.")
    public List<CaptionsView> captions() {
        return captions;
    }
}
