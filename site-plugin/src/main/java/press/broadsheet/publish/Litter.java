package press.broadsheet.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import press.broadsheet.host.Area;
import press.broadsheet.host.HostException;
import press.broadsheet.host.Key;
import press.broadsheet.host.Stored;

/**
 * What runs that died left lying about: halves of files, and records that nothing leads to, such as the lists of an
 * edition that never came to be. It harms nobody, but of a story that was taken back nothing is to stay. Looked for only
 * after a run that died, since all records have to be gone through.
 */
final class Litter {
    /** Somebody who publishes nothing may be writing a small record. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;

    private final Attempts host;
    private final Lists lists;
    private final Consumer<String> notes;

    Litter(Attempts host, Lists lists, Consumer<String> notes) {
        this.host = host;
        this.lists = lists;
        this.notes = notes;
    }

    /** Takes away halves of files, before this run begins to make some. */
    void clearHalves(Instant since, Optional<Journal> left) throws IOException {
        Set<String> sent = new HashSet<>();
        try {
            if (left.isPresent()) {
                Standing.manifest(lists, left.get().files()).entries().forEach(entry -> sent.add(entry.path()));
            }
            host.tidy(since.minus(FRESH), key -> key.area() == Area.RECORDS || sent.contains(key.path()));
        } catch (HostException | Lists.Missing e) {
            tell(e);
        }
    }

    /** Takes away the records that nothing leads to, when all is done and what leads to them stays as it is. */
    void clearRecords() throws IOException {
        Optional<byte[]> bytes = host.read(Present.KEY);
        if (bytes.isEmpty()) {
            return;
        }
        try {
            Set<Key> needed = needed(Present.of(bytes.get()));
            List<Key> loose = host.list(Area.RECORDS).stream()
                    .map(Stored::path)
                    .filter(path -> path.startsWith(Lists.FOLDER)
                            || path.startsWith(Safe.FOLDER)
                            || path.startsWith(Journal.NOTES))
                    .map(Key::record)
                    .filter(key -> !needed.contains(key))
                    .toList();
            for (int from = 0; from < loose.size(); from += AT_ONCE) {
                host.delete(loose.subList(from, Math.min(loose.size(), from + AT_ONCE)));
            }
        } catch (HostException | Lists.Missing e) {
            tell(e);
        }
    }

    private Set<Key> needed(Present present) throws IOException {
        List<Present.Kept> all = new ArrayList<>(present.kept());
        all.addAll(present.dropped());
        Set<Key> needed = new HashSet<>();
        for (Present.Kept kept : all) {
            for (Sum root : List.of(kept.files(), kept.stories())) {
                needed.add(Lists.key(root));
                lists.parts(root).forEach(part -> needed.add(Lists.key(part)));
            }
            Standing.manifest(lists, kept.files()).entries().forEach(entry -> needed.add(Safe.key(entry.sum())));
        }
        return needed;
    }

    private void tell(IOException e) {
        notes.accept("What a run that died left at the place could not all be taken away: " + e.getMessage());
    }
}
