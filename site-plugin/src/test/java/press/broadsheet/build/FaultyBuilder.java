package press.broadsheet.build;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.model.Site;
import press.broadsheet.source.Looks;
import press.broadsheet.source.SourceIndex;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.SiteStamps;
import press.broadsheet.trace.StampsFile;
import press.broadsheet.trace.StateFile;

/** What the proof needs of builds: a way to learn of changes that is faulty in one part, and the files builds leave. */
public final class FaultyBuilder {
    /** Builds as they are. */
    public static final FaultyBuilder SOUND = new FaultyBuilder(Tracking.WHOLE);

    private final Tracking tracking;

    private FaultyBuilder(Tracking tracking) {
        this.tracking = tracking;
    }

    /** Does not record facts of a kind. */
    public FaultyBuilder forgetting(Class<?> kind) {
        return new FaultyBuilder(new Tracking(
                fact -> !kind.isInstance(fact),
                tracking.stamps(),
                tracking.surely(),
                tracking.frame(),
                tracking.compared(),
                tracking.looks(),
                tracking.clock()));
    }

    /** Takes all answers of a kind for what they were. */
    public FaultyBuilder believing(Class<? extends Fact<?>> kind) {
        return new FaultyBuilder(new Tracking(
                tracking.remembered(),
                tracking.stamps(),
                sure -> fact -> kind.isInstance(fact) || sure.test(fact),
                tracking.frame(),
                tracking.compared(),
                tracking.looks(),
                tracking.clock()));
    }

    /** Tells of each kind of fact that is taken to be what it was. */
    public FaultyBuilder telling(Consumer<Class<?>> listener) {
        return new FaultyBuilder(new Tracking(
                tracking.remembered(),
                tracking.stamps(),
                sure -> fact -> {
                    boolean same = sure.test(fact);
                    if (same) {
                        listener.accept(fact.getClass());
                    }
                    return same;
                },
                tracking.frame(),
                tracking.compared(),
                tracking.looks(),
                tracking.clock()));
    }

    /** Compares sites by other stamps. */
    public FaultyBuilder stamping(BiFunction<Site, SourceTree, SiteStamps> stamps) {
        return new FaultyBuilder(new Tracking(
                tracking.remembered(),
                stamps,
                tracking.surely(),
                tracking.frame(),
                tracking.compared(),
                tracking.looks(),
                tracking.clock()));
    }

    /** Keeps the plan of a session whatever becomes of a part of a story's head. */
    public FaultyBuilder framing(UnaryOperator<ArticleHead> part) {
        return new FaultyBuilder(new Tracking(
                tracking.remembered(),
                tracking.stamps(),
                tracking.surely(),
                head -> part.apply(tracking.frame().apply(head)),
                tracking.compared(),
                tracking.looks(),
                tracking.clock()));
    }

    /** Takes a site for up to date though a part of what it was made of is another. */
    public FaultyBuilder overlooking(String part) {
        EnumSet<Receipt.Part> compared = EnumSet.allOf(Receipt.Part.class);
        compared.remove(Receipt.Part.valueOf(part));
        return new FaultyBuilder(new Tracking(
                tracking.remembered(),
                tracking.stamps(),
                tracking.surely(),
                tracking.frame(),
                compared,
                tracking.looks(),
                tracking.clock()));
    }

    /** A session that builds so. */
    public Session session(BuildRequest request) {
        return new Session(request, tracking);
    }

    /** Trusts the times of files written just now. */
    public FaultyBuilder hasty() {
        return on(tracking.looks(), time -> Long.MAX_VALUE);
    }

    /** Works on another file system, at a time of its own. */
    public FaultyBuilder on(Looks looks, LongUnaryOperator clock) {
        LongUnaryOperator late = tracking.clock();
        return new FaultyBuilder(new Tracking(
                tracking.remembered(),
                tracking.stamps(),
                tracking.surely(),
                tracking.frame(),
                tracking.compared(),
                looks,
                clock.andThen(late)));
    }

    /** The state that builds leave in a folder. */
    public static StateFile.Loaded state(Path folder) {
        return new StateFile(folder.resolve("state"), Version.of()).load();
    }

    /** Whether the next build can use a file that builds leave in a folder. */
    public static boolean readable(Path folder, String name) {
        return switch (name) {
            case "state" -> state(folder).reason().isEmpty();
            case "stamps" -> {
                StateFile state = new StateFile(folder.resolve("state"), Version.of());
                state.load();
                StampsFile stamps = new StampsFile(folder.resolve(name), Version.of());
                yield !stamps.load(state.seal()).equals(SiteStamps.NONE);
            }
            case "sources" -> !new Memory(folder).shelf().equals(EntryShelf.Filled.NOTHING);
            case "files" -> new Memory(folder).index() != SourceIndex.NONE;
            case "receipt" ->
                Receipt.load(Asked.bare(folder, folder).into(folder, folder).request())
                        .isPresent();
            case "waybill" -> {
                BuildRequest request =
                        Asked.bare(folder, folder).into(folder, folder).request();
                yield Receipt.load(request)
                        .flatMap(receipt -> Waybill.load(request, receipt))
                        .isPresent();
            }
            case "folders" -> press.broadsheet.output.TestFolders.readable(folder, Version.of());
            case "occasion" ->
                new press.broadsheet.trace.OccasionFile(folder.resolve(name), Version.of())
                        .load()
                        .isPresent();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Builds a site. */
    public BuildReport build(BuildRequest request) {
        return SiteBuilder.build(request, tracking, Progress.NONE);
    }
}
