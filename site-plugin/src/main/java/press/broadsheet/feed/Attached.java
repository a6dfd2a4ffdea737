package press.broadsheet.feed;

import java.util.Optional;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AudioView;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.VideoView;

/**
 * The one file that a feed sends along with a story: its recording or film, else its lead picture, if that is a file of this
 * site, so that its length and type are known.
 *
 * @param length in bytes
 * @param seconds how long a recording or film lasts; 0 if that is not known
 */
record Attached(String url, String type, long length, int seconds) {
    static Optional<Attached> of(ArticleView story) {
        return story.audio()
                .map(Attached::of)
                .or(() -> story.video().map(Attached::of))
                .or(() -> story.image()
                        .map(PictureView::social)
                        .filter(picture ->
                                picture.length() > 0 && !picture.type().isEmpty())
                        .map(picture -> new Attached(picture.absoluteUrl(), picture.type(), picture.length(), 0)));
    }

    private static Attached of(VideoView video) {
        return new Attached(video.absoluteUrl(), video.type(), video.length(), video.seconds());
    }

    private static Attached of(AudioView audio) {
        return new Attached(audio.absoluteUrl(), audio.type(), audio.length(), audio.seconds());
    }
}
