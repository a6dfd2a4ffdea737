package press.broadsheet.build;

import java.nio.file.Path;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;
import press.broadsheet.source.SourceIndex;

/** What a build remembers of the sources: how the files looked, and what was read in them. */
final class Memory {
    private static final int FORMAT = 1;

    private final EntryShelf.Codec codec = new EntryShelf.Codec();
    private final SealedFile file;

    Memory(Path path, String maker) {
        this.file = new SealedFile(
                path,
                new DigestBuilder()
                        .add(FORMAT)
                        .add(maker)
                        .add(codec.fingerprint())
                        .build());
    }

    /** The index of the files and the shelf of those that were parsed. */
    record Sources(SourceIndex index, EntryShelf.Filled shelf) {
        /** Nothing is known. */
        static final Sources NOTHING = new Sources(SourceIndex.NONE, EntryShelf.Filled.NOTHING);
    }

    /** What the last build left; nothing if that is of no use. */
    Sources load() {
        return file.open(in -> new Sources(SourceIndex.read(in), codec.read(in)))
                .content()
                .orElse(Sources.NOTHING);
    }

    /** Keeps what this build knows. */
    void save(SourceIndex index, EntryShelf shelf, java.time.ZoneId zone) {
        file.save(out -> {
            index.write(out);
            codec.write(shelf, zone, out);
        });
    }
}
