package press.broadsheet.publish;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import press.broadsheet.build.QuestionException;

/** Looks at signatures with a public key of Ed25519 (RFC 8032). */
public final class Verifier {
    private final PublicKey key;

    private Verifier(PublicKey key) {
        this.key = key;
    }

    /**
     * With a public key in Base64, as {@code openssl pkey -pubout} writes it, with or without its first and last line.
     *
     * @throws QuestionException if it is none
     */
    public static Verifier of(String text) {
        String body = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(body);
            return new Verifier(KeyFactory.getInstance(Signer.ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new QuestionException("publish.sign in site.yaml is no public key of Ed25519; write what openssl pkey"
                    + " -pubout writes between its first and its last line");
        }
    }

    /** Whether a signature, in Base64, is that of the key for these bytes. */
    public boolean isGood(byte[] bytes, String signature) {
        try {
            Signature check = Signature.getInstance(Signer.ALGORITHM);
            check.initVerify(key);
            check.update(bytes);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }
}
