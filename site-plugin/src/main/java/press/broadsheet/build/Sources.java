package press.broadsheet.build;

import java.time.ZoneId;
import java.util.Optional;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.SourceIndex;
import press.broadsheet.trace.FactTable;

/**
 * What was read.
 *
 * @param complaints how many problems were told of while the files were found
 * @param kept the same for the next build of this process, if there will be one
 * @param remembered is over when the next build can know of the sources what this one does
 */
record Sources(Blueprint blueprint, int complaints, Optional<Found> kept, Background<Boolean> remembered) {
    /** Reads the sources, and writes down what need not be read again while the rest goes on. */
    static Sources read(
            BuildRequest request,
            Tracking tracking,
            Recall recall,
            Optional<FolderTree.Scan> scanned,
            long taken,
            FactTable table,
            Phases phases,
            Diagnostics diagnostics) {
        Found found = recall.found().orElseGet(() -> find(request, tracking, scanned, taken, diagnostics));
        phases.end("finding files");
        Optional<Blueprint> replated = recall.plates()
                .flatMap(plates -> plates.make(request, tracking.frame(), found.known(), diagnostics, phases));
        EntryShelf shelf = replated.isPresent() ? found.known().shelf() : new EntryShelf();
        Blueprint blueprint = replated.orElseGet(
                () -> Blueprint.of(request, found.scan().tree(), found.known(), shelf, table, diagnostics, phases));
        ZoneId zone = blueprint.content().settings().timezone();
        SourceIndex index = found.scan().index();
        boolean unknown = found.known().equals(EntryShelf.Filled.NOTHING);
        boolean news = (found.scan().news() || unknown) && recall.last().isEmpty();
        Background<Boolean> remembered = Background.of("memory", () -> {
            if (news) {
                new Memory(request.state()).save(index, shelf, zone);
            }
            return news;
        });
        Optional<Found> kept = recall.goesOn()
                ? Optional.of(new Found(found.scan(), EntryShelf.Filled.of(shelf, zone)))
                : Optional.empty();
        return new Sources(blueprint, found.scan().complaints(), kept, remembered);
    }

    /** The files there are, and what was read in them before. What they looked like then is forgotten by now. */
    record Found(FolderTree.Scan scan, EntryShelf.Filled known) {}

    /**
     * The site for those who look at it and build none, with the help of what the last build remembers.
     *
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    static Blueprint look(BuildRequest request, long taken, Diagnostics diagnostics) {
        return lookAt(request, taken, diagnostics).blueprint();
    }

    /** A site with the files that it was read from. */
    record Look(FolderTree files, Blueprint blueprint) {}

    /** The same with the files, for those who write one of them. */
    static Look lookAt(BuildRequest request, long taken, Diagnostics diagnostics) {
        Found found = find(request, Tracking.WHOLE, Optional.empty(), taken, diagnostics);
        FolderTree files = found.scan().tree();
        Blueprint blueprint = Blueprint.of(
                request, files, found.known(), new EntryShelf(), new FactTable(), diagnostics, new Phases());
        return new Look(files, blueprint);
    }

    private static Found find(
            BuildRequest request,
            Tracking tracking,
            Optional<FolderTree.Scan> scanned,
            long taken,
            Diagnostics diagnostics) {
        Background<EntryShelf.Filled> shelf = Background.of(
                "shelf", () -> request.verify() ? EntryShelf.Filled.NOTHING : new Memory(request.state()).shelf());
        try {
            FolderTree.Scan scan = scanned.orElseGet(() -> scan(request, tracking, taken, diagnostics));
            return new Found(scan, shelf.result());
        } finally {
            shelf.await();
        }
    }

    /** Looks at all files, and reads those that may not be what they were. */
    static FolderTree.Scan scan(BuildRequest request, Tracking tracking, long taken, Diagnostics diagnostics) {
        return FolderTree.scan(
                request.folders(),
                request.project(),
                request.verify() ? SourceIndex.NONE : new Memory(request.state()).index(),
                tracking.looks(),
                tracking.clock().applyAsLong(taken),
                diagnostics);
    }
}
