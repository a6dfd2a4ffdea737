package press.broadsheet.host;

import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what a refusal means in the words of somebody who can do something about it. */
final class S3Failures {
    /** What was tried, and the permission that it takes (Amazon's "Actions defined by Amazon S3"). */
    enum Act {
        LIST("listed", "s3:ListBucket"),
        UPLOADS("given up", "s3:ListBucketMultipartUploads and s3:AbortMultipartUpload"),
        READ("read", "s3:GetObject, and s3:ListBucket for files that may be missing,"),
        WRITE("written", "s3:PutObject"),
        COPY("copied", "s3:GetObject and s3:PutObject"),
        DELETE("deleted", "s3:DeleteObject");

        private final String done;
        private final String permission;

        Act(String done, String permission) {
            this.done = done;
            this.permission = permission;
        }
    }

    private static final Set<String> REGION = Set.of(
            "PermanentRedirect",
            "TemporaryRedirect",
            "AuthorizationHeaderMalformed",
            "IllegalLocationConstraintException",
            "IncorrectEndpoint");
    private static final Set<String> SESSION = Set.of("ExpiredToken", "InvalidToken", "TokenRefreshRequired");
    private static final Set<String> DAMAGED = Set.of(
            "BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch", "XAmzContentChecksumMismatch", "IncompleteBody");
    private static final Set<String> BUSY = Set.of(
            "SlowDown",
            "Throttling",
            "ThrottlingException",
            "TooManyRequests",
            "RequestLimitExceeded",
            "RequestTimeout",
            "OperationAborted",
            // The end of an upload in parts whose first answer was lost.
            "NoSuchUpload",
            "ConditionalRequestConflict");

    private final S3Place place;

    S3Failures(S3Place place) {
        this.place = place;
    }

    /** What became of an act on something, which is named as people know it. */
    HostException of(Act act, Area area, String what, SdkException e) {
        String head = what + " cannot be " + act.done + ": ";
        return e instanceof AwsServiceException service ? refused(act, area, head, service) : lost(head, e);
    }

    private HostException refused(Act act, Area area, String head, AwsServiceException e) {
        String code = code(e);
        int status = e.statusCode();
        String bucket = place.folder(area).bucket();
        String detail = detail(e);
        if (code.equals("NoSuchBucket")) {
            return HostException.lasting(
                    head + "there is no bucket \"" + bucket + "\""
                            + place.region().map(r -> " in " + r).orElse("") + "; make it, or correct its name",
                    e);
        } else if (REGION.contains(code) || status == 301 || status == 307) {
            return HostException.lasting(
                    head + "the bucket \"" + bucket + "\" lies in another region; "
                            + region(e)
                                    .map(r -> "write region=" + r + " in the address")
                                    .orElse("write its region and endpoint in the address")
                            + detail,
                    e);
        } else if (code.equals("RequestTimeTooSkewed")) {
            return HostException.lasting(head + "this machine's clock is wrong; set it" + detail, e);
        } else if (code.equals("InvalidAccessKeyId")) {
            return HostException.lasting(head + "the host does not know the key's id; check it, and the endpoint", e);
        } else if (code.equals("SignatureDoesNotMatch")) {
            return HostException.lasting(
                    head + "the secret key does not belong to the key's id; copy it anew, without blanks" + detail, e);
        } else if (SESSION.contains(code)) {
            return HostException.lasting(head + "the session of these keys is over; get new ones" + detail, e);
        } else if (code.equals("AccessControlListNotSupported")) {
            return HostException.lasting(
                    head + "the bucket has no ACLs; leave acl out of the address and let readers in by the bucket's"
                            + " policy",
                    e);
        } else if (DAMAGED.contains(code)) {
            return HostException.passing(head + "what arrived is not what was sent" + detail, e);
        } else if (BUSY.contains(code)
                || status == 429
                || status == 408
                || status == 409
                || (status >= 500 && status != 501)) {
            return HostException.passing(head + "the host is busy or in trouble" + detail, e);
        } else if (code.isEmpty() && status != 403) {
            return HostException.passing(
                    head + "what answers does not speak as S3 does" + detail + "; check the endpoint if it stays so",
                    e);
        } else if (status == 403) {
            return HostException.lasting(
                    head + "the key may not do that; allow it " + act.permission + " on " + resource(act, area)
                            + (act == Act.WRITE
                                            && area == Area.SITE
                                            && place.acl().isPresent()
                                    ? ", and s3:PutObjectAcl for acl="
                                            + place.acl().orElseThrow()
                                    : "")
                            + detail,
                    e);
        } else if (status == 404 && code.equals("NoSuchKey")) {
            return HostException.lasting(head + "it is not there", e);
        }
        return HostException.lasting(head + "the host refuses" + detail, e);
    }

    private String resource(Act act, Area area) {
        S3Place.Folder folder = place.folder(area);
        return "arn:aws:s3:::" + folder.bucket() + (act == Act.LIST ? "" : "/" + folder.prefix() + "*");
    }

    private static String code(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
    }

    private static String detail(AwsServiceException e) {
        String words = Optional.ofNullable(e.awsErrorDetails())
                .map(AwsErrorDetails::errorMessage)
                .filter(message -> !message.isBlank())
                .map(message -> ": " + message.strip())
                .orElse("");
        return " (" + e.statusCode() + (code(e).isEmpty() ? "" : " " + code(e)) + words + ")";
    }

    private static Optional<String> region(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"));
    }

    private HostException lost(String head, SdkException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return HostException.passing(
                        head + "no server is known as " + cause.getMessage()
                                + "; check the endpoint and region in the address, and the network",
                        e);
            } else if (cause instanceof SSLException) {
                return HostException.lasting(
                        head + "the host's certificate is not to be trusted (" + cause.getMessage() + "); "
                                + (place.site().bucket().contains(".") && !place.pathStyle()
                                        ? "the bucket's name has dots: write path-style=true in the address"
                                        : "check the endpoint in the address"),
                        e);
            } else if (cause instanceof java.io.IOException failure) {
                return HostException.passing(
                        head + "the connection failed (" + press.broadsheet.diagnostic.Cause.of(failure) + ")", e);
            }
        }
        return HostException.passing(head + "the connection failed (" + e.getMessage() + ")", e);
    }
}
