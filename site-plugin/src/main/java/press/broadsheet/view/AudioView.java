package press.broadsheet.view;

import press.broadsheet.content.Audio;
import press.broadsheet.trace.FileFact;

/** The recording that a story is of. */
public final class AudioView implements View {
    private final Desk desk;
    private final Audio audio;
    private final String address;

    AudioView(Desk desk, Audio audio, String address) {
        this.desk = desk;
        this.audio = audio;
        this.address = address;
    }

    @Property("Its address, from the site's root.")
    public String url() {
        return desk.href(address);
    }

    @Property("Its absolute URL, for feeds.")
    public String absoluteUrl() {
        return desk.absolute(address);
    }

    @Property("Its media type, such as `audio/mpeg`.")
    public String type() {
        return Recordings.type(address);
    }

    @Property("Its length in bytes.")
    public long length() {
        return desk.read(new FileFact.MediaLength(audio.src()));
    }

    @Property("How many seconds it lasts; 0 if that is not said.")
    public int seconds() {
        return audio.seconds();
    }

    @Property("How long it lasts, such as `12:34` or `1:02:03`; empty if that is not said.")
    public String duration() {
        return Recordings.duration(audio.seconds());
    }
}
