package press.broadsheet.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import press.broadsheet.host.Key;

/**
 * What a run is about to do, written before it changes anything, and removed when it is done: whoever finds it knows
 * which files of the place may be neither what the present edition says nor what was wanted.
 *
 * @param id names the run
 * @param base the mark of the record that said what was there when it began
 * @param files the list of the files that it wants to be there
 * @param sending whether files may have changed; before that, only the bytes that will be replaced are put aside
 * @param otherwise what was there when it began and is not as the record says, after earlier runs that died
 */
record Journal(String id, String base, Sum files, boolean sending, List<SiteEntry> otherwise) {
    static final Key KEY = Key.record("journal");
    private static final String KIND = "journal";
    private static final String DONE = "done";
    /** The folder of what is noted on the way. */
    static final String NOTES = DONE + '/';

    byte[] bytes() {
        Sheet sheet = new Sheet(KIND)
                .add("id", id)
                .add("base", base)
                .add("files", files)
                .add("sending", sending);
        otherwise.forEach(entry -> sheet.add("is", entry.line()));
        return sheet.bytes();
    }

    /** The same run when the old bytes are safe. */
    Journal andSends() {
        return new Journal(id, base, files, true, otherwise);
    }

    static Optional<Journal> read(Attempts host) throws IOException {
        Optional<byte[]> bytes = host.read(KEY);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = Sheet.of(KIND, KEY.path(), bytes.get());
        try {
            return Optional.of(new Journal(
                    sheet.get("id"),
                    sheet.get("base"),
                    Sum.ofHex(sheet.get("files")),
                    sheet.get("sending").equals("true"),
                    sheet.all("is").stream().map(SiteEntry::of).toList()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Sheet.damaged(KEY.path(), e);
        }
    }

    private Key done(int batch) {
        return Key.record(NOTES + id + '/' + batch);
    }

    /** Notes that some of the wanted files are surely there. */
    void done(Attempts host, int batch, Collection<String> paths) throws IOException {
        Sheet sheet = new Sheet(DONE);
        paths.forEach(path -> sheet.add("sent", path));
        host.put(done(batch), sheet.bytes());
    }

    /** The wanted files that are surely there. */
    List<String> done(Attempts host) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int batch = 0; ; batch++) {
            Optional<byte[]> bytes = host.read(done(batch));
            if (bytes.isEmpty()) {
                return paths;
            }
            paths.addAll(Sheet.of(DONE, done(batch).path(), bytes.get()).all("sent"));
        }
    }

    /** Takes it away: the journal itself last, so that none of its parts is left behind. */
    void remove(Attempts host) throws IOException {
        removeDone(host);
        host.delete(List.of(KEY));
    }

    /** Takes away what was noted on the way. */
    void removeDone(Attempts host) throws IOException {
        List<Key> keys = new ArrayList<>();
        for (int batch = 0; host.read(done(batch)).isPresent(); batch++) {
            keys.add(done(batch));
        }
        // From the last to the first, so that a run that dies here leaves no gap before what is left.
        Collections.reverse(keys);
        host.delete(keys);
    }
}
