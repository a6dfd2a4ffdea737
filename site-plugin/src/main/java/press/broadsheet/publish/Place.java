package press.broadsheet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Handover;
import press.broadsheet.build.NextChange;
import press.broadsheet.build.Progress;
import press.broadsheet.build.QuestionException;
import press.broadsheet.content.Publishing;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.feed.CachePolicy;
import press.broadsheet.host.Host;
import press.broadsheet.host.HostAddress;
import press.broadsheet.host.HostException;
import press.broadsheet.host.HostKind;
import press.broadsheet.host.Parcel;
import press.broadsheet.source.Digest;

/** A place that a newsroom publishes to, while it is open. */
public final class Place implements AutoCloseable {
    private final Host host;
    private final PlaceRequest request;
    private final Path memory;
    private final Pace pace;
    private final Progress progress;
    private final Consumer<String> notes;

    private Place(Host host, PlaceRequest request, Path memory, Pace pace, Progress progress, Consumer<String> notes) {
        this.host = host;
        this.request = request;
        this.memory = memory;
        this.pace = pace;
        this.progress = progress;
        this.notes = notes;
    }

    /**
     * Opens a place.
     *
     * @param state the folder that remembers the last build
     * @param notes is told what people should know
     * @throws QuestionException if its address is none, or nothing serves such addresses
     * @throws MachineException if it cannot be reached, or does not let us in
     */
    public static Place open(PlaceRequest request, Path state, Pace pace, Progress progress, Consumer<String> notes) {
        try {
            HostAddress address = HostAddress.of(request.address());
            Path memory = state.resolve("publish")
                    .resolve(Digest.of(request.address()).shortHex());
            return new Place(
                    kind(address).open(address, request.credentials(), notes::accept),
                    request,
                    memory,
                    pace,
                    progress,
                    notes);
        } catch (IllegalArgumentException e) {
            throw new QuestionException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static HostKind kind(HostAddress address) {
        Set<String> known = new TreeSet<>();
        for (HostKind kind : ServiceLoader.load(HostKind.class, HostKind.class.getClassLoader())) {
            if (kind.scheme().equals(address.scheme())) {
                return kind;
            }
            known.add(kind.scheme() + ":");
        }
        throw new QuestionException("nothing here publishes to " + address.scheme() + ": addresses; write one of "
                + String.join(", ", known) + ", or add the artifact that can to the <dependencies> of the plugin");
    }

    /** What the place is called. */
    public String shown() {
        return host.traits().shown();
    }

    /**
     * What publishing the site of the last build would do.
     *
     * @throws QuestionException if there is no such site, or it must not be published
     */
    public PlanReport plan(BuildRequest build) {
        return at(build, false, (publisher, local) -> publisher.plan(local::wanted));
    }

    /**
     * Publishes the site of the last build.
     *
     * @throws QuestionException if there is no such site, it must not be published, or somebody else publishes
     * @throws MachineException if the place fails
     */
    public PublishReport publish(BuildRequest build) {
        return at(build, true, (publisher, local) -> publisher.publish(local::wanted));
    }

    /**
     * Publishes the site of the last build, in which a story was taken back: with it go, at once, all files that are no
     * longer needed, and the editions that hold it.
     *
     * @param addresses all addresses that the story had
     * @param alone whether the story is all that changes
     */
    public Withdrawn withdraw(BuildRequest build, Set<String> addresses, boolean alone) {
        try (Handover handover = Handover.of(build)) {
            Publishing settings = handover.settings().publish();
            LocalSite local = new LocalSite(handover, new SumShelf(memory));
            Attempts attempts = new Attempts(host, pace);
            Lists lists = lists(attempts);
            List<Purge> purges = new ArrayList<>();
            PublishReport report = publisher(build, settings, Duration.ZERO, true)
                    .publish(standing -> {
                        Wanted wanted = local.wanted(standing);
                        Purge found = Purge.of(standing, wanted, lists, addresses, alone);
                        purges.add(found);
                        return wanted.purging(found.editions());
                    });
            Purge purge = purges.get(0);
            List<String> left = new ArrayList<>();
            for (Lost lost : purge.lost()) {
                if (lost.now().isEmpty()
                        && attempts.read(Safe.key(lost.before())).isPresent()) {
                    left.add(Safe.key(lost.before()).path());
                }
            }
            return new Withdrawn(
                    report,
                    List.copyOf(purge.editions()),
                    purge.lost(),
                    left,
                    GitFacts.of(build.project(), request.environment()).name());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Lists lists(Attempts attempts) {
        return new Lists(attempts, memory.resolve("lists"));
    }

    @FunctionalInterface
    private interface Work<T> {
        T done(Publisher publisher, LocalSite local) throws IOException;
    }

    private <T> T at(BuildRequest build, boolean changes, Work<T> work) {
        NextChange.Due due = NextChange.due(build);
        try (Handover handover = Handover.of(build)) {
            if (due.now()) {
                notes.accept(due.line() + ", and was not built since; build it again and publish that");
            }
            LocalSite local = new LocalSite(handover, new SumShelf(memory));
            return work.done(publisher(build, handover.settings().publish(), changes), local);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What tells the site of the last build from any other, to compare with what was published. */
    public static Sum local(BuildRequest build) {
        try (Handover handover = Handover.of(build)) {
            SumShelf shelf = new SumShelf(build.state().resolve("publish").resolve("local"));
            return new LocalSite(handover, shelf).whole().id();
        }
    }

    /** The editions that can be brought back, the newest first. Of the sources only the settings are read. */
    public List<Edition.Recorded> editions(BuildRequest build) {
        try {
            Publishing settings = Handover.settings(build).publish();
            return publisher(build, settings, false).editions(settings.sign().map(key -> Verifier.of(key.value())));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Brings an edition back. It needs no site on this machine, only its sources, to know what is held; where they hold
     * errors, the settings.
     *
     * @param edition its number, or the beginning of its id
     * @throws QuestionException if the place has no such edition, or it would show what nobody may read
     */
    public PublishReport rollback(BuildRequest build, String edition) {
        try {
            Publisher publisher = publisher(build, Handover.settings(build).publish(), true);
            WayBack way = WayBack.of(build, request.force());
            return publisher.publish(publisher.restoring(edition, way::refuse));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What the place remembers. */
    public PlaceBook book() {
        return new PlaceBook(new Attempts(host, pace), memory, request);
    }

    private Publisher publisher(BuildRequest build, Publishing settings, boolean changes) {
        return publisher(build, settings, Duration.ofHours(settings.grace()), changes);
    }

    private Publisher publisher(BuildRequest build, Publishing settings, Duration grace, boolean changes) {
        Optional<Signer> signer = request.signingKey().map(pem -> Signer.ofPem(pem, "the signing key"));
        Optional<Verifier> verifier = settings.sign().map(key -> Verifier.of(key.value()));
        if (changes && verifier.isPresent() && signer.isEmpty()) {
            throw new QuestionException(
                    "publish.sign in site.yaml asks for signed editions, but there is no key to sign"
                            + " with; give it as BROADSHEET_SIGNING_KEY in the environment, or its file as"
                            + " broadsheet.publish.signingKey");
        }
        if (verifier.isPresent() && signer.isPresent() && !signer.get().isOf(verifier.get())) {
            throw new QuestionException("the signing key is not the private half of publish.sign in site.yaml; give the"
                    + " one that belongs to it");
        }
        return new Publisher(
                host,
                memory,
                new Rules(
                        grace,
                        settings.editions(),
                        Duration.ofDays(settings.days()),
                        request.sweep(),
                        path -> label(settings, path)),
                GitFacts.of(build.project(), request.environment()),
                signer,
                pace,
                progress,
                notes);
    }

    private static Parcel.Label label(Publishing settings, String path) {
        String cache = settings.cache().stream()
                .filter(rule -> rule.fits(path))
                .map(Publishing.CacheRule::value)
                .findFirst()
                .orElseGet(() -> CachePolicy.of(path));
        return new Parcel.Label(CachePolicy.mediaType(path), cache, Optional.empty());
    }

    static MachineException failure(IOException e) {
        String reason = e.getMessage() == null ? e.toString() : e.getMessage();
        boolean stays = e instanceof HostException host && !host.again();
        return new MachineException(
                "publishing stopped: " + reason + (stays ? "" : "; run it again, it goes on from where it was"), e);
    }

    @Override
    public void close() {
        try {
            host.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
