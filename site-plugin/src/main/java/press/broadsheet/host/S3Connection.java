package press.broadsheet.host;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the client of the SDK so that it speaks what hosts of S3's kind understand, not only Amazon. */
final class S3Connection {
    private static final int ATTEMPTS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private S3Connection() {}

    static Host open(S3Place place, Credentials credentials, HostKind.Notes notes) throws IOException {
        AwsCredentialsProvider keys = keys(place, credentials, notes);
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .credentialsProvider(keys)
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build()))
                // Checksums at the end of chunks are refused by many; the MD5 in a header is the one that all verify.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .addPlugin(LegacyMd5Plugin.create())
                .serviceConfiguration(s -> s.chunkedEncodingEnabled(false).pathStyleAccessEnabled(place.pathStyle()));
        place.endpoint().ifPresent(builder::endpointOverride);
        Optional<Region> region = place.region().map(Region::of).or(S3Connection::ofEnvironment);
        builder.region(region.orElse(Region.US_EAST_1));
        if (region.isEmpty() && place.endpoint().isEmpty()) {
            builder.crossRegionAccessEnabled(true);
        }
        return new S3Host(place, builder.build(), notes);
    }

    /** The region of the environment or the profile. The SDK's own search would also ask a machine of Amazon's. */
    private static Optional<Region> ofEnvironment() {
        try {
            return Optional.ofNullable(
                    new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                            .getRegion());
        } catch (SdkException e) {
            return Optional.empty();
        }
    }

    private static AwsCredentialsProvider keys(S3Place place, Credentials credentials, HostKind.Notes notes)
            throws HostException {
        if (credentials.user().isPresent() != credentials.secret().isPresent()) {
            throw HostException.lasting(
                    "the server in the settings for " + place.site() + " has "
                            + (credentials.user().isPresent()
                                    ? "a <username> but no <password>"
                                    : "a <password> but no <username>")
                            + "; give it the key's id as <username> and the secret key as <password>, or neither",
                    null);
        }
        if (credentials.user().isPresent()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    credentials.user().orElseThrow(), credentials.secret().orElseThrow()));
        }
        AwsCredentialsProvider found = DefaultCredentialsProvider.builder().build();
        try {
            AwsCredentialsIdentity identity = found.resolveCredentials();
            identity.providerName()
                    .ifPresent(name -> notes.tell("The keys for " + place.site() + " come from " + name));
            return found;
        } catch (SdkException e) {
            throw HostException.lasting(
                    "there are no keys for " + place.site() + "; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
                            + " name a <server> of settings.xml whose <username> is the key's id and whose <password>"
                            + " is the secret key",
                    e);
        }
    }
}
