package press.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.output.BuildLock;
import press.broadsheet.source.Digest;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Trace;

/**
 * The finished site as the last build left it, for those who bring it elsewhere. Until it is closed no other build
 * begins.
 *
 * <p>Where the receipt of the last build still holds for the instant of the handing over, the site is what that build
 * made of the same sources, and no story that it held back can be live, nor one that it showed be held: nothing is
 * assembled then. In any other case it is.
 */
public final class Handover implements AutoCloseable {
    static final String REMEDY = "build the site again";

    private final BuildRequest request;
    private final BuildLock lock;
    private final Waybill waybill;
    private final Settings settings;
    private final Guard guard;

    /**
     * A finished file.
     *
     * @param path its path in the output folder
     * @param digest the digest that the build knows it by
     * @param stamp how it lay there when the build had written it
     * @param kind what it is to readers
     */
    public record File(String path, Digest digest, FileStamp stamp, FileKind kind) {}

    /**
     * A story.
     *
     * @param address its address from the site's root
     * @param title its headline
     * @param state whether readers can read it
     * @param digest what its source is known by
     */
    public record Story(String address, String title, StoryState state, String digest) {}

    private Handover(BuildRequest request, BuildLock lock, Waybill waybill, Settings settings, Guard guard) {
        this.request = request;
        this.lock = lock;
        this.waybill = waybill;
        this.settings = settings;
        this.guard = guard;
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
            BuildRequest now = request.at(request.now(), false);
            Optional<Handover> same = asReceived(now, lock);
            return same.isPresent() ? same.get() : assembled(now, lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** By what the last build left, if its receipt holds in every part. */
    private static Optional<Handover> asReceived(BuildRequest request, BuildLock lock) {
        Set<Receipt.Part> all = Tracking.WHOLE.compared();
        Optional<Receipt> receipt = Receipt.load(request).filter(last -> last.isFor(request, all));
        if (receipt.isEmpty()) {
            return Optional.empty();
        }
        Background<Optional<Waybill>> waybill = Background.of("waybill", () -> Waybill.load(request, receipt.get()));
        try {
            Diagnostics diagnostics = new Diagnostics();
            FolderTree.Scan scan = Sources.scan(request, Tracking.WHOLE, lock.takenAt(), diagnostics);
            boolean same = scan.complaints() == 0 && receipt.get().isOf(scan.tree(), all);
            if (!same || waybill.result().isEmpty()) {
                return Optional.empty();
            }
            Settings settings = ContentReader.settings(scan.tree(), request.defaults(), diagnostics);
            Guard guard = Guard.of(receipt.get(), request, lock.takenAt());
            return Optional.of(new Handover(request, lock, waybill.result().get(), settings, guard));
        } finally {
            waybill.await();
        }
    }

    private static Handover assembled(BuildRequest request, BuildLock lock) {
        LastBuild last = LastBuild.of(request);
        if (last.occasion().drafts()) {
            throw new QuestionException(
                    "the last build had drafts in it, which nobody is to read; build the site without them first");
        }
        Map<String, Trace> traces = last.state().traces();
        if (traces.isEmpty()) {
            throw new QuestionException("the last build wrote no files; " + REMEDY);
        }
        Blueprint blueprint = Sources.look(request, lock.takenAt(), new Diagnostics());
        return new Handover(
                request,
                lock,
                Waybill.of(blueprint, traces),
                blueprint.content().settings(),
                Guard.of(blueprint, traces, request));
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

    /**
     * Makes sure that files lie there as the last build left them: whoever reads one to send it must ask before.
     *
     * @throws QuestionException if one does not
     */
    public void requireAsWritten(Collection<File> some) {
        InOrder.map(List.copyOf(some), each -> {
            Path file = request.output().resolve(each.path());
            try {
                FileStamp stamp =
                        FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
                boolean same = stamp.equals(each.stamp())
                        || Digest.of(Files.readAllBytes(file)).equals(each.digest());
                if (!same) {
                    throw new QuestionException(request.shown(file) + " is not as the last build wrote it; " + REMEDY);
                }
                return same;
            } catch (java.nio.file.NoSuchFileException e) {
                throw new QuestionException(
                        request.shown(file) + ", which the last build wrote, is missing; " + REMEDY);
            } catch (IOException e) {
                throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
            }
        });
    }

    /** The folder that the files lie in. */
    public Path folder() {
        return request.output();
    }

    /** All files, in no order. */
    public List<File> files() {
        return waybill.files();
    }

    /** All stories that readers of the site know of, in no order. */
    public List<Story> stories() {
        return waybill.stories();
    }

    /** Its settings. */
    public Settings settings() {
        return settings;
    }

    /**
     * What must not be handed over at this instant: a line for each story that is held back and yet has a page, or
     * stands in some of the files.
     *
     * @param sent the paths of the files that somebody would be able to read after this
     * @throws QuestionException if one of those does not lie there as the last build left it
     */
    public List<String> refusals(Set<String> sent) {
        requireAsWritten(
                files().stream().filter(file -> sent.contains(file.path())).toList());
        return guard.refusals(sent);
    }

    @Override
    public void close() {
        lock.close();
    }
}
