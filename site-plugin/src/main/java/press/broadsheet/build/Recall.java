package press.broadsheet.build;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import press.broadsheet.source.FolderTree;
import press.broadsheet.trace.FactTable;

/**
 * What a process remembers of the last build, so that the next need not read it from files. A build that begins with it
 * leaves no state for other processes: what an older build left stays true, since outputs are compared with it.
 *
 * @param goesOn whether another build of this process will ask what this one read; if none will, it is let go as soon
 *     as it is written down
 * @param found the sources to begin with, if they are known without a look
 * @param last the site that is there, if it is known without a look
 * @param plates the last blueprint, if there is one
 * @param table the facts
 */
record Recall(
        boolean goesOn,
        Optional<Sources.Found> found,
        Optional<LastSite> last,
        Optional<Replate> plates,
        FactTable table) {
    /** More single files than this are as quickly found by a scan. */
    private static final int MOST = 64;

    /** Nothing is remembered, and nothing will be. */
    static Recall none() {
        return new Recall(false, Optional.empty(), Optional.empty(), Optional.empty(), new FactTable());
    }

    /** Nothing is remembered yet. */
    static Recall first() {
        return new Recall(true, Optional.empty(), Optional.empty(), Optional.empty(), new FactTable());
    }

    /** What is remembered of a build. */
    static Recall of(Optional<Sources.Found> found, LastSite kept, Replate plates) {
        return new Recall(
                true,
                found,
                Optional.of(kept),
                Optional.of(plates),
                kept.loaded().state().table());
    }

    /** The same for the next build, given all that changed since: only the output is known if that is too much to say. */
    Recall after(Collection<Path> changed) {
        table.forgetAnswers();
        Optional<FolderTree.Later> later = changed.size() > MOST
                ? Optional.empty()
                : found.flatMap(before -> before.scan().after(changed));
        return new Recall(
                goesOn,
                later.flatMap(now -> found.map(before -> new Sources.Found(now.scan(), before.known()))),
                last,
                later.flatMap(now -> plates.map(before -> before.after(now))),
                table);
    }
}
