package press.broadsheet.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.RecordCodec;
import press.broadsheet.source.SourceFile;

/**
 * The Markdown files that the last build parsed, by path: one whose bytes are the same need not be parsed
 * again. Its warnings are kept with it. Dates without an offset are those of the site's zone, so another
 * zone makes the shelf empty.
 */
public final class EntryShelf {
    private final Map<String, Shelved> files = new ConcurrentHashMap<>();

    /** What parsing one file gave: its entry without the file, and its warnings. */
    record Shelved(
            Digest digest,
            Record head,
            int bodyLine,
            Digest body,
            String excerpt,
            int words,
            List<Diagnostic> warnings) {
        private <H> Entry<H> entry(SourceFile file, Class<H> type) {
            return new Entry<>(file, type.cast(head), bodyLine, body, excerpt, words);
        }
    }

    /** An entry with its warnings. */
    record Found<H>(Entry<H> entry, List<Diagnostic> warnings) {}

    /** What is known of a file, if its bytes are those that were parsed. */
    <H extends Record> Optional<Found<H>> find(SourceFile file, Class<H> type) {
        Shelved shelved = files.get(file.path());
        return shelved != null && shelved.digest().equals(file.digest()) && type.isInstance(shelved.head())
                ? Optional.of(new Found<>(shelved.entry(file, type), shelved.warnings()))
                : Optional.empty();
    }

    /** Keeps what another shelf knows of a file. */
    void put(String path, EntryShelf other) {
        Optional.ofNullable(other.files.get(path)).ifPresent(shelved -> files.put(path, shelved));
    }

    /** Keeps what parsing a file gave. */
    <H extends Record> void put(Entry<H> entry, List<Diagnostic> warnings) {
        files.put(
                entry.file().path(),
                new Shelved(
                        entry.file().digest(),
                        entry.head(),
                        entry.bodyLine(),
                        entry.body(),
                        entry.excerpt(),
                        entry.words(),
                        warnings));
    }

    /** Reads and writes shelves. */
    public static final class Codec {
        private static final List<Class<? extends Record>> KINDS =
                List.of(ArticleHead.class, AuthorHead.class, TermHead.class, PageHead.class);

        private final RecordCodec records = new RecordCodec();
        private final List<RecordCodec.Of<Record>> heads = new ArrayList<>();
        private final RecordCodec.Of<Diagnostic> warnings = records.of(Diagnostic.class);

        /** A codec. */
        @SuppressWarnings("unchecked") // A codec is only used for what its own class test let through.
        public Codec() {
            KINDS.forEach(kind -> heads.add((RecordCodec.Of<Record>) records.of(kind)));
        }

        /** Changes when the shape of what is written changes. */
        public Digest fingerprint() {
            return records.fingerprint();
        }

        /** Writes a shelf that was filled for a zone. */
        public void write(EntryShelf shelf, ZoneId zone, BinaryWriter out) {
            out.text(zone.getId());
            List<String> paths = shelf.files.keySet().stream().sorted().toList();
            out.number(paths.size());
            for (String path : paths) {
                Shelved file = java.util.Objects.requireNonNull(shelf.files.get(path));
                out.text(path);
                out.digest(file.digest());
                int kind = KINDS.indexOf(file.head().getClass());
                out.number(kind);
                heads.get(kind).write(file.head(), out);
                out.number(file.bodyLine());
                out.digest(file.body());
                out.text(file.excerpt());
                out.number(file.words());
                out.number(file.warnings().size());
                file.warnings().forEach(warning -> warnings.write(warning, out));
            }
        }

        /** Reads a shelf, and the zone it was filled for. */
        public Filled read(BinaryReader in) {
            String zone = in.text();
            EntryShelf shelf = new EntryShelf();
            int count = in.count();
            for (int i = 0; i < count; i++) {
                String path = in.text();
                Digest digest = in.digest();
                Record head = heads.get(in.numberBelow(KINDS.size())).read(in);
                int bodyLine = in.number();
                Digest body = in.digest();
                String excerpt = in.text();
                int words = in.number();
                List<Diagnostic> told = new ArrayList<>();
                int warningCount = in.count();
                for (int j = 0; j < warningCount; j++) {
                    told.add(warnings.read(in));
                }
                shelf.files.put(path, new Shelved(digest, head, bodyLine, body, excerpt, words, List.copyOf(told)));
            }
            return new Filled(shelf, zone);
        }
    }

    /** A shelf as it was kept. */
    public record Filled(EntryShelf shelf, String zone) {
        /** A shelf that knows nothing. */
        public static final Filled NOTHING = new Filled(new EntryShelf(), "");

        /** A shelf that was filled for a zone. */
        public static Filled of(EntryShelf shelf, ZoneId zone) {
            return new Filled(shelf, zone.getId());
        }

        /** The shelf, if it was filled for this zone; else an empty one. */
        EntryShelf in(ZoneId zone) {
            return zone.getId().equals(this.zone) ? shelf : new EntryShelf();
        }
    }
}
