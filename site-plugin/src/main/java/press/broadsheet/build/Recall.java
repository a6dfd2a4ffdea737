package press.broadsheet.build;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.trace.FactTable;

/**
 * What a process remembers of the last build, so that the next need not read it from files. A build that begins with it
 * leaves no state for other processes: what an older build left stays true, since outputs are compared with it.
 *
 * @param found the sources to begin with, if they are known without a look
 * @param last the site that is there, if it is known without a look
 * @param table the facts
 */
record Recall(Optional<SiteBuilder.Found> found, Optional<LastSite> last, FactTable table) {
    /** More single files than this are as quickly found by a scan. */
    private static final int MOST = 64;

    /** Nothing is remembered. */
    static Recall nothing() {
        return new Recall(Optional.empty(), Optional.empty(), new FactTable());
    }

    /** What is remembered of a build. */
    static Recall of(SiteBuilder.Found found, EntryShelf shelf, ZoneId zone, LastSite kept) {
        return new Recall(
                Optional.of(new SiteBuilder.Found(found.scan(), EntryShelf.Filled.of(shelf, zone))),
                Optional.of(kept),
                kept.loaded().state().table());
    }

    /** The same for the next build, given all that changed since: only the output is known if that is too much to say. */
    Recall after(Collection<Path> changed) {
        table.forgetAnswers();
        Optional<SiteBuilder.Found> now = changed.size() > MOST
                ? Optional.empty()
                : found.flatMap(before ->
                        before.scan().after(changed).map(scan -> new SiteBuilder.Found(scan, before.known())));
        return new Recall(now, last, table);
    }
}
