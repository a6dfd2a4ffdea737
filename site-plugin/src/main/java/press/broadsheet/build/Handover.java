package press.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadsheet.check.EmbargoProof;
import press.broadsheet.check.Finding;
import press.broadsheet.check.FinishedSite;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.model.Held;
import press.broadsheet.model.Site;
import press.broadsheet.output.BuildLock;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.source.Digest;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.FactTable;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Trace;

/** The finished site as the last build left it, for those who bring it elsewhere. Until it is closed no other build begins. */
public final class Handover implements AutoCloseable {
    private static final String REMEDY = "build the site again";

    private final BuildRequest request;
    private final BuildLock lock;
    private final FolderTree sources;
    private final Blueprint blueprint;
    private final List<File> files;

    /**
     * A finished file.
     *
     * @param path its path in the output folder
     * @param digest the digest that the build knows it by
     * @param size its bytes
     */
    public record File(String path, Digest digest, long size) {}

    private Handover(BuildRequest request, BuildLock lock, FolderTree sources, Blueprint blueprint, List<File> files) {
        this.request = request;
        this.lock = lock;
        this.sources = sources;
        this.blueprint = blueprint;
        this.files = files;
    }

    /**
     * The site of the last build.
     *
     * @param request its instant is that of the handing over
     * @throws QuestionException if there was no build, it had drafts in it, or the output is no longer what it left
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static Handover of(BuildRequest request) {
        BuildLock lock = BuildLock.take(request.state());
        try {
            Background<List<File>> files = Background.of("files", () -> files(request));
            try {
                Handover handover = of(request, lock, List.of());
                return new Handover(handover.request, lock, handover.sources, handover.blueprint, files.result());
            } catch (SiteException e) {
                // Without a build there is nothing to publish, whatever is wrong with the sources.
                var unused = files.result();
                throw e;
            } finally {
                files.await();
            }
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * What the sources say alone, for those who need none of the files.
     *
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static Handover ofSources(BuildRequest request) {
        BuildLock lock = BuildLock.take(request.state());
        try {
            return of(request, lock, List.of());
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static Handover of(BuildRequest request, BuildLock lock, List<File> files) {
        BuildRequest now = request.at(request.now(), false);
        Diagnostics diagnostics = new Diagnostics();
        Memory memory = new Memory(request.state().resolve("sources"), Version.of());
        SiteBuilder.Found found = SiteBuilder.find(now, memory, Tracking.WHOLE, lock.takenAt(), diagnostics);
        FolderTree sources = found.scan().tree();
        Blueprint blueprint =
                Blueprint.of(now, sources, found.known(), new EntryShelf(), new FactTable(), diagnostics, new Phases());
        return new Handover(now, lock, sources, blueprint, files);
    }

    /** The files of the last build, if they lie there as it left them. */
    private static List<File> files(BuildRequest request) {
        LastBuild last = LastBuild.of(request);
        if (last.occasion().drafts()) {
            throw new QuestionException(
                    "the last build had drafts in it, which nobody is to read; build the site without them first");
        }
        Map<String, Trace> traces = last.state().traces();
        List<String> paths = new ArrayList<>(traces.keySet());
        List<File> files = InOrder.map(paths, path -> {
            Trace trace = java.util.Objects.requireNonNull(traces.get(path));
            Path file = request.output().resolve(path);
            try {
                FileStamp stamp =
                        FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
                boolean same = stamp.equals(trace.stamp())
                        || Digest.of(Files.readAllBytes(file)).equals(trace.bytes());
                if (!same) {
                    throw new QuestionException(request.shown(file) + " is not as the last build wrote it; " + REMEDY);
                }
                return new File(path, trace.bytes(), stamp.size());
            } catch (java.nio.file.NoSuchFileException e) {
                throw new QuestionException(
                        request.shown(file) + ", which the last build wrote, is missing; " + REMEDY);
            } catch (IOException e) {
                throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
            }
        });
        if (files.isEmpty()) {
            throw new QuestionException("the last build wrote no files; " + REMEDY);
        }
        return files;
    }

    /** The folder that the files lie in. */
    public Path folder() {
        return request.output();
    }

    /** All files, in no order. */
    public List<File> files() {
        return files;
    }

    /** The site at the instant of the handing over. */
    public Site site() {
        return blueprint.site();
    }

    /** What its outputs are. */
    public SitePlan plan() {
        return blueprint.plan();
    }

    /** Its settings. */
    public Settings settings() {
        return blueprint.content().settings();
    }

    /**
     * What must not be handed over at this instant: a line for each story that is held back and yet has a page, or
     * stands in some of the files.
     *
     * @param sent the paths of the files that somebody would be able to read after this
     */
    public List<String> refusals(Set<String> sent) {
        Map<String, String> shown = HeldStory.shown(blueprint.content());
        List<String> refusals = new ArrayList<>();
        for (Held held : site().held()) {
            var article = site().keptBack().get(held.path());
            if (held.state().secret() && article != null) {
                String page = press.broadsheet.plan.Output.path(article.address());
                if (sent.contains(page)) {
                    refusals.add(shown.getOrDefault(held.path(), held.path()) + " is " + held.reason(site()) + ", but "
                            + request.shown(request.output().resolve(page)) + " shows it; " + REMEDY);
                }
            }
        }
        if (!refusals.isEmpty() || site().held().isEmpty()) {
            return refusals;
        }
        FinishedSite finished = new FinishedSite(
                blueprint.content(),
                site(),
                plan(),
                sources,
                request.output(),
                request.shown(request.output()),
                sent::contains,
                new StoryTexts(sources, settings()));
        return new EmbargoProof()
                .findings(finished).stream().map(Finding::toString).toList();
    }

    @Override
    public void close() {
        lock.close();
    }
}
