package press.broadsheet.image;

import java.util.ArrayList;
import java.util.List;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;

/**
 * Which copies of a picture are offered for one use of it.
 *
 * @param whole whether they show all of it
 * @param original whether the picture's own file is the largest of its kind among them
 * @param copies those that are made, smaller ones first; none if the picture is shown as it is
 */
public record Renditions(boolean whole, boolean original, List<Rendition> copies) {
    /** Social networks and feed readers show pictures at this width; more is not asked for. */
    public static final int SHARED_WIDTH = 1200;

    /** The picture is shown as it is. */
    public static final Renditions NONE = new Renditions(true, true, List.of());

    /** What a picture is wanted for. */
    public enum Use {
        /** For pages, at every width of the settings. */
        PAGE,
        /** For small places on pages, at the smallest width alone. */
        SMALL,
        /** For social networks, search engines and feeds: one file in the picture's own kind. */
        SHARED
    }

    /**
     * The copies of a picture; none is larger than what it shows.
     *
     * @param widths in pixels, ascending; none if pictures are not to be copied
     * @param webp whether there are copies in WebP besides those in the picture's own kind
     */
    public static Renditions of(
            PictureFacts facts, Shape shape, int focusX, int focusY, Use use, List<Integer> widths, boolean webp) {
        if (facts.format().isEmpty() || widths.isEmpty()) {
            return NONE;
        }
        PictureFormat own = facts.format().get();
        int smallest = widths.get(0);
        // A file that pages need anyway is as good to share.
        int largest = Math.max(SHARED_WIDTH, widths.get(widths.size() - 1));
        if (facts.width() <= smallest) {
            return small(facts, own);
        }
        Box box = Box.of(facts.width(), facts.height(), shape, focusX, focusY);
        boolean whole = box.width() == facts.width() && box.height() == facts.height();
        List<Integer> wanted = switch (use) {
            case PAGE -> upTo(box.width(), widths);
            case SMALL -> List.of(Math.min(smallest, box.width()));
            case SHARED -> List.of(Math.min(whole && facts.plain() ? largest : SHARED_WIDTH, box.width()));
        };
        boolean asItIs = whole && facts.plain() && wanted.contains(facts.width());
        List<Rendition> copies = new ArrayList<>();
        for (int width : wanted) {
            boolean needless = asItIs && (facts.flat() || width == facts.width());
            if (!needless) {
                copies.add(Rendition.of(box, width, own));
            }
        }
        if (webp && use != Use.SHARED && own != PictureFormat.WEBP) {
            wanted.forEach(width -> copies.add(Rendition.of(box, width, PictureFormat.WEBP)));
        }
        return new Renditions(whole, asItIs, List.copyOf(copies));
    }

    /** A small picture is shown as it is, if it can be. */
    private static Renditions small(PictureFacts facts, PictureFormat own) {
        if (facts.plain()) {
            return NONE;
        }
        Box whole = new Box(0, 0, facts.width(), facts.height());
        return new Renditions(true, false, List.of(Rendition.of(whole, facts.width(), own)));
    }

    /** The widths below that of the picture, and its own if it is not larger than all; not two that are nearly the same. */
    private static List<Integer> upTo(int own, List<Integer> widths) {
        List<Integer> wanted = new ArrayList<>();
        for (int width : widths) {
            if (width * 10L <= own * 9L) {
                wanted.add(width);
            }
        }
        int largest = widths.get(widths.size() - 1);
        boolean needless = !wanted.isEmpty() && wanted.contains(largest);
        if (!needless) {
            wanted.add(Math.min(own, largest));
        }
        return wanted;
    }

    /** A mark in the addresses of copies that changes with the picture's bytes, and with what of it they show. */
    public static String mark(Digest picture, Rendition copy) {
        Box box = copy.box();
        return new DigestBuilder()
                .add(Rendition.RECIPE)
                .add(picture)
                .add(box.x())
                .add(box.y())
                .add(box.width())
                .add(box.height())
                .build()
                .shortHex();
    }
}
