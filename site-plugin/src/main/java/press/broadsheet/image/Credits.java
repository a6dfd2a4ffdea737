package press.broadsheet.image;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** Writes credit and copyright into the files of smaller copies, as an XMP packet where each format has its place for one. */
final class Credits {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final byte[] JPEG_MARK = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_MARK = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_HEADER = 33;
    private static final int WEBP_ALPHA = 0x10;
    private static final int WEBP_XMP = 0x04;
    private static final int MOST_OF_JPEG = 65_000;

    private Credits() {}

    /** The same file with its credit; as it was if there is none to give. */
    static byte[] in(byte[] file, Rendition made, boolean alpha, PictureText text) {
        Optional<byte[]> packet = packet(text);
        if (packet.isEmpty()) {
            return file;
        }
        return switch (made.format()) {
            case JPEG -> jpeg(file, packet.get());
            case PNG -> png(file, packet.get());
            case WEBP -> webp(file, packet.get(), made, alpha);
        };
    }

    private static Optional<byte[]> packet(PictureText text) {
        if (text.credit().isEmpty() && text.copyright().isEmpty()) {
            return Optional.empty();
        }
        try {
            XMPMeta meta = XMPMetaFactory.create();
            if (!text.credit().isEmpty()) {
                meta.setProperty(PHOTOSHOP, "Credit", text.credit());
            }
            if (!text.copyright().isEmpty()) {
                meta.setLocalizedText(DC, "rights", "", "x-default", text.copyright(), new PropertyOptions());
            }
            SerializeOptions options = new SerializeOptions()
                    .setOmitPacketWrapper(false)
                    .setReadOnlyPacket(true)
                    .setUseCompactFormat(true);
            return Optional.of(XMPMetaFactory.serializeToBuffer(meta, options));
        } catch (XMPException e) {
            throw new IllegalStateException("a packet of two texts cannot be written", e);
        }
    }

    /** A segment APP1 after the start and the JFIF segment (XMP specification, part 3, 1.1.3). */
    private static byte[] jpeg(byte[] file, byte[] packet) {
        if (packet.length > MOST_OF_JPEG) {
            return file;
        }
        boolean jfif = (file[2] & 0xff) == 0xff && (file[3] & 0xff) == 0xe0;
        int at = jfif ? 4 + (((file[4] & 0xff) << 8) | (file[5] & 0xff)) : 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = 2 + JPEG_MARK.length + packet.length;
        out.write(file, 0, at);
        out.write(0xff);
        out.write(0xe1);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(JPEG_MARK);
        out.writeBytes(packet);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    /** A chunk iTXt after the header (XMP specification, part 3, 1.1.5). */
    private static byte[] png(byte[] file, byte[] packet) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("iTXt".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(PNG_MARK);
        body.writeBytes(packet);
        CRC32 crc = new CRC32();
        crc.update(body.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, PNG_HEADER);
        out.writeBytes(number(body.size() - 4, ByteOrder.BIG_ENDIAN));
        out.writeBytes(body.toByteArray());
        out.writeBytes(number((int) crc.getValue(), ByteOrder.BIG_ENDIAN));
        out.write(file, PNG_HEADER, file.length - PNG_HEADER);
        return out.toByteArray();
    }

    /** The extended form of WebP with a chunk for XMP (RFC 9649, 2.7). */
    private static byte[] webp(byte[] file, byte[] packet, Rendition made, boolean alpha) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        byte[] flags = new byte[4];
        flags[0] = (byte) (WEBP_XMP | (alpha ? WEBP_ALPHA : 0));
        boolean extended = new String(file, 12, 4, StandardCharsets.US_ASCII).equals("VP8X");
        if (extended) {
            byte[] own = file.clone();
            own[20] |= WEBP_XMP;
            chunks.write(own, 12, own.length - 12);
        } else {
            chunks.writeBytes("VP8X".getBytes(StandardCharsets.US_ASCII));
            chunks.writeBytes(number(10, ByteOrder.LITTLE_ENDIAN));
            chunks.writeBytes(flags);
            chunks.write(number(made.width() - 1, ByteOrder.LITTLE_ENDIAN), 0, 3);
            chunks.write(number(made.height() - 1, ByteOrder.LITTLE_ENDIAN), 0, 3);
            chunks.write(file, 12, file.length - 12);
        }
        chunks.writeBytes("XMP ".getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(number(packet.length, ByteOrder.LITTLE_ENDIAN));
        chunks.writeBytes(packet);
        if (packet.length % 2 == 1) {
            chunks.write(0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(number(4 + chunks.size(), ByteOrder.LITTLE_ENDIAN));
        out.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(chunks.toByteArray());
        return out.toByteArray();
    }

    private static byte[] number(int value, ByteOrder order) {
        return ByteBuffer.allocate(4).order(order).putInt(value).array();
    }
}
