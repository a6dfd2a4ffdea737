package press.broadsheet.image;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import press.broadsheet.diagnostic.MachineException;

/** Encodes pictures. The same picture comes to the same bytes each time; what is changed here changes the recipe. */
final class Writer {
    private static final float JPEG_QUALITY = 0.8f;
    private static final float PNG_EFFORT = 0.2f;
    private static final float WEBP_QUALITY = 0.78f;
    private static final int WEBP_EFFORT = 4;

    /**
     * The bytes of a picture.
     *
     * @param drawing whether it is one of few colours, whose edges are to stay sharp
     * @throws MachineException if this machine has no encoder
     */
    byte[] write(BufferedImage image, PictureFormat format, boolean drawing) throws IOException {
        return switch (format) {
            case JPEG -> java(image, "jpeg", JPEG_QUALITY, true);
            case PNG -> java(image, "png", PNG_EFFORT, false);
            case WEBP -> webp(image, drawing);
        };
    }

    private static byte[] java(BufferedImage image, String format, float quality, boolean progressive)
            throws IOException {
        ImageWriter writer = own(format).createWriterInstance();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return write(writer, new IIOImage(image, null, null), param);
    }

    private static ImageWriterSpi own(String format) {
        Iterator<ImageWriterSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
        while (all.hasNext()) {
            ImageWriterSpi spi = all.next();
            if (spi.getClass().getName().startsWith(Reader.JAVA)
                    && List.of(spi.getFormatNames()).contains(format)) {
                return spi;
            }
        }
        throw new IllegalStateException("this Java has no writer of " + format);
    }

    private static byte[] webp(BufferedImage image, boolean drawing) throws IOException {
        try {
            ImageWriter writer = new WebPImageWriterSpi().createWriterInstance();
            WebPWriteParam param = (WebPWriteParam) writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(drawing ? CompressionType.Lossless : CompressionType.Lossy);
            param.setCompressionQuality(WEBP_QUALITY);
            param.setMethod(WEBP_EFFORT);
            return write(writer, new IIOImage(image, null, null), param);
        } catch (LinkageError e) {
            throw new MachineException(
                    "this machine cannot make WebP pictures; write pictures: {webp: false} in site.yaml (" + e + ')',
                    e);
        }
    }

    private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam param) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, image, param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
