package press.broadsheet.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadsheet.host.S3Failures.Act;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the refusals of S3 mean, and what to do. */
class S3FailuresTest {
    private static HostException told(String address, Act act, int status, String code, String message) {
        S3Exception e = (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .sdkHttpResponse(SdkHttpResponse.builder()
                                .putHeader("x-amz-bucket-region", "eu-north-1")
                                .build())
                        .build())
                .build();
        return new S3Failures(S3Place.of(HostAddress.of(address))).of(act, Area.SITE, "s3://news/a.html", e);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|NoSuchBucket|false|there is no bucket \"news\" in eu-west-1; make it, or correct its name",
                "301|PermanentRedirect|false|lies in another region; write region=eu-north-1 in the address",
                "400|AuthorizationHeaderMalformed|false|write region=eu-north-1 in the address",
                "403|RequestTimeTooSkewed|false|this machine's clock is wrong; set it",
                "403|InvalidAccessKeyId|false|the host does not know the key's id",
                "403|SignatureDoesNotMatch|false|the secret key does not belong to the key's id",
                "400|ExpiredToken|false|the session of these keys is over; get new ones",
                "400|AccessControlListNotSupported|false|leave acl out of the address",
                "403|AccessDenied|false|allow it s3:PutObject on arn:aws:s3:::news/paper/*, and s3:PutObjectAcl for",
                "400|BadDigest|true|what arrived is not what was sent",
                "503|SlowDown|true|the host is busy or in trouble",
                "500|InternalError|true|the host is busy or in trouble",
                "429|TooManyRequests|true|the host is busy or in trouble",
                "404|NoSuchKey|false|it is not there",
                "404||true|what answers does not speak as S3 does",
                "400|EntityTooLarge|false|the host refuses (400 EntityTooLarge: words of the host)",
            })
    void aRefusalIsToldWithWhatToDo(int status, String code, boolean again, String told) {
        HostException e = told(
                "s3://news/paper?region=eu-west-1&acl=public-read",
                Act.WRITE,
                status,
                code == null ? "" : code,
                "words of the host");
        assertThat(e)
                .hasMessageStartingWith("s3://news/a.html cannot be written: ")
                .hasMessageContaining(told);
        assertThat(e.again()).isEqualTo(again);
    }

    @Test
    void aListNeedsAPermissionOnTheBucketItself() {
        assertThat(told("s3://news/paper", Act.LIST, 403, "AccessDenied", ""))
                .hasMessageContaining("allow it s3:ListBucket on arn:aws:s3:::news (403 AccessDenied)");
    }

    @Test
    void whatIsLostOnTheWayIsToldWithWhatToDo() {
        S3Failures failures = new S3Failures(S3Place.of(HostAddress.of("s3://news.example")));
        HostException nobody = failures.of(
                Act.LIST,
                Area.SITE,
                "s3://news",
                SdkClientException.create("lost", new UnknownHostException("s3.exmaple")));
        assertThat(nobody).hasMessageContaining("no server is known as s3.exmaple; check the endpoint");
        assertThat(nobody.again()).isTrue();
        HostException untrusted = failures.of(
                Act.LIST,
                Area.SITE,
                "s3://news",
                SdkClientException.create("lost", new SSLHandshakeException("no name")));
        assertThat(untrusted).hasMessageContaining("the bucket's name has dots: write path-style=true");
        assertThat(untrusted.again()).isFalse();
    }
}
