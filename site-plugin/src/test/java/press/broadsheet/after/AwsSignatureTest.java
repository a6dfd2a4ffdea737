package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.StringInputStream;

class AwsSignatureTest {
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final Instant AT = Instant.parse("2015-08-30T12:36:00Z");

    /** The vectors of the AWS Signature Version 4 test suite that have no query. */
    @ParameterizedTest
    @CsvSource({
        "GET,'','',5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "POST,'','',5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "POST,application/x-www-form-urlencoded,Param1=value1,"
                + "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
    })
    void requestsAreSignedAsPublished(String method, String mediaType, String body, String signature) {
        TreeMap<String, String> headers =
                new TreeMap<>(mediaType.isEmpty() ? Map.of() : Map.of("Content-Type", mediaType));
        Call call = new Call(method, URI.create("https://example.amazonaws.com/"), headers, body);
        Call signed =
                new AwsSignature("AKIDEXAMPLE", SECRET, Optional.empty(), "us-east-1", "service").signed(call, AT);
        assertThat(signed.headers().get("Authorization")).endsWith("Signature=" + signature);
    }

    @Test
    void aRequestToCloudFrontIsSignedAsAmazonsOwnLibraryDoes() {
        URI uri = URI.create("https://cloudfront.amazonaws.com/2020-05-31/distribution/E1/invalidation");
        // Their signer always adds this header; the service does not need it.
        Call call = Call.post(uri, "application/xml", "<a/>")
                .with("x-amz-content-sha256", press.broadsheet.host.Sha256.of("<a/>".getBytes(UTF_8)));
        Call signed =
                new AwsSignature("AKID", SECRET, Optional.of("token=="), "us-east-1", "cloudfront").signed(call, AT);
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(uri)
                .putHeader("Content-Type", "application/xml")
                .build();
        var theirs = AwsV4HttpSigner.create()
                .sign(r -> r.identity(AwsSessionCredentialsIdentity.create("AKID", SECRET, "token=="))
                        .request(request)
                        .payload(() -> new StringInputStream("<a/>"))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudfront")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(
                                AwsV4HttpSigner.SIGNING_CLOCK, java.time.Clock.fixed(AT, java.time.ZoneOffset.UTC)));
        assertThat(theirs.request().firstMatchingHeader("Authorization"))
                .contains(signed.headers().get("Authorization"));
    }
}
