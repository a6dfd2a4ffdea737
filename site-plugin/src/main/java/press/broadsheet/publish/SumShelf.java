package press.broadsheet.publish;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;

/** Remembers the digest of every published file by that of the build; losing it costs time and nothing else. */
final class SumShelf {
    private static final int FORMAT = 1;

    private final SealedFile file;

    SumShelf(Path memory) {
        this.file = new SealedFile(
                memory.resolve("sums"),
                new DigestBuilder().add("sums").add(FORMAT).build());
    }

    /** What is remembered, to be added to. */
    Map<Digest, Sum> load() {
        return file.open(SumShelf::read).content().orElseGet(HashMap::new);
    }

    private static Map<Digest, Sum> read(BinaryReader in) {
        int count = in.count();
        Map<Digest, Sum> sums = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            sums.put(in.digest(), new Sum(in.longNumber(), in.longNumber(), in.longNumber(), in.longNumber()));
        }
        return sums;
    }

    void save(Map<Digest, Sum> sums) {
        file.save(out -> write(sums, out));
    }

    private static void write(Map<Digest, Sum> sums, BinaryWriter out) {
        out.number(sums.size());
        sums.forEach((digest, sum) -> {
            out.digest(digest);
            out.longNumber(sum.first());
            out.longNumber(sum.second());
            out.longNumber(sum.third());
            out.longNumber(sum.fourth());
        });
    }
}
