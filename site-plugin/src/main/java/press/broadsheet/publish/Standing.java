package press.broadsheet.publish;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a place before a run changes it.
 *
 * @param bytes the record of the present edition as it lies there
 * @param present the same, read
 * @param recorded what that says is there, files of earlier editions too, by path
 * @param there what is there: the same but for what runs that died changed or may have changed
 * @param condemned since when files that the present edition no longer has are not needed
 * @param left what a run that died left
 */
record Standing(
        Optional<byte[]> bytes,
        Optional<Present> present,
        Map<String, SiteEntry> recorded,
        Map<String, SiteEntry> there,
        Map<String, Instant> condemned,
        Optional<Journal> left) {
    /** Of no place. */
    static final Standing NOTHING =
            new Standing(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty());

    static Standing read(Attempts host, Lists lists) throws IOException {
        Optional<byte[]> bytes = host.read(Present.KEY);
        Optional<Present> present = Optional.empty();
        Map<String, SiteEntry> recorded = new HashMap<>();
        Map<String, Instant> condemned = new HashMap<>();
        if (bytes.isPresent()) {
            Present found = Present.of(bytes.get());
            present = Optional.of(found);
            manifest(lists, found.files()).entries().forEach(entry -> recorded.put(entry.path(), entry));
            found.condemned().forEach(each -> {
                recorded.put(each.entry().path(), each.entry());
                condemned.put(each.entry().path(), each.since());
            });
            found.doomed().forEach(entry -> {
                recorded.put(entry.path(), SiteEntry.inDoubt(entry.path(), entry.kind()));
                condemned.put(entry.path(), Instant.EPOCH);
            });
        }
        Optional<Journal> left = Journal.read(host);
        String mark = Present.mark(bytes);
        // One that was about another state of the place had done its work, and only died before it was taken away.
        Optional<Journal> open = left.filter(journal -> journal.base().equals(mark));
        Map<String, SiteEntry> there = open.isEmpty() ? recorded : after(open.get(), recorded, host, lists);
        return new Standing(bytes, present, recorded, there, condemned, left);
    }

    /** What is there after a run that died. */
    private static Map<String, SiteEntry> after(
            Journal journal, Map<String, SiteEntry> recorded, Attempts host, Lists lists) throws IOException {
        Map<String, SiteEntry> there = new HashMap<>(recorded);
        journal.otherwise().forEach(entry -> there.put(entry.path(), entry));
        if (!journal.sending()) {
            return there;
        }
        Map<String, SiteEntry> wanted = new HashMap<>();
        for (SiteEntry entry : manifest(lists, journal.files()).entries()) {
            SiteEntry old = there.get(entry.path());
            if (old != null && old.hasSameBytes(entry)) {
                // Whether or not the place was told otherwise of it, its bytes are the same.
                there.put(entry.path(), old.isSame(entry) ? old : old.unlabelled());
            } else {
                there.put(entry.path(), SiteEntry.inDoubt(entry.path(), entry.kind()));
            }
            wanted.put(entry.path(), entry);
        }
        for (String path : journal.done(host)) {
            SiteEntry sent = wanted.get(path);
            if (sent != null) {
                there.put(path, sent);
            }
        }
        return there;
    }

    static Manifest manifest(Lists lists, Sum files) throws IOException {
        try {
            return Manifest.ofLines(lists.read(files));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Sheet.damaged("lists/" + files.hex(), e);
        }
    }

    /** Whether a run that died left the site between two editions. */
    boolean isBetween() {
        return left.isPresent() && there != recorded;
    }

    /** The same place with something else there: what was found by looking at it. */
    Standing with(Map<String, SiteEntry> found) {
        return new Standing(bytes, present, recorded, found, condemned, left);
    }

    /** The digest of a file at the place, if what is there is what an edition said. */
    Optional<SiteEntry> ofEdition(String path) {
        SiteEntry entry = there.get(path);
        SiteEntry said = recorded.get(path);
        return entry != null && said != null && entry.hasSameBytes(said) ? Optional.of(entry) : Optional.empty();
    }
}
