package press.broadsheet.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/**
 * Uploads in parts that were never ended: no list of files shows them, but their owner pays for them until they are
 * given up (Amazon S3 User Guide, "Aborting a multipart upload").
 */
final class S3Litter {
    private final S3Client client;
    private final S3Place place;

    S3Litter(S3Client client, S3Place place) {
        this.client = client;
        this.place = place;
    }

    void clear(Instant before, Predicate<Key> ours) {
        for (Area area : Area.values()) {
            S3Place.Folder folder = place.folder(area);
            for (MultipartUpload upload : uploads(folder)) {
                boolean old = upload.initiated() != null && upload.initiated().isBefore(before);
                if (old
                        && ours.test(new Key(
                                area, upload.key().substring(folder.prefix().length())))) {
                    client.abortMultipartUpload(
                            b -> b.bucket(folder.bucket()).key(upload.key()).uploadId(upload.uploadId()));
                }
            }
        }
    }

    private List<MultipartUpload> uploads(S3Place.Folder folder) {
        List<MultipartUpload> uploads = new ArrayList<>();
        for (ListMultipartUploadsResponse page : client.listMultipartUploadsPaginator(
                b -> b.bucket(folder.bucket()).prefix(folder.prefix()))) {
            page.uploads().stream().filter(each -> isFile(each.key(), folder)).forEach(uploads::add);
        }
        return uploads;
    }

    private boolean isFile(String name, S3Place.Folder folder) {
        return name.startsWith(folder.prefix())
                && S3Host.isFile(name.substring(folder.prefix().length()));
    }
}
