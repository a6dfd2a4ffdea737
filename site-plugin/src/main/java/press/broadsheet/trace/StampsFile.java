package press.broadsheet.trace;

import java.nio.file.Path;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;

/** The stamps of the site of the last build, kept beside its state and good for that state alone. */
public final class StampsFile {
    private static final int FORMAT = 1;

    private final SealedFile file;

    /** The stamps at a path. */
    public StampsFile(Path path, String maker) {
        this.file =
                new SealedFile(path, new DigestBuilder().add(FORMAT).add(maker).build());
    }

    /** The stamps that belong to a state; none if those kept belong to another. */
    public SiteStamps load(long state) {
        return file.open(in -> in.longNumber() == state ? SiteStamps.read(in) : SiteStamps.NONE)
                .content()
                .orElse(SiteStamps.NONE);
    }

    /** Keeps the stamps of the site that a state is of. */
    public void save(SiteStamps stamps, long state) {
        file.save(out -> {
            out.longNumber(state);
            stamps.write(out);
        });
    }
}
