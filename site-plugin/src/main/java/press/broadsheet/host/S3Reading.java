package press.broadsheet.host;

import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Reads objects and believes only whole answers: one that is cut among its headers looks like an empty object. */
final class S3Reading {
    /** The digest that a record bears, so that a reading can be compared: hosts do not tell it of every object. */
    static final String DIGEST = "broadsheet-sha256";

    private final S3Client client;
    private final S3Place place;

    S3Reading(S3Client client, S3Place place) {
        this.client = client;
        this.place = place;
    }

    /** The object under a key, if there is one. */
    Optional<ResponseBytes<GetObjectResponse>> find(Key key) throws HostException {
        S3Place.Folder folder = place.folder(key.area());
        ResponseBytes<GetObjectResponse> found;
        try {
            found = client.getObject(
                    b -> b.bucket(folder.bucket()).key(folder.name(key.path())), ResponseTransformer.toBytes());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
        GetObjectResponse head = found.response();
        byte[] bytes = found.asByteArrayUnsafe();
        String digest = head.metadata().get(DIGEST);
        if (head.contentLength() == null
                || head.contentLength() != bytes.length
                || (digest != null && !digest.equals(Sha256.of(bytes)))) {
            throw HostException.passing(place.shown(key) + " cannot be read: what arrived is not what was put", null);
        }
        return Optional.of(found);
    }
}
