package press.broadsheet.host;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.broadsheet.host.S3Failures.Act;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket, or a folder of one. Each file is seen as soon as it is put; a host of this kind never shows half of one. */
final class S3Host implements Host {
    private static final int PARALLEL = 16;
    /** Amazon S3 API, DeleteObjects. */
    private static final int MOST_DELETED = 1_000;

    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

    private final S3Place place;
    private final S3Client client;
    private final S3Failures failures;
    private final S3Reading reading;
    private final S3Upload upload;
    private final S3Swap swap;

    S3Host(S3Place place, S3Client client, HostKind.Notes notes) {
        this.place = place;
        this.client = client;
        this.failures = new S3Failures(place);
        this.upload = new S3Upload(client, place);
        this.reading = new S3Reading(client, place);
        this.swap = new S3Swap(client, place, reading, upload, notes);
    }

    @Override
    public Traits traits() {
        return new Traits(place.site().toString(), PARALLEL, false);
    }

    @Override
    public boolean remembersLabels() {
        return true;
    }

    @Override
    public List<Stored> list(Area area) throws IOException {
        S3Place.Folder folder = place.folder(area);
        S3Place.Folder records = place.records();
        List<Stored> found = new ArrayList<>();
        try {
            for (ListObjectsV2Response page :
                    client.listObjectsV2Paginator(b -> b.bucket(folder.bucket()).prefix(folder.prefix()))) {
                whole(page.isTruncated(), folder + " cannot be listed");
                for (S3Object each : page.contents()) {
                    boolean record = folder.bucket().equals(records.bucket())
                            && each.key().startsWith(records.prefix());
                    String path = each.key().substring(folder.prefix().length());
                    if (record == (area == Area.RECORDS) && isFile(path)) {
                        found.add(new Stored(path, each.size(), md5(each.eTag())));
                    }
                }
            }
        } catch (SdkException e) {
            throw failures.of(Act.LIST, area, folder.toString(), e);
        }
        return found;
    }

    /** Refuses an answer without what each answer holds: it was cut, and the rest looks like nothing. */
    private static void whole(@Nullable Object held, String what) throws HostException {
        if (held == null) {
            throw HostException.passing(what + ": the answer was cut", null);
        }
    }

    /** Consoles of hosts make empty objects for folders, which are none of ours. */
    static boolean isFile(String path) {
        return Arrays.stream(path.split("/", -1))
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /**
     * An entity tag is the MD5 of what was put in one request and not encrypted by a key of the bucket's owner (Amazon
     * S3 API, "Object"). What is put in parts has a hyphen in its own; what is encrypted has one that is no MD5 of its
     * bytes, and is therefore only ever taken for changed.
     */
    private static Optional<String> md5(String tag) {
        return Optional.of(tag.replace("\"", ""))
                .filter(text -> MD5.matcher(text).matches());
    }

    @Override
    public Optional<byte[]> read(Key key) throws IOException {
        try {
            return reading.find(key).map(ResponseBytes::asByteArrayUnsafe);
        } catch (SdkException e) {
            throw failures.of(Act.READ, key.area(), place.shown(key), e);
        }
    }

    @Override
    public void put(Key key, Parcel parcel) throws IOException {
        try {
            upload.put(key, parcel);
        } catch (SdkException e) {
            throw failures.of(Act.WRITE, key.area(), place.shown(key), e);
        }
    }

    @Override
    public boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        try {
            return swap.swap(key, expected, next);
        } catch (SdkException e) {
            throw failures.of(Act.WRITE, key.area(), place.shown(key), e);
        }
    }

    @Override
    public void copy(Key from, Key to, Parcel.Label label) throws IOException {
        S3Place.Folder source = place.folder(from.area());
        S3Place.Folder target = place.folder(to.area());
        try {
            CopyObjectResponse copied = client.copyObject(b -> b.sourceBucket(source.bucket())
                    .sourceKey(source.name(from.path()))
                    .destinationBucket(target.bucket())
                    .destinationKey(target.name(to.path()))
                    .metadataDirective(MetadataDirective.REPLACE)
                    .contentType(label.mediaType())
                    .cacheControl(S3Upload.cacheControl(label))
                    .contentEncoding(label.encoding().orElse(null))
                    .acl(upload.acl(to)));
            whole(copied.copyObjectResult(), place.shown(from) + " cannot be copied");
        } catch (SdkException e) {
            throw failures.of(Act.COPY, to.area(), place.shown(from), e);
        }
    }

    @Override
    public void delete(Collection<Key> keys) throws IOException {
        for (Area area : Area.values()) {
            List<String> names = keys.stream()
                    .filter(key -> key.area() == area)
                    .map(key -> place.folder(area).name(key.path()))
                    .toList();
            for (int i = 0; i < names.size(); i += MOST_DELETED) {
                delete(area, names.subList(i, Math.min(names.size(), i + MOST_DELETED)));
            }
        }
    }

    private void delete(Area area, List<String> names) throws IOException {
        String bucket = place.folder(area).bucket();
        List<ObjectIdentifier> all = names.stream()
                .map(name -> ObjectIdentifier.builder().key(name).build())
                .toList();
        List<S3Error> errors;
        try {
            errors = client.deleteObjects(b -> b.bucket(bucket)
                            .delete(Delete.builder().objects(all).quiet(true).build()))
                    .errors();
        } catch (SdkException e) {
            throw failures.of(
                    Act.DELETE,
                    area,
                    names.size() == 1
                            ? "s3://" + bucket + '/' + names.get(0)
                            : names.size() + " files of " + place.folder(area),
                    e);
        }
        for (S3Error error : errors) {
            if (!"NoSuchKey".equals(error.code())) {
                throw failures.of(Act.DELETE, area, "s3://" + bucket + '/' + error.key(), single(error));
            }
        }
    }

    /** A refusal inside an answer, which itself went well, as the refusal that a request of its own would have met. */
    private static SdkException single(S3Error error) {
        int status = "AccessDenied".equals(error.code()) ? 403 : "InternalError".equals(error.code()) ? 500 : 400;
        return S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
                        .errorCode(error.code())
                        .errorMessage(error.message())
                        .build())
                .build();
    }

    @Override
    public void tidy(Instant before, Predicate<Key> ours) throws IOException {
        try {
            new S3Litter(client, place).clear(before, ours);
        } catch (SdkException e) {
            throw failures.of(Act.UPLOADS, Area.SITE, "unfinished uploads to " + place.site(), e);
        }
    }

    @Override
    public void show(String message) {
        // Every file was seen as soon as it was there.
    }

    @Override
    public void close() {
        client.close();
    }
}
