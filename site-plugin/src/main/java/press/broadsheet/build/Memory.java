package press.broadsheet.build;

import java.nio.file.Path;
import java.time.ZoneId;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;
import press.broadsheet.source.SourceIndex;

/** What a build remembers of the sources: how the files looked, and what was read in them. */
final class Memory {
    private static final int FORMAT = 2;

    private final Path state;
    private final SealedFile looks;

    /** What builds leave in a folder. */
    Memory(Path state) {
        this.state = state;
        this.looks = new SealedFile(
                state.resolve("files"),
                new DigestBuilder().add(FORMAT).add(Version.of()).build());
    }

    /** How the files looked; nothing if that is of no use. */
    SourceIndex index() {
        return looks.open(SourceIndex::read).content().orElse(SourceIndex.NONE);
    }

    /** What was read in them, each by its digest; nothing if that is of no use. */
    EntryShelf.Filled shelf() {
        EntryShelf.Codec codec = new EntryShelf.Codec();
        return shelf(codec).open(codec::read).content().orElse(EntryShelf.Filled.NOTHING);
    }

    private SealedFile shelf(EntryShelf.Codec codec) {
        return new SealedFile(
                state.resolve("sources"),
                new DigestBuilder()
                        .add(FORMAT)
                        .add(Version.of())
                        .add(codec.fingerprint())
                        .build());
    }

    /** Keeps what this build knows. */
    void save(SourceIndex index, EntryShelf shelf, ZoneId zone) {
        EntryShelf.Codec codec = new EntryShelf.Codec();
        shelf(codec).save(out -> codec.write(shelf, zone, out));
        looks.save(index::write);
    }
}
