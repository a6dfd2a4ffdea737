package press.broadsheet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.output.BuildLock;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.source.FolderTree;
import press.broadsheet.trace.FactTable;
import press.broadsheet.trace.Occasion;
import press.broadsheet.trace.OccasionFile;
import press.broadsheet.trace.StateFile;

/** Builds a site. */
public final class SiteBuilder {
    private SiteBuilder() {}

    /**
     * Brings the output folder to what the sources say at the request's instant.
     *
     * @throws SiteException if the sources hold errors; nothing was written then
     * @throws MachineException if a file cannot be read or written
     */
    public static BuildReport build(BuildRequest request) {
        return build(request, Progress.NONE);
    }

    /** The same, and tells on the way how far it is. */
    public static BuildReport build(BuildRequest request, Progress progress) {
        return build(request, Tracking.WHOLE, progress);
    }

    /** The same with other ways to learn what changed. */
    static BuildReport build(BuildRequest request, Tracking tracking, Progress progress) {
        refuseDangerousOutput(request);
        BuildLock lock = BuildLock.take(request.state());
        try {
            return buildLocked(request, tracking, lock.takenAt(), progress);
        } finally {
            lock.close();
        }
    }

    /** The build itself: if nothing was to be done since the last one, that is all there is to find out. */
    private static BuildReport buildLocked(BuildRequest request, Tracking tracking, long taken, Progress progress) {
        Phases phases = new Phases();
        Diagnostics diagnostics = new Diagnostics();
        Background<OutputFolder> folder = Background.of("output", () -> LastSite.look(request, tracking, taken));
        try {
            Optional<Receipt> receipt = Receipt.load(request).filter(last -> last.isFor(request, tracking.compared()));
            Optional<FolderTree.Scan> scanned = Optional.empty();
            if (receipt.isPresent()) {
                FolderTree.Scan scan = Sources.scan(request, tracking, taken, diagnostics);
                phases.end("finding files");
                boolean same = scan.complaints() == 0
                        && !scan.news()
                        && receipt.get().isOf(scan.tree(), tracking.compared())
                        && receipt.get().isOf(folder.result(), tracking.compared());
                phases.end("looking at the last build");
                if (same) {
                    NextChange.save(receipt.get().next(), request.state());
                    occasionFile(request).save(new Occasion(request.now(), request.drafts()));
                    return receipt.get().report(phases);
                }
                scanned = Optional.of(scan);
            }
            return make(
                            request,
                            tracking,
                            Recall.none(),
                            scanned,
                            folder,
                            taken,
                            phases,
                            diagnostics,
                            progress,
                            SiteBuilder::publish)
                    .report();
        } finally {
            folder.await();
        }
    }

    /**
     * What was built.
     *
     * @param recall what the next build of this process may begin with, made when it is asked for
     */
    record Made(BuildReport report, Blueprint blueprint, Edition.Written written, Supplier<Recall> recall) {}

    /** The same with what this process remembers of the last build, and hands back the site itself. */
    static Made make(BuildRequest request, Tracking tracking, Recall recall, Progress progress) {
        refuseDangerousOutput(request);
        BuildLock lock = BuildLock.take(request.state());
        try {
            long taken = lock.takenAt();
            Background<OutputFolder> folder = Background.of(
                    "output",
                    () -> recall.last().map(LastSite::folder).orElseGet(() -> LastSite.look(request, tracking, taken)));
            return make(
                    request,
                    tracking,
                    recall,
                    Optional.empty(),
                    folder,
                    taken,
                    new Phases(),
                    new Diagnostics(),
                    progress,
                    SiteBuilder::publish);
        } finally {
            lock.close();
        }
    }

    /**
     * What a build would do to the output folder, which is left as it is.
     *
     * @param work what is to be done with the new files, which are gone when the next build of this state begins
     * @throws SiteException if the sources hold errors
     */
    static <T> T foresee(BuildRequest request, Progress progress, Function<Rendered, T> work) {
        BuildLock lock = BuildLock.take(request.state());
        try {
            long taken = lock.takenAt();
            return make(
                    request,
                    Tracking.WHOLE,
                    Recall.none(),
                    Optional.empty(),
                    Background.of("output", () -> LastSite.look(request, Tracking.WHOLE, taken)),
                    taken,
                    new Phases(),
                    new Diagnostics(),
                    progress,
                    rendered -> {
                        rendered.sources().remembered().result();
                        return work.apply(rendered);
                    });
        } finally {
            lock.close();
        }
    }

    /**
     * A build with all its parts, for which the lock must be held, up to where new files would be put into place.
     *
     * @param scanned the sources, if they were looked at already
     * @param folder the output folder
     * @param finish what is done with the new files
     */
    private static <T> T make(
            BuildRequest request,
            Tracking tracking,
            Recall recall,
            Optional<FolderTree.Scan> scanned,
            Background<OutputFolder> folder,
            long taken,
            Phases phases,
            Diagnostics diagnostics,
            Progress progress,
            Function<Rendered, T> finish) {
        FactTable table = recall.table();
        Background<LastSite> last = Background.of(
                "last", () -> recall.last().orElseGet(() -> LastSite.load(request, folder::result, table)));
        try {
            Sources sources = Sources.read(request, tracking, recall, scanned, taken, table, phases, diagnostics);
            try {
                return finish.apply(render(request, tracking, sources, last, phases, diagnostics, progress));
            } finally {
                sources.remembered().await();
            }
        } finally {
            folder.await();
            last.await();
        }
    }

    /** A site of which every new file is put aside, and none in its place. */
    record Rendered(
            BuildRequest request,
            Sources sources,
            LastSite last,
            Edition edition,
            Phases phases,
            Diagnostics diagnostics) {}

    private static Rendered render(
            BuildRequest request,
            Tracking tracking,
            Sources sources,
            Background<LastSite> background,
            Phases phases,
            Diagnostics diagnostics,
            Progress progress) {
        Blueprint blueprint = sources.blueprint();
        LastSite last = background.result();
        phases.end("looking at the last build");

        Edition edition = new Edition(blueprint, last, request, tracking, progress);
        edition.make(diagnostics);
        blueprint.darkroom().save();
        blueprint.facts().inputs().search().tidy();
        Budgets.check(blueprint, edition.traces(), diagnostics);
        refuse(diagnostics, request.strict());
        phases.end("rendering");
        return new Rendered(request, sources, last, edition, phases, diagnostics);
    }

    private static Made publish(Rendered rendered) {
        BuildRequest request = rendered.request();
        Sources sources = rendered.sources();
        LastSite last = rendered.last();
        Blueprint blueprint = sources.blueprint();
        Edition edition = rendered.edition();
        Phases phases = rendered.phases();
        Diagnostics diagnostics = rendered.diagnostics();
        Edition.Written written = edition.write();
        sources.remembered().result();
        Optional<NextChange> next = edition.next();
        NextChange.save(next, request.state());
        occasionFile(request).save(new Occasion(request.now(), request.drafts()));
        boolean others = edition.rendered() > 0 && !edition.keepsFiles();
        if (others || !written.removed().isEmpty()) {
            blueprint.darkroom().weed(edition.copies());
        }
        if (last.standing().isEmpty() && sources.complaints() == 0 && !edition.readsNow()) {
            Receipt receipt = receipt(request, blueprint, edition, next, diagnostics);
            receipt.save(request);
            Waybill.of(blueprint, edition.traces()).save(request, receipt);
        }
        phases.end("writing");

        BuildReport report = new BuildReport(
                edition.size(),
                edition.rendered(),
                blueprint.darkroom().made(),
                edition.size() - edition.rendered(),
                written.removed().size(),
                written.written().size(),
                diagnostics.sorted(),
                edition.explanations(),
                edition.costs(),
                HeldStory.all(blueprint.site()),
                next,
                last.loaded().reason(),
                phases.all(),
                phases.total());
        return new Made(
                report,
                blueprint,
                written,
                () -> Recall.of(sources.kept(), edition.kept(), Replate.of(blueprint, request, next)));
    }

    /** What this build leaves for one that has nothing to do. */
    private static Receipt receipt(
            BuildRequest request, Blueprint blueprint, Edition edition, Optional<NextChange> next, Diagnostics told) {
        return new Receipt(
                Receipt.asked(request),
                request.now(),
                next,
                Receipt.sources(blueprint.facts().inputs().sources()),
                edition.folder().sum(),
                edition.size(),
                told.sorted(),
                Costs.lines(edition.traces(), Map.of(), Map.of()),
                HeldStory.all(blueprint.site()));
    }

    /** The state that the last build of a site left. */
    static StateFile stateFile(BuildRequest request) {
        return new StateFile(request.state().resolve("state"), Version.of());
    }

    /** What the last build of a site was for. */
    static OccasionFile occasionFile(BuildRequest request) {
        return new OccasionFile(request.state().resolve("occasion"), Version.of());
    }

    /** The output folder is emptied of whatever no build wrote: it must not hold anybody's work. */
    private static void refuseDangerousOutput(BuildRequest request) {
        List<java.nio.file.Path> kept = new ArrayList<>(request.folders().values());
        kept.add(request.project());
        for (java.nio.file.Path source : kept) {
            boolean above = source.normalize().startsWith(request.output().normalize());
            if (above) {
                throw new MachineException("the output folder " + request.output() + " holds " + source
                        + ", which a build would remove; set broadsheet.output to a folder of its own");
            }
        }
    }

    private static void refuse(Diagnostics diagnostics, boolean strict) {
        diagnostics.throwIfErrors();
        List<Diagnostic> all = diagnostics.sorted();
        if (strict && !all.isEmpty()) {
            throw new SiteException(all);
        }
    }
}
