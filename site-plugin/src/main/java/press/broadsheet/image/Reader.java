package press.broadsheet.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Decodes pictures to sRGB, eight bits a channel, standing upright. */
final class Reader {
    /** Java's own readers and writers: others that happen to be about would make other bytes. */
    static final String JAVA = "com.sun.imageio.";

    /** Made when the first JPEG is read: most builds read none. */
    private Optional<ImageReaderSpi> jpeg = Optional.empty();

    /** CMYK and damaged profiles are more than Java's own reader takes; that of TwelveMonkeys stands on it. */
    private synchronized ImageReaderSpi jpeg() {
        if (jpeg.isEmpty()) {
            jpeg = Optional.of(newJpeg());
        }
        return jpeg.get();
    }

    private static ImageReaderSpi newJpeg() {
        ServiceRegistry registry =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        registry.registerServiceProvider(own("jpeg"), ImageReaderSpi.class);
        JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
        registry.registerServiceProvider(spi, ImageReaderSpi.class);
        return spi;
    }

    private static ImageReaderSpi own(String format) {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (all.hasNext()) {
            ImageReaderSpi spi = all.next();
            if (spi.getClass().getName().startsWith(JAVA)
                    && List.of(spi.getFormatNames()).contains(format)) {
                return spi;
            }
        }
        throw new IllegalStateException("this Java has no reader of " + format);
    }

    /**
     * A decoded picture.
     *
     * @param drawing whether it is one of few colours
     */
    record Decoded(BufferedImage image, boolean drawing) {}

    /**
     * A picture.
     *
     * @param format as the bytes show it: {@code jpeg}, {@code png}, {@code gif} or {@code webp}
     * @param orientation as Exif marks it, 1 to 8
     * @param step only every so many-th pixel of each row and column is wanted
     * @throws IOException if the bytes cannot be decoded
     */
    Decoded read(byte[] bytes, String format, int orientation, int step) throws IOException {
        ImageReaderSpi spi = switch (format) {
            case "jpeg" -> jpeg();
            case "webp" -> new WebPImageReaderSpi();
            default -> own(format);
        };
        ImageReader reader = spi.createReaderInstance();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, false);
            ImageReadParam param = reader.getDefaultReadParam();
            if (step > 1 && !format.equals("webp")) {
                param.setSourceSubsampling(step, step, 0, 0);
            }
            BufferedImage decoded = reader.read(0, param);
            Optional<ColorSpace> profile = format.equals("png") ? PngProfile.of(reader) : Optional.empty();
            boolean drawing = decoded.getColorModel() instanceof IndexColorModel;
            return new Decoded(upright(plain(decoded, profile), orientation), drawing);
        } catch (RuntimeException e) {
            throw new IOException("the picture cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                .apply(image);
    }

    private static BufferedImage plain(BufferedImage image, Optional<ColorSpace> profile) {
        ColorModel model = image.getColorModel();
        int type = model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        ColorSpace space = model.getColorSpace();
        if (space.getType() == ColorSpace.TYPE_GRAY && image.getSampleModel().getSampleSize(0) == 8) {
            grey(image.getRaster(), plain);
        } else if (profile.isPresent() && space.isCS_sRGB()) {
            convert(draw(image, plain), profile.get(), plain);
        } else if (space.isCS_sRGB()) {
            draw(image, plain);
        } else {
            new ColorConvertOp(null).filter(image, plain);
        }
        return plain;
    }

    private static BufferedImage draw(BufferedImage image, BufferedImage plain) {
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    /** Greys are taken as they are: Java would read them as linear light and show them too bright. */
    private static void grey(Raster raster, BufferedImage plain) {
        int width = raster.getWidth();
        boolean alpha = raster.getNumBands() > 1;
        int[] light = new int[width];
        int[] cover = new int[width];
        int[] line = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, light);
            if (alpha) {
                raster.getSamples(0, y, width, 1, 1, cover);
            }
            for (int x = 0; x < width; x++) {
                int opaque = alpha ? cover[x] : 255;
                line[x] = opaque << 24 | light[x] << 16 | light[x] << 8 | light[x];
            }
            plain.setRGB(0, y, width, 1, line, 0, width);
        }
    }

    /** Takes the numbers as those of another space of colours, and finds those that show the same in sRGB. */
    private static void convert(BufferedImage image, ColorSpace profile, BufferedImage plain) {
        int width = image.getWidth();
        ColorModel model = new java.awt.image.DirectColorModel(
                profile, 24, 0xff0000, 0xff00, 0xff, 0, false, java.awt.image.DataBuffer.TYPE_INT);
        BufferedImage line = new BufferedImage(model, model.createCompatibleWritableRaster(width, 1), false, null);
        BufferedImage same = new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB);
        ColorConvertOp op = new ColorConvertOp(null);
        int[] colours = new int[width];
        int[] converted = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, colours, 0, width);
            line.getRaster().setDataElements(0, 0, width, 1, colours);
            op.filter(line, same);
            same.getRGB(0, 0, width, 1, converted, 0, width);
            for (int x = 0; x < width; x++) {
                converted[x] = (colours[x] & 0xff000000) | (converted[x] & 0xffffff);
            }
            plain.setRGB(0, y, width, 1, converted, 0, width);
        }
    }
}
