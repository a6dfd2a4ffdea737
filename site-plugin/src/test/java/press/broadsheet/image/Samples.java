package press.broadsheet.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures for tests, made on the spot. */
final class Samples {
    private Samples() {}

    /** Red on the left, blue on the right. */
    static BufferedImage twoColours(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return file(twoColours(width, height), "jpeg");
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JPEG with a mark of how the camera was held (Exif 2.32, 4.6.4 and 4.7.2). */
    static byte[] turned(byte[] jpeg, int orientation) {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return withSegment(jpeg, 0xe1, exif);
    }

    /** The same JPEG with texts as IPTC-IIM writes them: record 2, a number and a text each. */
    static byte[] captioned(byte[] jpeg, Object... numbersAndTexts) {
        ByteArrayOutputStream iptc = new ByteArrayOutputStream();
        iptc.writeBytes(new byte[] {0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47}); // UTF-8 follows
        for (int i = 0; i < numbersAndTexts.length; i += 2) {
            byte[] text = ((String) numbersAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8);
            iptc.writeBytes(new byte[] {0x1c, 2, ((Integer) numbersAndTexts[i]).byteValue(), 0, (byte) text.length});
            iptc.writeBytes(text);
        }
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
        segment.writeBytes(
                new byte[] {'8', 'B', 'I', 'M', 4, 4, 0, 0, 0, 0, (byte) (iptc.size() >> 8), (byte) iptc.size()});
        segment.writeBytes(iptc.toByteArray());
        if (iptc.size() % 2 == 1) {
            segment.write(0);
        }
        return withSegment(jpeg, 0xed, segment.toByteArray());
    }

    private static byte[] withSegment(byte[] jpeg, int mark, byte[] segment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = segment.length + 2;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) mark, (byte) (length >> 8), (byte) length});
        out.writeBytes(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A JPEG all of whose pixels are half of full light, in the numbers of a profile of linear light: 128 of 255. */
    static byte[] inLinearLight(int width, int height) {
        ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));
        ColorModel model =
                new ComponentColorModel(space, false, false, java.awt.Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        BufferedImage image =
                new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setPixel(x, y, new int[] {128, 128, 128});
            }
        }
        return file(image, "jpeg");
    }

    /** A GIF of two pictures. */
    static byte[] moving(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(twoColours(width, height), null, null), null);
            writer.writeToSequence(new IIOImage(twoColours(width, height), null, null), null);
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
