package press.broadsheet.publish;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import press.broadsheet.build.QuestionException;

/** Signs with a key of Ed25519 (RFC 8032), which it never shows. */
public final class Signer {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private Signer(PrivateKey key) {
        this.key = key;
    }

    /**
     * A signer with a key in PEM (RFC 7468), as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @param name where the key was found, as told to the user
     * @throws QuestionException if it is none
     */
    public static Signer ofPem(String pem, String name) {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(body);
            return new Signer(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // Why is not told: the reason might quote the key.
            throw new QuestionException(name + " is no private key of Ed25519 in PEM; make one with openssl genpkey"
                    + " -algorithm ed25519");
        }
    }

    /** The signature of bytes, in Base64. */
    public String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 has Ed25519", e);
        }
    }

    /** Whether a public key belongs to this private one. */
    boolean isOf(Verifier verifier) {
        byte[] text = new byte[] {'b'};
        return verifier.isGood(text, sign(text));
    }
}
