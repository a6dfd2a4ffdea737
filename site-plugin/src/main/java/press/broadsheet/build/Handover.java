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
import press.broadsheet.check.Finding;
import press.broadsheet.check.FinishedSite;
import press.broadsheet.check.SiteCheck;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.model.Held;
import press.broadsheet.model.Site;
import press.broadsheet.output.BuildLock;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.source.Digest;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.InOrder;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Trace;

/** The finished site as the last build left it, for those who bring it elsewhere. Until it is closed no other build begins. */
public final class Handover implements AutoCloseable {
    private static final String REMEDY = "build the site again";

    private final BuildRequest request;
    private final BuildLock lock;
    private final Blueprint blueprint;
    private final Map<String, Trace> traces;
    private final List<File> files;

    /**
     * A finished file.
     *
     * @param path its path in the output folder
     * @param digest the digest that the build knows it by
     * @param size its bytes
     */
    public record File(String path, Digest digest, long size) {}

    private Handover(
            BuildRequest request, BuildLock lock, Blueprint blueprint, Map<String, Trace> traces, List<File> files) {
        this.request = request;
        this.lock = lock;
        this.blueprint = blueprint;
        this.traces = traces;
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
            LastBuild last = LastBuild.of(request);
            if (last.occasion().drafts()) {
                throw new QuestionException(
                        "the last build had drafts in it, which nobody is to read; build the site without them first");
            }
            Map<String, Trace> traces = last.state().traces();
            return of(request, lock, traces, files(request, traces));
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
            return of(request, lock, Map.of(), List.of());
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The settings alone, for those who need no story.
     *
     * @throws press.broadsheet.diagnostic.SiteException if they hold errors
     */
    public static Settings settings(BuildRequest request) {
        BuildLock lock = BuildLock.take(request.state());
        try {
            FolderTree sources = Sources.scan(request, Tracking.WHOLE, lock.takenAt(), new Diagnostics())
                    .tree();
            Diagnostics diagnostics = new Diagnostics();
            Settings settings = ContentReader.settings(sources, request.defaults(), diagnostics);
            diagnostics.throwIfErrors();
            return settings;
        } finally {
            lock.close();
        }
    }

    private static Handover of(BuildRequest request, BuildLock lock, Map<String, Trace> traces, List<File> files) {
        BuildRequest now = request.at(request.now(), false);
        Blueprint blueprint = Sources.look(now, lock.takenAt(), new Diagnostics());
        return new Handover(now, lock, blueprint, traces, files);
    }

    /** The files of the last build, if they lie there as it left them. */
    private static List<File> files(BuildRequest request, Map<String, Trace> traces) {
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
        List<String> refusals = new ArrayList<>();
        for (Held held : site().held()) {
            var article = site().keptBack().get(held.path());
            if (held.state().secret() && article != null) {
                String page = press.broadsheet.plan.Output.path(article.address());
                if (sent.contains(page)) {
                    refusals.add(HeldStory.shown(site(), held) + " is " + held.reason(site()) + ", but "
                            + request.shown(request.output().resolve(page)) + " shows it; " + REMEDY);
                }
            }
        }
        if (!refusals.isEmpty() || site().held().isEmpty()) {
            return refusals;
        }
        SourceTree sources = blueprint.facts().inputs().sources();
        FinishedSite finished = new FinishedSite(
                blueprint.content(),
                site(),
                plan(),
                // Held stories are sought in the bytes of files, whoever uses them.
                List::of,
                sources,
                traces,
                request.output(),
                request.shown(request.output()),
                new StoryTexts(sources, settings()));
        return SiteCheck.embargo(finished, request.state().resolve("check"), Version.of(), sent::contains).stream()
                .map(Finding::toString)
                .toList();
    }

    @Override
    public void close() {
        lock.close();
    }
}
