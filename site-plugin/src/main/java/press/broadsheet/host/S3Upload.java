package press.broadsheet.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Sends bytes so that nothing false comes to stand: each request carries the MD5 of its bytes, which the host compares,
 * and what was read is compared with the parcel's digest before the last request makes it an object.
 */
final class S3Upload {
    /** Up to here in one request, above in parts of at least this size: what a thread holds in memory. */
    static final int PART = 8 << 20;
    /** Amazon S3 User Guide, "multipart upload limits". */
    private static final int MOST_PARTS = 10_000;

    private final S3Client client;
    private final S3Place place;

    S3Upload(S3Client client, S3Place place) {
        this.client = client;
        this.place = place;
    }

    void put(Key key, Parcel parcel) throws IOException {
        if (parcel.size() > PART) {
            parts(key, parcel);
            return;
        }
        byte[] bytes;
        try (InputStream in = parcel.source().open()) {
            bytes = in.readNBytes(PART + 1);
        }
        same(key, parcel, Sha256.of(bytes));
        client.putObject(whole(key, parcel.label(), bytes), body(bytes, parcel.label()));
    }

    /** A request for all bytes of a file. */
    PutObjectRequest whole(Key key, Parcel.Label label, byte[] bytes) {
        S3Place.Folder folder = place.folder(key.area());
        return PutObjectRequest.builder()
                .bucket(folder.bucket())
                .key(folder.name(key.path()))
                .contentType(label.mediaType())
                .cacheControl(cacheControl(label))
                .contentEncoding(label.encoding().orElse(null))
                .acl(acl(key))
                .metadata(key.area() == Area.RECORDS ? Map.of(S3Reading.DIGEST, Sha256.of(bytes)) : Map.of())
                .contentMD5(md5(bytes))
                .build();
    }

    static RequestBody body(byte[] bytes, Parcel.Label label) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes), bytes.length, label.mediaType());
    }

    private void parts(Key key, Parcel parcel) throws IOException {
        S3Place.Folder folder = place.folder(key.area());
        String name = folder.name(key.path());
        Parcel.Label label = parcel.label();
        String upload = client.createMultipartUpload(b -> b.bucket(folder.bucket())
                        .key(name)
                        .contentType(label.mediaType())
                        .cacheControl(cacheControl(label))
                        .contentEncoding(label.encoding().orElse(null))
                        .acl(acl(key))
                        .metadata(key.area() == Area.RECORDS ? Map.of(S3Reading.DIGEST, parcel.sha256()) : Map.of()))
                .uploadId();
        boolean done = false;
        try {
            List<CompletedPart> sent = new ArrayList<>();
            MessageDigest digest = Sha256.start();
            int size = (int) Math.max(PART, parcel.size() / MOST_PARTS + 1);
            try (InputStream in = parcel.source().open()) {
                for (byte[] bytes = in.readNBytes(size); bytes.length > 0; bytes = in.readNBytes(size)) {
                    digest.update(bytes);
                    int number = sent.size() + 1;
                    String md5 = md5(bytes);
                    String tag = client.uploadPart(
                                    b -> b.bucket(folder.bucket())
                                            .key(name)
                                            .uploadId(upload)
                                            .partNumber(number)
                                            .contentMD5(md5),
                                    body(bytes, label))
                            .eTag();
                    sent.add(
                            CompletedPart.builder().partNumber(number).eTag(tag).build());
                }
            }
            same(key, parcel, HexFormat.of().formatHex(digest.digest()));
            String tag = client.completeMultipartUpload(b ->
                            b.bucket(folder.bucket()).key(name).uploadId(upload).multipartUpload(m -> m.parts(sent)))
                    .eTag();
            if (tag == null) {
                throw HostException.passing(place.shown(key) + " cannot be written: the answer was cut", null);
            }
            done = true;
        } finally {
            if (!done) {
                abort(folder, name, upload);
            }
        }
    }

    private void abort(S3Place.Folder folder, String name, String upload) {
        try {
            client.abortMultipartUpload(b -> b.bucket(folder.bucket()).key(name).uploadId(upload));
        } catch (SdkException e) {
            // The bucket's own rule for unfinished uploads has to take them away; the first failure is what is told.
        }
    }

    private void same(Key key, Parcel parcel, String sha256) throws HostException {
        if (!sha256.equals(parcel.sha256())) {
            throw HostException.lasting(
                    place.shown(key) + " was not written: the file changed while it was read; build and publish again",
                    null);
        }
    }

    /** Only what readers ask for is ever let out. */
    @Nullable
    String acl(Key key) {
        return key.area() == Area.SITE ? place.acl().orElse(null) : null;
    }

    @Nullable
    static String cacheControl(Parcel.Label label) {
        return Optional.of(label.cacheControl()).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** {@code Content-MD5} (RFC 1864). */
    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
