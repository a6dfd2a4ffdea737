package press.broadsheet.build;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;

/** The files in which nothing of a held story was found, of the site of one receipt. */
final class Acquittal {
    private static final int FORMAT = 1;

    private final SealedFile file;

    Acquittal(BuildRequest request, Receipt receipt) {
        this.file = new SealedFile(
                request.state().resolve("acquittal"),
                new DigestBuilder()
                        .add(FORMAT)
                        .add(Version.of())
                        .add(receipt.digest())
                        .build());
    }

    /** Whether all of these files are among them. */
    boolean isOf(Set<String> paths) {
        Optional<Set<Digest>> known = file.open(in -> {
                    Set<Digest> digests = new HashSet<>();
                    for (int i = in.count(); i > 0; i--) {
                        digests.add(in.digest());
                    }
                    return digests;
                })
                .content();
        return known.isPresent() && paths.stream().map(Digest::of).allMatch(known.get()::contains);
    }

    /** Remembers them in the place of others. */
    void save(Set<String> paths) {
        file.save(out -> {
            out.number(paths.size());
            paths.forEach(path -> out.digest(Digest.of(path)));
        });
    }
}
