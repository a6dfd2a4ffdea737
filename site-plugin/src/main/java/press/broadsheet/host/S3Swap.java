package press.broadsheet.host;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Puts bytes only over what was expected. Hosts that keep conditions on writes (Amazon S3 User Guide, "conditional
 * writes") do it in one step. Whether another host keeps them is tried once with an object of our own, since some
 * accept a condition and do not look at it.
 *
 * <p>Where conditions are not kept, each who wants to write first puts a claim under a name of its own and then lists
 * the claims. Whoever finds only its own may write; whoever finds others withdraws and tries again after a while. Of
 * two, the one whose list was made later sees the other's claim, if lists tell all that was put before. A claim left
 * by a dead process counts no more after a minute: a living one that stops for so long between its list and its write
 * could still write over another's bytes. That is the best that can be had there.
 */
final class S3Swap {
    /** Tells whose write an object is, if the answer to the write was lost. */
    private static final String MARK = "broadsheet-swap";

    private static final int TRIES = 8;
    private static final Duration CLAIM = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int PAUSE_MS = 200;

    private final S3Client client;
    private final S3Place place;
    private final S3Reading reading;
    private final S3Upload upload;
    private final HostKind.Notes notes;
    private Optional<Boolean> conditions = Optional.empty();

    S3Swap(S3Client client, S3Place place, S3Reading reading, S3Upload upload, HostKind.Notes notes) {
        this.client = client;
        this.place = place;
        this.reading = reading;
        this.upload = upload;
        this.notes = notes;
        if (place.endpoint().isEmpty()) {
            conditions = Optional.of(true);
        }
    }

    boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Optional<ResponseBytes<GetObjectResponse>> found = reading.find(key);
            if (!same(found, expected)) {
                return false;
            }
            if (!keepsConditions()) {
                return claimed(key, expected, next);
            }
            String mark = UUID.randomUUID().toString();
            try {
                write(
                        key,
                        next,
                        mark,
                        b -> found.ifPresentOrElse(
                                there -> b.ifMatch(there.response().eTag()), () -> b.ifNoneMatch("*")));
                return true;
            } catch (SdkException e) {
                if (isMarked(reading.find(key), mark)) {
                    return true;
                } else if (!(e instanceof S3Exception refused) || !isConditionFailed(refused)) {
                    throw e;
                }
            }
            pause(i + 1);
        }
        throw busy(key);
    }

    private static boolean isConditionFailed(S3Exception e) {
        return e.statusCode() == 412 || e.statusCode() == 409 || e instanceof NoSuchKeyException;
    }

    private static boolean same(Optional<ResponseBytes<GetObjectResponse>> found, Optional<byte[]> expected) {
        return Arrays.equals(found.map(ResponseBytes::asByteArrayUnsafe).orElse(null), expected.orElse(null));
    }

    private static boolean isMarked(Optional<ResponseBytes<GetObjectResponse>> found, String mark) {
        return found.filter(there -> mark.equals(there.response().metadata().get(MARK)))
                .isPresent();
    }

    private void write(Key key, byte[] bytes, String mark, Consumer<PutObjectRequest.Builder> condition) {
        PutObjectRequest.Builder request = upload.whole(key, Parcel.Label.RECORD, bytes).toBuilder();
        request.metadata(Map.of(MARK, mark, S3Reading.DIGEST, Sha256.of(bytes)));
        condition.accept(request);
        client.putObject(request.build(), S3Upload.body(bytes, Parcel.Label.RECORD));
    }

    private synchronized boolean keepsConditions() {
        if (conditions.isPresent()) {
            return conditions.orElseThrow();
        }
        Key trial = Key.record("trials/" + UUID.randomUUID());
        boolean kept;
        try {
            kept = isWritten(trial, b -> b.ifNoneMatch("*"))
                    && !isWritten(trial, b -> b.ifNoneMatch("*"))
                    && !isWritten(trial, b -> b.ifMatch("\"00000000000000000000000000000000\""));
        } finally {
            delete(trial);
        }
        conditions = Optional.of(kept);
        if (!kept) {
            notes.tell(place.records() + ": the host keeps no conditions on writes; publishers keep each other out by"
                    + " claims, so begin no two publishes in the same minute after one was killed");
        }
        return kept;
    }

    private boolean isWritten(Key key, Consumer<PutObjectRequest.Builder> condition) {
        try {
            write(key, new byte[0], "trial", condition);
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == 412 || e.statusCode() == 409 || e.statusCode() == 501 || e.statusCode() == 400) {
                return false;
            }
            throw e;
        }
    }

    private void delete(Key key) {
        S3Place.Folder folder = place.folder(key.area());
        client.deleteObject(b -> b.bucket(folder.bucket()).key(folder.name(key.path())));
    }

    private boolean claimed(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 1; System.nanoTime() < end; i++) {
            Key claim = Key.record(key.path() + ".claims/" + UUID.randomUUID());
            long since = System.nanoTime();
            write(claim, new byte[0], "claim", b -> {});
            try {
                if (isAlone(claim)) {
                    if (!same(reading.find(key), expected)) {
                        return false;
                    } else if (System.nanoTime() - since < CLAIM.toNanos() / 2) {
                        write(key, next, "claimed", b -> {});
                        return true;
                    }
                }
            } finally {
                delete(claim);
            }
            pause(i);
            if (!same(reading.find(key), expected)) {
                return false;
            }
        }
        throw busy(key);
    }

    /** Whether no other living claim is there. Ages are those of the host's clock. */
    private boolean isAlone(Key claim) {
        S3Place.Folder records = place.records();
        String own = records.name(claim.path());
        List<S3Object> all = client
                .listObjectsV2Paginator(
                        b -> b.bucket(records.bucket()).prefix(own.substring(0, own.lastIndexOf('/') + 1)))
                .contents()
                .stream()
                .toList();
        Optional<Instant> mine = all.stream()
                .filter(each -> each.key().equals(own))
                .map(S3Object::lastModified)
                .findFirst();
        if (mine.isEmpty()) {
            return false;
        }
        Instant dead = mine.get().minus(CLAIM);
        boolean alone = true;
        for (S3Object each : all) {
            if (each.lastModified().isBefore(dead)) {
                client.deleteObject(b -> b.bucket(records.bucket()).key(each.key()));
            } else {
                alone &= each.key().equals(own);
            }
        }
        return alone;
    }

    private static void pause(int time) throws HostException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MS * Math.min(time, TRIES)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostException.passing("publishing was interrupted", e);
        }
    }

    private HostException busy(Key key) {
        return HostException.passing(place.shown(key) + " cannot be written: others keep writing it", null);
    }
}
