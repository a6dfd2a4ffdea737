package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import press.broadsheet.host.Sha256;

/**
 * Signs a request as services of AWS ask for it (AWS Signature Version 4). For requests without a query whose path needs
 * no escapes: those of CloudFront.
 *
 * @param keyId the id of the access key
 * @param secret the secret access key
 * @param token the session's token, for keys that pass
 */
record AwsSignature(String keyId, String secret, Optional<String> token, String region, String service) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The call with the headers that sign it. */
    Call signed(Call call, Instant at) {
        String stamp = STAMP.format(at);
        Call dated = call.with("X-Amz-Date", stamp);
        if (token.isPresent()) {
            dated = dated.with("X-Amz-Security-Token", token.get());
        }
        SortedMap<String, String> headers = new TreeMap<>();
        dated.headers()
                .forEach((name, value) ->
                        headers.put(name.toLowerCase(Locale.ROOT), value.strip().replaceAll(" +", " ")));
        String authority = call.uri().getRawAuthority();
        headers.put("host", authority);
        String names = String.join(";", headers.keySet());
        StringBuilder canonical = new StringBuilder(call.method() + '\n' + path(call) + "\n\n");
        headers.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        canonical
                .append('\n')
                .append(names)
                .append('\n')
                .append(Sha256.of(call.body().getBytes(UTF_8)));
        String scope = stamp.substring(0, 8) + '/' + region + '/' + service + "/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + stamp + '\n' + scope + '\n'
                + Sha256.of(canonical.toString().getBytes(UTF_8));
        byte[] key = ("AWS4" + secret).getBytes(UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part.getBytes(UTF_8));
        }
        return dated.with(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + keyId + '/' + scope + ", SignedHeaders=" + names + ", Signature="
                        + HexFormat.of().formatHex(hmac(key, toSign.getBytes(UTF_8))));
    }

    private static String path(Call call) {
        String path = call.uri().getRawPath();
        return path.isEmpty() ? "/" : path;
    }

    /** The code that proves who wrote bytes (RFC 2104, with SHA-256). */
    static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Says nothing of what is secret. */
    @Override
    public String toString() {
        return "AwsSignature[" + region + ", " + service + "]";
    }
}
