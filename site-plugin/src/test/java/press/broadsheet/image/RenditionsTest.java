package press.broadsheet.image;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadsheet.image.PictureFormat.JPEG;
import static press.broadsheet.image.PictureFormat.PNG;
import static press.broadsheet.image.PictureFormat.WEBP;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.broadsheet.image.Renditions.Use;

class RenditionsTest {
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    private static PictureFacts facts(int width, int height, PictureFormat format, boolean plain, boolean flat) {
        return new PictureFacts(width, height, true, Optional.of(format), plain, flat, "#808080", PictureText.NONE);
    }

    private static Renditions of(int width, int height, Shape shape, Use use) {
        return Renditions.of(facts(width, height, JPEG, true, false), shape, 50, 50, use, WIDTHS, true);
    }

    private static List<String> words(Renditions renditions) {
        return renditions.copies().stream()
                .map(copy -> copy.format().extension() + ' ' + copy.width() + 'x' + copy.height())
                .toList();
    }

    @Test
    void aLargePictureIsOfferedAtEveryWidthAndItsOwnFileIsNot() {
        Renditions all = of(4000, 3000, Shape.WHOLE, Use.PAGE);
        assertThat(words(all))
                .containsExactly(
                        "jpg 480x360",
                        "jpg 960x720",
                        "jpg 1600x1200",
                        "webp 480x360",
                        "webp 960x720",
                        "webp 1600x1200");
        assertThat(all.original()).isFalse();
    }

    @Test
    void noCopyIsLargerThanThePictureWhichServesAsTheLargest() {
        Renditions all = of(1200, 800, Shape.WHOLE, Use.PAGE);
        assertThat(words(all))
                .containsExactly("jpg 480x320", "jpg 960x640", "webp 480x320", "webp 960x640", "webp 1200x800");
        assertThat(all.original()).isTrue();
    }

    @Test
    void widthsThatAreNearlyThatOfThePictureAreLeftOut() {
        assertThat(words(of(1000, 800, Shape.WHOLE, Use.PAGE)))
                .containsExactly("jpg 480x384", "webp 480x384", "webp 1000x800");
    }

    @Test
    void aSmallPictureIsShownAsItIs() {
        assertThat(of(480, 300, Shape.SQUARE, Use.PAGE)).isEqualTo(Renditions.NONE);
    }

    @Test
    void withoutWidthsPicturesAreShownAsTheyAre() {
        assertThat(Renditions.of(facts(4000, 3000, JPEG, false, false), Shape.WIDE, 0, 0, Use.PAGE, List.of(), true))
                .isEqualTo(Renditions.NONE);
    }

    @Test
    void whatIsNotFitToBeShownIsCopiedAtItsOwnSizeToo() {
        Renditions all =
                Renditions.of(facts(900, 600, JPEG, false, false), Shape.WHOLE, 50, 50, Use.PAGE, WIDTHS, false);
        assertThat(words(all)).containsExactly("jpg 480x320", "jpg 900x600");
        assertThat(all.original()).isFalse();
    }

    @Test
    void aDrawingOfFewColoursHasNoLargerCopiesOfItsOwnKind() {
        Renditions all = Renditions.of(facts(1200, 800, PNG, true, true), Shape.WHOLE, 50, 50, Use.PAGE, WIDTHS, true);
        assertThat(words(all)).containsExactly("webp 480x320", "webp 960x640", "webp 1200x800");
        assertThat(all.original()).isTrue();
    }

    @Test
    void aWebpHasCopiesInWebpOnce() {
        Renditions all =
                Renditions.of(facts(1200, 800, WEBP, true, false), Shape.WHOLE, 50, 50, Use.PAGE, WIDTHS, true);
        assertThat(words(all)).containsExactly("webp 480x320", "webp 960x640");
    }

    @Test
    void aCutKeepsThePointAndTheEdges() {
        assertThat(Box.of(1000, 500, Shape.SQUARE, 50, 50)).isEqualTo(new Box(250, 0, 500, 500));
        assertThat(Box.of(1000, 500, Shape.SQUARE, 30, 90)).isEqualTo(new Box(50, 0, 500, 500));
        assertThat(Box.of(1000, 500, Shape.SQUARE, 100, 0)).isEqualTo(new Box(500, 0, 500, 500));
        assertThat(Box.of(900, 1600, Shape.WIDE, 50, 20)).isEqualTo(new Box(0, 67, 900, 506));
        assertThat(Box.of(1, 4000, Shape.WIDE, 50, 50)).isEqualTo(new Box(0, 0, 1, 4000));
    }

    @Test
    void aCutThatTakesNearlyAllIsTheWhole() {
        Renditions all = of(1600, 901, Shape.WIDE, Use.PAGE);
        assertThat(all.whole()).isTrue();
        assertThat(all).isEqualTo(of(1600, 901, Shape.WHOLE, Use.PAGE));
    }

    @Test
    void toShareThereIsOneFileOfItsOwnKind() {
        assertThat(words(of(4000, 3000, Shape.WIDE, Use.SHARED))).containsExactly("jpg 1200x675");
        assertThat(words(of(4000, 3000, Shape.SQUARE, Use.SHARED))).containsExactly("jpg 1200x1200");
        assertThat(words(of(800, 600, Shape.SQUARE, Use.SHARED))).containsExactly("jpg 600x600");
        assertThat(of(1600, 900, Shape.WIDE, Use.SHARED)).isEqualTo(new Renditions(true, true, List.of()));
    }

    @Test
    void forASmallPlaceThereIsTheSmallestWidth() {
        assertThat(words(of(4000, 3000, Shape.SQUARE, Use.SMALL))).containsExactly("jpg 480x480", "webp 480x480");
    }
}
