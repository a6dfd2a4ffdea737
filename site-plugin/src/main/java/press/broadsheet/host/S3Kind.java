package press.broadsheet.host;

import java.io.IOException;
import java.util.List;

/** Buckets of Amazon S3 and of all who speak as it does: {@code s3://bucket/folder?region=eu-west-1}. */
public final class S3Kind implements HostKind {
    private static final Libraries NEEDED = new Libraries(
            "s3",
            List.of(
                    "software.amazon.awssdk.services.s3.S3Client",
                    "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient"));

    @Override
    public String scheme() {
        return "s3";
    }

    @Override
    public Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException {
        S3Place place = S3Place.of(address);
        NEEDED.require();
        return S3Connection.open(place, credentials, notes);
    }
}
