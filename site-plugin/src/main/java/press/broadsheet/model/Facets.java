package press.broadsheet.model;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Audio;
import press.broadsheet.content.Correction;
import press.broadsheet.content.Located;
import press.broadsheet.content.Moment;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Video;

/** Cuts a story into the parts that are tracked apart. */
public final class Facets {
    private Facets() {}

    /** What lists show. */
    public static Card card(Site site, Article article) {
        ArticleHead head = article.head();
        ZoneId zone = site.settings().timezone();
        Moment date = head.date().value();
        return new Card(
                article.address(),
                head.title(),
                head.kicker(),
                head.label(),
                head.summary().orElseGet(() -> excerpt(article)),
                head.summary().isPresent(),
                head.image().map(image -> resolved(article.path(), image)),
                in(zone, date).at(),
                date.dayOnly(),
                updated(head, zone),
                article.credits(),
                article.section(),
                head.type(),
                article.language(),
                article.running());
    }

    /** The start of the text, unless that belongs to an entry whose time has not come. */
    private static String excerpt(Article article) {
        boolean held = article.entries().isEmpty()
                && article.head().live().filter(live -> !live.introduced()).isPresent();
        return held ? "" : article.entry().excerpt();
    }

    /** What a live story tells; empty for any other. */
    public static Optional<Coverage> coverage(Site site, Article article) {
        return LiveDesk.coverage(site, article);
    }

    /** The last change of a story: as its head says, or its newest entry; empty if it has not changed. */
    public static Optional<OffsetDateTime> changed(Site site, Article article) {
        return LiveDesk.changed(site, article);
    }

    /**
     * The last real change: {@code updated} or the newest correction, whichever is later. What is no later than
     * the publication, such as a day alone that is that of the publication, is no change of what was published.
     */
    private static Optional<Moment> updated(ArticleHead head, ZoneId zone) {
        return Stream.concat(
                        head.updated().stream(), head.corrections().stream().map(Correction::date))
                .filter(moment -> moment.instant().isAfter(head.date().value().instant()))
                .max(Comparator.comparing(Moment::instant))
                .map(moment -> in(zone, moment));
    }

    /** The rest of the head. */
    public static Detail detail(Site site, Article article) {
        ArticleHead head = article.head();
        ZoneId zone = site.settings().timezone();
        return new Detail(
                article.tags(),
                article.series(),
                article.places(),
                head.exhibits().gallery().stream()
                        .map(picture -> resolved(article.path(), picture))
                        .toList(),
                head.exhibits()
                        .audio()
                        .map(Located::value)
                        .map(audio -> new Audio(StoryFinder.path(article.path(), audio.src()), audio.seconds())),
                head.exhibits().video().map(Located::value).map(video -> resolved(article.path(), video)),
                head.corrections().stream()
                        .map(correction -> new Correction(in(zone, correction.date()), correction.text()))
                        .toList(),
                head.note(),
                head.translation().map(Located::value),
                head.layout().map(Located::value),
                article.entry().words(),
                head.params());
    }

    private static Video resolved(String from, Video video) {
        return new Video(
                StoryFinder.path(from, video.src()),
                video.seconds(),
                video.poster().map(picture -> new Located<>(resolved(from, picture), picture.position())),
                video.captions().stream()
                        .map(captions -> new Located<>(resolved(from, captions.value()), captions.position()))
                        .toList());
    }

    private static Video.Captions resolved(String from, Video.Captions captions) {
        return new Video.Captions(StoryFinder.path(from, captions.src()), captions.language(), captions.label());
    }

    /** A picture whose {@code src} is a path in the content folder, or an absolute URL. */
    public static Picture resolved(String from, Located<Picture> written) {
        Picture picture = written.value();
        return new Picture(
                resolvedPath(from, picture.src()),
                picture.alt(),
                picture.caption(),
                picture.credit(),
                picture.focusX(),
                picture.focusY());
    }

    private static String resolvedPath(String from, String src) {
        return isUrl(src) ? src : StoryFinder.path(from, src);
    }

    /** Whether a reference leads out of the site. */
    public static boolean isUrl(String src) {
        return src.startsWith("https://") || src.startsWith("http://");
    }

    private static Moment in(ZoneId zone, Moment moment) {
        OffsetDateTime at = moment.at().atZoneSameInstant(zone).toOffsetDateTime();
        return new Moment(at, moment.dayOnly());
    }

    /** The path of a story's or page's lead picture in the content folder, if it has one of its own. */
    public static Optional<String> picturePath(String from, Optional<Located<Picture>> picture) {
        return picture.map(written -> resolvedPath(from, written.value().src())).filter(path -> !isUrl(path));
    }
}
