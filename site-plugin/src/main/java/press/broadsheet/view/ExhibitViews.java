package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Audio;
import press.broadsheet.content.Located;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Video;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Card;
import press.broadsheet.model.Detail;

/** The pictures, sounds and films of one story, and what is told where a file of them is missing. */
final class ExhibitViews {
    private final Desk desk;
    private final String path;
    private final Card card;

    ExhibitViews(Desk desk, String path, Card card) {
        this.desk = desk;
        this.path = path;
        this.card = card;
    }

    Optional<PictureView> image() {
        return card.picture()
                .flatMap(picture -> desk.picture(
                        picture, () -> position(head -> head.image().map(Located::position))));
    }

    List<PictureView> gallery(Detail detail) {
        List<Picture> pictures = detail.gallery();
        return IntStream.range(0, pictures.size())
                .boxed()
                .flatMap(i -> desk
                        .picture(
                                pictures.get(i),
                                () -> position(head -> Optional.of(
                                        head.exhibits().gallery().get(i).position())))
                        .stream())
                .toList();
    }

    Optional<AudioView> audio(Detail detail) {
        Optional<Audio> audio = detail.audio();
        return audio.flatMap(file ->
                address(file.src(), "recording", this::audioPosition).map(place -> new AudioView(desk, file, place)));
    }

    Optional<VideoView> video(Detail detail) {
        Optional<Video> video = detail.video();
        return video.flatMap(
                file -> address(file.src(), "film", this::videoPosition).map(place -> video(file, place)));
    }

    private VideoView video(Video video, String address) {
        Optional<PictureView> poster = video.poster()
                .map(picture -> desk.picture(picture.value(), picture::position))
                .orElseGet(this::image);
        List<CaptionsView> captions = video.captions().stream()
                .flatMap(each -> address(each.value().src(), "file of captions", head -> Optional.of(each.position()))
                        .map(place -> new CaptionsView(desk, each.value(), place, card.language()))
                        .stream())
                .toList();
        return new VideoView(desk, video, address, poster, captions);
    }

    private Optional<Position> audioPosition(ArticleHead head) {
        return head.exhibits().audio().map(Located::position);
    }

    private Optional<Position> videoPosition(ArticleHead head) {
        return head.exhibits().video().map(Located::position);
    }

    /** Where a file is published; an error at the place that names it if there is none. */
    private Optional<String> address(String file, String what, Function<ArticleHead, Optional<Position>> place) {
        Optional<String> address = desk.mediaAddress(file);
        if (address.isEmpty()) {
            desk.diagnostics()
                    .report(
                            Code.MISSING_TARGET,
                            position(place),
                            "there is no " + what + " at content/" + file,
                            "mend the path, or add the file");
        }
        return address;
    }

    /** Where something is named: for messages alone, so it is not recorded. */
    private Position position(Function<ArticleHead, Optional<Position>> place) {
        return desk.press()
                .inputs()
                .site()
                .article(path)
                .flatMap(article -> place.apply(article.head()))
                .orElse(Position.ofFile(path));
    }
}
