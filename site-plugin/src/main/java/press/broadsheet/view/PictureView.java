package press.broadsheet.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Settings;
import press.broadsheet.image.PictureFacts;
import press.broadsheet.image.PictureFormat;
import press.broadsheet.image.Renditions.Use;
import press.broadsheet.image.Shape;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Media;
import press.broadsheet.trace.PictureCopies;
import press.broadsheet.trace.PictureCopy;

/** A picture, whole or cut to a shape, for pages or for sharing. */
public final class PictureView implements View {
    /** How many steps a channel of a colour has in the classes of the style sheet. */
    private static final int TONES = 4;

    /** Mail is 600 pixels wide; screens that show two for one are served well by half as many more. */
    private static final int MAIL_WIDTH = 900;

    private final Desk desk;
    private final Picture picture;
    private final Media media;
    private final Shape shape;
    private final Use use;
    /** The least width of the one file that stands for all copies; 0 for the largest. */
    private final int least;

    PictureView(Desk desk, Picture picture, Media media) {
        this(desk, picture, media, Shape.WHOLE, Use.PAGE, 0);
    }

    private PictureView(Desk desk, Picture picture, Media media, Shape shape, Use use, int least) {
        this.desk = desk;
        this.picture = picture;
        this.media = media;
        this.shape = shape;
        this.use = use;
        this.least = least;
    }

    private PictureView as(Shape other, Use purpose) {
        return new PictureView(desk, picture, media, other, purpose, 0);
    }

    private boolean foreign() {
        return media.type().isEmpty();
    }

    private PictureFacts facts() {
        return media.picture();
    }

    private PictureCopies copies() {
        // The point to keep says nothing of the whole: without it, all uses of the whole are one fact.
        boolean cut = shape != Shape.WHOLE;
        return facts().format().isEmpty()
                ? PictureCopies.NONE
                : desk.read(new FileFact.CopiesOf(
                        picture.src(), shape, cut ? picture.focusX() : 50, cut ? picture.focusY() : 50, use));
    }

    /** The largest copy in the picture's own kind; none if the picture itself is that. */
    private Optional<PictureCopy> best() {
        if (shape == Shape.WHOLE && use == Use.PAGE && isItsOwnBest()) {
            return Optional.empty();
        }
        PictureCopies copies = copies();
        List<PictureCopy> own = of(copies, facts().format());
        if (least > 0) {
            Optional<PictureCopy> wideEnough =
                    own.stream().filter(copy -> copy.made().width() >= least).findFirst();
            if (wideEnough.isPresent()) {
                return wideEnough;
            }
        }
        return copies.original() ? Optional.empty() : last(own);
    }

    /** Told without asking for copies, which would be published then. */
    private boolean isItsOwnBest() {
        List<Integer> widths = desk.setting("pictures", Settings.Pictures.class).widths();
        return facts().format().isEmpty()
                || widths.isEmpty()
                || (facts().plain() && facts().width() <= widths.get(widths.size() - 1));
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static List<PictureCopy> of(PictureCopies copies, Optional<PictureFormat> format) {
        return copies.copies().stream()
                .filter(copy -> Optional.of(copy.made().format()).equals(format))
                .toList();
    }

    private String address() {
        return best().map(PictureCopy::address)
                .or(() -> desk.mediaAddress(picture.src()))
                .orElseThrow();
    }

    @Property("Its address for `src`, from the site's root.")
    public String url() {
        return foreign() ? picture.src() : desk.href(address());
    }

    @Property("Its absolute URL, for feeds and social cards.")
    public String absoluteUrl() {
        return foreign() ? picture.src() : desk.absolute(address());
    }

    @Property("Its copies in its own kind, for `srcset`; empty if there is one file of it alone.")
    public String srcset() {
        PictureCopies copies = copies();
        Stream<String> made = of(copies, facts().format()).stream().map(this::candidate);
        Stream<String> own = copies.original() && !copies.copies().isEmpty()
                ? Stream.of(url() + ' ' + facts().width() + 'w')
                : Stream.empty();
        List<String> all = Stream.concat(made, own).toList();
        return all.size() < 2 ? "" : String.join(", ", all);
    }

    @Property("Its copies in WebP, for the `srcset` of a `source`; empty if there are none, or it is WebP itself.")
    public String webp() {
        return facts().format().equals(Optional.of(PictureFormat.WEBP))
                ? ""
                : of(copies(), Optional.of(PictureFormat.WEBP)).stream()
                        .map(this::candidate)
                        .collect(Collectors.joining(", "));
    }

    private String candidate(PictureCopy copy) {
        return desk.href(copy.address()) + ' ' + copy.made().width() + 'w';
    }

    @Property("What it shows, in words; empty if it is decoration.")
    public String alt() {
        return picture.alt();
    }

    @Property("The caption, as HTML, by default that of the file; empty if there is none.")
    public Html caption() {
        return picture.caption().isEmpty()
                ? new Html(Escape.html(facts().text().caption()))
                : desk.inline(picture.caption());
    }

    @Property("The caption as plain text; empty if there is none.")
    public String plainCaption() {
        return picture.caption().isEmpty() ? facts().text().caption() : desk.plain(picture.caption());
    }

    @Property("Who made it, by default as the file says; empty if not said.")
    public String credit() {
        return picture.credit().isEmpty() ? facts().text().credit() : picture.credit();
    }

    @Property("Whose it is, as the file says; empty if it does not.")
    public String copyright() {
        return facts().text().copyright();
    }

    @Property("Its width in pixels; 0 if unknown.")
    public int width() {
        return best().map(copy -> copy.made().width()).orElse(facts().width());
    }

    @Property("Its height in pixels; 0 if unknown.")
    public int height() {
        return best().map(copy -> copy.made().height()).orElse(facts().height());
    }

    @Property("The point to keep when it is cropped, from the left, in percent; 50 if it is cropped already.")
    public int focusX() {
        return cut() ? 50 : picture.focusX();
    }

    @Property("The point to keep when it is cropped, from the top, in percent; 50 if it is cropped already.")
    public int focusY() {
        return cut() ? 50 : picture.focusY();
    }

    private boolean cut() {
        return shape != Shape.WHOLE && !copies().whole();
    }

    @Property("The same, cut to 16 to 9 around the point to keep; whole if it is a drawing or small.")
    public PictureView wide() {
        return as(Shape.WIDE, Use.PAGE);
    }

    @Property("The same, cut to 4 to 3.")
    public PictureView standard() {
        return as(Shape.STANDARD, Use.PAGE);
    }

    @Property("The same, cut to a square.")
    public PictureView square() {
        return as(Shape.SQUARE, Use.PAGE);
    }

    @Property("The same for a small place, cut to 4 to 3: at the smallest width alone.")
    public PictureView thumb() {
        return as(Shape.STANDARD, Use.SMALL);
    }

    @Property("The same for a small place, cut to a square: at the smallest width alone.")
    public PictureView face() {
        return as(Shape.SQUARE, Use.SMALL);
    }

    @Property("The same for social cards, cut to 16 to 9: one file in its own kind, at most 1200 pixels wide.")
    public PictureView social() {
        return as(Shape.WIDE, Use.SHARED);
    }

    @Property("The same for mail, cut to 16 to 9: one file in its own kind, of a width for mail if there is one.")
    public PictureView mail() {
        return new PictureView(desk, picture, media, Shape.WIDE, Use.PAGE, MAIL_WIDTH);
    }

    /** The shapes that search engines choose from, those that come to the same file once. */
    public List<PictureView> shared() {
        Stream<PictureView> all = Stream.of(social(), as(Shape.STANDARD, Use.SHARED), as(Shape.SQUARE, Use.SHARED));
        return List.copyOf(all.collect(Collectors.toMap(
                        PictureView::absoluteUrl, view -> view, (one, other) -> one, java.util.LinkedHashMap::new))
                .values());
    }

    @Property("Its average colour, such as `#4a6b8c`; empty if it is not known or the picture is transparent.")
    public String colour() {
        return facts().colour();
    }

    @Property("The class of the style sheet that is nearest to its average colour, such as `tone-123`; or empty.")
    public String tone() {
        String colour = facts().colour();
        if (colour.isEmpty()) {
            return "";
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return String.format(Locale.ROOT, "tone-%d%d%d", step(rgb >> 16), step(rgb >> 8), step(rgb));
    }

    private static int step(int channel) {
        return (channel & 0xff) * TONES / 256;
    }

    @Property("Its media type, such as `image/jpeg`; empty for a picture of another site.")
    public String type() {
        return best().map(copy -> copy.made().format().type()).orElse(media.type());
    }

    @Property("Its length in bytes; 0 for a picture of another site.")
    public long length() {
        return foreign()
                ? 0
                : best().map(copy -> desk.read(new FileFact.CopyLength(picture.src(), copy.made())))
                        .orElseGet(() -> desk.read(new FileFact.MediaLength(picture.src())));
    }
}
