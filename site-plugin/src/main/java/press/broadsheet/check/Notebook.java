package press.broadsheet.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.RecordCodec;
import press.broadsheet.source.SealedFile;
import press.broadsheet.trace.FileStamp;

/** What one check leaves for the next: the notes on every finished file, and under what it was found innocent. */
final class Notebook {
    private final SealedFile file;
    private final RecordCodec.Of<Link> links;
    private final RecordCodec.Of<Flaw> flaws;

    Notebook(Path path, String maker) {
        RecordCodec codec = new RecordCodec();
        this.links = codec.of(Link.class);
        this.flaws = codec.of(Flaw.class);
        this.file = new SealedFile(
                path,
                new DigestBuilder()
                        .add(NotesReader.FORMAT)
                        .add(maker)
                        .add(codec.fingerprint())
                        .build());
    }

    /**
     * What is known of a file.
     *
     * @param stamp how it looked when it was read
     * @param digest the digest of its bytes
     * @param notes what was noted
     * @param innocent of what clues nothing stood in it; absent if that was not asked or something did
     * @param proven under what words of held stories a part of the search index was right; absent as above
     */
    record Page(FileStamp stamp, Digest digest, Notes notes, Digest innocent, Digest proven) {
        Page seen(FileStamp now) {
            return new Page(now, digest, notes, innocent, proven);
        }

        Page innocentOf(Digest clues) {
            return new Page(stamp, digest, notes, clues, proven);
        }

        Page provenBy(Digest words) {
            return new Page(stamp, digest, notes, innocent, words);
        }
    }

    /** What the last check left, by path; nothing if it cannot be read. */
    SortedMap<String, Page> load() {
        return file.open(this::read).content().orElseGet(TreeMap::new);
    }

    /** A link that many pages hold is kept once. */
    private SortedMap<String, Page> read(BinaryReader in) {
        List<Link> known = new ArrayList<>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
            known.add(links.read(in));
        }
        SortedMap<String, Page> pages = new TreeMap<>();
        int size = in.count();
        for (int i = 0; i < size; i++) {
            String path = in.text();
            FileStamp stamp = new FileStamp(in.longNumber(), in.longNumber());
            Digest digest = in.digest();
            Digest innocent = in.digest();
            Digest proven = in.digest();
            pages.put(path, new Page(stamp, digest, notes(in, known), innocent, proven));
        }
        return pages;
    }

    private Notes notes(BinaryReader in, List<Link> known) {
        String canonical = in.text();
        boolean indexable = in.numberBelow(2) == 1;
        List<String> ids = in.texts();
        List<String> loads = in.texts();
        List<Link> own = new ArrayList<>();
        int links = in.count();
        for (int i = 0; i < links; i++) {
            own.add(known.get(in.numberBelow(known.size())));
        }
        List<Flaw> wrong = new ArrayList<>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
            wrong.add(flaws.read(in));
        }
        return new Notes(canonical, indexable, ids, own, loads, wrong);
    }

    /** Puts these notes in the place of the last. */
    void save(SortedMap<String, Page> pages) {
        Map<Link, Integer> known = new LinkedHashMap<>();
        pages.values().forEach(page -> page.notes().links().forEach(link -> known.putIfAbsent(link, known.size())));
        file.save(out -> {
            out.number(known.size());
            known.keySet().forEach(link -> links.write(link, out));
            out.number(pages.size());
            pages.forEach((path, page) -> {
                out.text(path);
                out.longNumber(page.stamp().size());
                out.longNumber(page.stamp().modified());
                out.digest(page.digest());
                out.digest(page.innocent());
                out.digest(page.proven());
                notes(page.notes(), known, out);
            });
        });
    }

    private void notes(Notes notes, Map<Link, Integer> known, BinaryWriter out) {
        out.text(notes.canonical());
        out.number(notes.indexable() ? 1 : 0);
        out.texts(notes.ids());
        out.texts(notes.loads());
        out.number(notes.links().size());
        notes.links().forEach(link -> out.number(known.getOrDefault(link, 0)));
        out.number(notes.flaws().size());
        notes.flaws().forEach(flaw -> flaws.write(flaw, out));
    }
}
