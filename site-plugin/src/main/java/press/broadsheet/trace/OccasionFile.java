package press.broadsheet.trace;

import java.nio.file.Path;
import java.util.Optional;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;

/** What the last build was for, apart from its state: the instant is always another, and the state seldom is. */
public final class OccasionFile {
    private static final int FORMAT = 1;

    private final SealedFile file;

    /** The occasion at a path. */
    public OccasionFile(Path path, String maker) {
        this.file =
                new SealedFile(path, new DigestBuilder().add(FORMAT).add(maker).build());
    }

    /** The occasion of the last build; empty if none was told. */
    public Optional<Occasion> load() {
        return file.open(in -> new Occasion(in.instant(), in.number() == 1)).content();
    }

    /** Puts another occasion in the place of the last. */
    public void save(Occasion occasion) {
        file.save(out -> {
            out.instant(occasion.now());
            out.number(occasion.drafts() ? 1 : 0);
        });
    }
}
