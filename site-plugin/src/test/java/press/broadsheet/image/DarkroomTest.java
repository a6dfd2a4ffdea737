package press.broadsheet.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.internal.xmp.XMPMetaFactory;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.source.Digest;

class DarkroomTest {
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    @TempDir
    Path folder;

    private static PictureFacts look(byte[] bytes, String extension) {
        return Darkroom.forgetful().look(Digest.of(bytes), extension, () -> bytes);
    }

    private static Darkroom.Order order(byte[] bytes, Rendition copy) {
        return new Darkroom.Order(Digest.of(bytes), copy, () -> bytes);
    }

    private static Rendition whole(int width, int height, int at, PictureFormat format) {
        return Rendition.of(new Box(0, 0, width, height), at, format);
    }

    private static int colour(BufferedImage image, int percentX, int percentY) {
        return image.getRGB(image.getWidth() * percentX / 100, image.getHeight() * percentY / 100) & 0xffffff;
    }

    private static boolean isNear(int colour, int other) {
        int red = Math.abs((colour >> 16) - (other >> 16));
        int green = Math.abs((colour >> 8 & 0xff) - (other >> 8 & 0xff));
        int blue = Math.abs((colour & 0xff) - (other & 0xff));
        return red + green + blue < 40;
    }

    @Test
    void aPictureIsLookedAtForItsSizeKindAndColour() {
        assertThat(look(Samples.jpeg(600, 400), "jpg"))
                .isEqualTo(new PictureFacts(
                        600,
                        400,
                        true,
                        Optional.of(PictureFormat.JPEG),
                        true,
                        false,
                        look(Samples.jpeg(600, 400), "jpg").colour(),
                        PictureText.NONE))
                .extracting(facts -> Integer.parseInt(facts.colour().substring(1), 16))
                .matches(colour -> isNear(colour, 0x7f007f));
    }

    @Test
    void bytesThatOnlyBeginLikeAPictureAreBroken() {
        byte[] whole = Samples.file(Samples.twoColours(300, 200), "png");
        assertThat(look(java.util.Arrays.copyOf(whole, whole.length / 2), "png").readable())
                .isFalse();
        assertThat(look("not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8), "jpg")
                        .readable())
                .isFalse();
        assertThat(look(new byte[0], "webp").readable()).isFalse();
    }

    @Test
    void whatMovesIsNotCopied() {
        PictureFacts facts = look(Samples.moving(900, 600), "gif");
        assertThat(facts.format()).isEmpty();
        assertThat(facts.width()).isEqualTo(900);
        assertThat(Renditions.of(facts, Shape.WIDE, 50, 50, Renditions.Use.PAGE, WIDTHS, true))
                .isEqualTo(Renditions.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void aPictureIsTurnedUpright(int orientation) {
        byte[] bytes = Samples.turned(Samples.jpeg(600, 400), orientation);
        PictureFacts facts = look(bytes, "jpg");
        boolean onItsSide = orientation == 6 || orientation == 8;
        assertThat(facts.width()).isEqualTo(onItsSide ? 400 : 600);
        assertThat(facts.plain()).isEqualTo(orientation == 1);
        BufferedImage copy = Samples.read(Darkroom.forgetful()
                .print(order(bytes, whole(facts.width(), facts.height(), 200, PictureFormat.JPEG))));
        assertThat(copy.getWidth()).isEqualTo(200);
        assertThat(copy.getHeight()).isEqualTo(onItsSide ? 300 : 133);
        // Where the red half, on the left in the file, comes to stand (CIPA DC-008, 4.6.4).
        int red = switch (orientation) {
            case 3 -> colour(copy, 75, 50);
            case 6 -> colour(copy, 50, 25);
            case 8 -> colour(copy, 50, 75);
            default -> colour(copy, 25, 50);
        };
        assertThat(isNear(red, 0xff0000)).isTrue();
    }

    @Test
    void inksBecomeColoursOfScreens() throws Exception {
        byte[] bytes;
        try (InputStream in = DarkroomTest.class.getResourceAsStream("cmyk.jpg")) {
            bytes = in.readAllBytes();
        }
        PictureFacts facts = look(bytes, "jpg");
        assertThat(facts.plain()).isFalse();
        Renditions copies = Renditions.of(facts, Shape.WHOLE, 50, 50, Renditions.Use.PAGE, WIDTHS, true);
        assertThat(copies.original()).isFalse();
        assertThat(copies.copies()).containsExactly(whole(60, 40, 60, PictureFormat.JPEG));
        BufferedImage copy = Samples.read(
                Darkroom.forgetful().print(order(bytes, copies.copies().get(0))));
        int colour = colour(copy, 50, 50);
        assertThat(colour >> 16).isGreaterThan(150);
        assertThat(colour >> 8 & 0xff).isLessThan(110);
        assertThat(colour & 0xff).isLessThan(90);
    }

    @Test
    void coloursOfAnotherProfileBecomeThoseOfScreens() {
        byte[] bytes = Samples.inLinearLight(600, 400);
        PictureFacts facts = look(bytes, "jpg");
        assertThat(facts.plain()).isFalse();
        BufferedImage copy =
                Samples.read(Darkroom.forgetful().print(order(bytes, whole(600, 400, 300, PictureFormat.PNG))));
        // Half of full light is written 188 in sRGB (IEC 61966-2-1).
        assertThat(isNear(colour(copy, 50, 50), 0xbcbcbc))
                .as(Integer.toHexString(colour(copy, 50, 50)))
                .isTrue();
    }

    @Test
    void greysStayAsTheyAre() {
        BufferedImage grey = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 600; x++) {
                grey.getRaster().setSample(x, y, 0, 100);
            }
        }
        for (String format : List.of("png", "jpeg")) {
            byte[] bytes = Samples.file(grey, format);
            BufferedImage copy =
                    Samples.read(Darkroom.forgetful().print(order(bytes, whole(600, 400, 300, PictureFormat.PNG))));
            assertThat(isNear(colour(copy, 50, 50), 0x646464)).isTrue();
        }
    }

    @Test
    void aCopyShowsThePartThatWasChosen() {
        byte[] bytes = Samples.jpeg(1000, 500);
        Renditions left = Renditions.of(look(bytes, "jpg"), Shape.SQUARE, 0, 50, Renditions.Use.SMALL, WIDTHS, false);
        assertThat(left.copies()).containsExactly(new Rendition(new Box(0, 0, 500, 500), 480, 480, PictureFormat.JPEG));
        BufferedImage copy = Samples.read(
                Darkroom.forgetful().print(order(bytes, left.copies().get(0))));
        assertThat(isNear(colour(copy, 3, 50), 0xff0000)).isTrue();
        assertThat(isNear(colour(copy, 97, 50), 0xff0000)).isTrue();
    }

    @Test
    void whatTheFileSaysIsRead() {
        byte[] bytes = Samples.captioned(
                Samples.jpeg(600, 400),
                120,
                "The quay at dawn",
                80,
                "Ann Quay",
                110,
                "Coast Wire",
                116,
                "© Coast Wire");
        assertThat(look(bytes, "jpg").text())
                .isEqualTo(new PictureText("The quay at dawn", "Ann Quay/Coast Wire", "© Coast Wire"));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void creditAndCopyrightStayInCopies(PictureFormat format) throws Exception {
        byte[] bytes = Samples.captioned(Samples.jpeg(600, 400), 110, "Coast Wire", 116, "© Coast Wire");
        byte[] copy = Darkroom.forgetful().print(order(bytes, whole(600, 400, 300, format)));
        assertThat(Samples.read(copy).getWidth()).isEqualTo(300);
        assertThat(look(copy, format.extension()).text()).isEqualTo(new PictureText("", "Coast Wire", "© Coast Wire"));
        XmpDirectory xmp = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy))
                .getFirstDirectoryOfType(XmpDirectory.class);
        assertThat(XMPMetaFactory.serializeToString(xmp.getXMPMeta(), null)).contains("Coast Wire");
    }

    @Test
    void whatIsSeeThroughStaysSo() {
        BufferedImage clear = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
        byte[] bytes = Samples.file(clear, "png");
        assertThat(look(bytes, "png").colour()).isEmpty();
        for (PictureFormat format : List.of(PictureFormat.PNG, PictureFormat.WEBP)) {
            BufferedImage copy = Samples.read(Darkroom.forgetful().print(order(bytes, whole(600, 400, 300, format))));
            assertThat(copy.getRGB(10, 10) >>> 24).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theSamePictureComesToTheSameBytes(PictureFormat format) {
        byte[] bytes = Samples.jpeg(700, 500);
        Darkroom.Order order = order(bytes, whole(700, 500, 480, format));
        assertThat(Darkroom.forgetful().print(order))
                .isEqualTo(Darkroom.forgetful().print(order));
    }

    @Test
    void nothingIsMadeTwice() {
        byte[] bytes = Samples.jpeg(700, 500);
        Darkroom.Order order = order(bytes, whole(700, 500, 480, PictureFormat.WEBP));
        Darkroom first = Darkroom.at(folder);
        byte[] copy = first.print(order);
        first.look(Digest.of(bytes), "jpg", () -> bytes);
        first.save();
        Darkroom second = Darkroom.at(folder);
        second.prepare(List.of(order));
        assertThat(second.print(order)).isEqualTo(copy);
        assertThat(first.made()).isEqualTo(1);
        assertThat(second.made()).isZero();
        assertThat(second.look(Digest.of(bytes), "jpg", () -> {
                    throw new AssertionError("it was looked at before");
                }))
                .isEqualTo(look(bytes, "jpg"));
    }

    @Test
    void aDamagedCopyIsMadeAnew() throws Exception {
        byte[] bytes = Samples.jpeg(700, 500);
        Darkroom.Order order = order(bytes, whole(700, 500, 480, PictureFormat.JPEG));
        byte[] copy = Darkroom.at(folder).print(order);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        assertThat(files).hasSize(1);
        byte[] damaged = Files.readAllBytes(files.get(0));
        damaged[damaged.length / 2] ^= 1;
        Files.write(files.get(0), damaged);
        Darkroom second = Darkroom.at(folder);
        assertThat(second.print(order)).isEqualTo(copy);
        assertThat(second.made()).isEqualTo(1);
        Files.write(files.get(0), new byte[0]);
        assertThat(Darkroom.at(folder).print(order)).isEqualTo(copy);
    }
}
