import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A picture of 320 by 180 points, the same bytes with every zlib: it is not compressed. */
final class Picture {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private Picture() {}

    static byte[] png(Random random) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(header);
        numbers.writeInt(WIDTH);
        numbers.writeInt(HEIGHT);
        numbers.write(new byte[] {8, 0, 0, 0, 0});
        chunk(file, "IHDR", header.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater stored = new Deflater(Deflater.NO_COMPRESSION);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, stored)) {
            byte[] row = new byte[WIDTH + 1];
            for (int y = 0; y < HEIGHT; y++) {
                random.nextBytes(row);
                row[0] = 0;
                rows.write(row);
            }
        }
        stored.end();
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
