package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that manifests, editions and receipts name bytes by (FIPS 180-4). */
public final class Sha256 {
    private static final int BUFFER = 65_536;

    private Sha256() {}

    /** The digest of bytes, in lower-case hexadecimal. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(start().digest(bytes));
    }

    /** The digest of all that a stream still holds, in lower-case hexadecimal. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = start();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest of nothing so far. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
