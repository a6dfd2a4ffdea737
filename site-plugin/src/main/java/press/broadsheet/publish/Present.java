package press.broadsheet.publish;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.host.Key;

/**
 * What a place says of itself: the edition that readers see. The one record whose change makes another edition the
 * present one.
 *
 * @param edition its number, from 1
 * @param id what tells its site from any other
 * @param files the list of its files
 * @param stories the list of its stories
 * @param at when it was published
 * @param condemned files of earlier editions that are still there, and stay for a while
 * @param doomed files that are taken away now: nobody knows whether they are still there
 * @param kept the editions that can be brought back, this one too, oldest first
 * @param dropped editions whose records may still be there but are no longer needed
 */
record Present(
        int edition,
        Sum id,
        Sum files,
        Sum stories,
        Instant at,
        List<Condemned> condemned,
        List<SiteEntry> doomed,
        List<Kept> kept,
        List<Kept> dropped) {
    static final Key KEY = Key.record("current");
    private static final String KIND = "site";

    /** A file that goes some time after the instant it was last needed. */
    record Condemned(SiteEntry entry, Instant since) {}

    /**
     * An edition.
     *
     * @param files the list of its files
     * @param stories the list of its stories
     */
    record Kept(int number, Instant at, Sum files, Sum stories) {
        @Override
        public String toString() {
            return number + " " + at + ' ' + files + ' ' + stories;
        }

        static Kept of(String text) {
            String[] parts = text.split(" ", -1);
            return new Kept(
                    Integer.parseInt(parts[0]), Instant.parse(parts[1]), Sum.ofHex(parts[2]), Sum.ofHex(parts[3]));
        }
    }

    /** The same record when nothing of what was doomed is there any more. */
    Present swept() {
        return new Present(edition, id, files, stories, at, condemned, List.of(), kept, List.of());
    }

    byte[] bytes() {
        Sheet sheet = new Sheet(KIND)
                .add("edition", edition)
                .add("id", id)
                .add("files", files)
                .add("stories", stories)
                .add("at", at);
        condemned.forEach(
                each -> sheet.add("condemned", each.since() + " " + each.entry().line()));
        doomed.forEach(entry -> sheet.add("doomed", entry.line()));
        kept.forEach(each -> sheet.add("kept", each));
        dropped.forEach(each -> sheet.add("dropped", each));
        return sheet.bytes();
    }

    static Present of(byte[] bytes) throws IOException {
        Sheet sheet = Sheet.of(KIND, KEY.path(), bytes);
        try {
            List<Condemned> condemned = new ArrayList<>();
            for (String line : sheet.all("condemned")) {
                int end = line.indexOf(' ');
                condemned.add(
                        new Condemned(SiteEntry.of(line.substring(end + 1)), Instant.parse(line.substring(0, end))));
            }
            return new Present(
                    Integer.parseInt(sheet.get("edition")),
                    Sum.ofHex(sheet.get("id")),
                    Sum.ofHex(sheet.get("files")),
                    Sum.ofHex(sheet.get("stories")),
                    Instant.parse(sheet.get("at")),
                    condemned,
                    sheet.all("doomed").stream().map(SiteEntry::of).toList(),
                    sheet.all("kept").stream().map(Kept::of).toList(),
                    sheet.all("dropped").stream().map(Kept::of).toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw Sheet.damaged(KEY.path(), e);
        }
    }

    /** Tells one state of the record from another; {@code none} where there is none. */
    static String mark(Optional<byte[]> bytes) {
        return bytes.map(each -> Sum.of(each).hex()).orElse("none");
    }
}
