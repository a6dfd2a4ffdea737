package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Handover;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.host.Credentials;
import press.broadsheet.host.Sha256;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.PublishReport;
import press.broadsheet.publish.Published;
import press.broadsheet.publish.SiteEntry;
import press.broadsheet.publish.Story;
import press.broadsheet.publish.Untold;

/** Tells others what a run at a place changed, and people what readers now see. Nothing that fails here undoes it. */
public final class Afterwards {
    private final BuildRequest request;
    private final Settings settings;
    private final Function<String, Credentials> servers;
    private final Map<String, String> environment;
    private final Supplier<Instant> clock;

    private Afterwards(
            BuildRequest request,
            Settings settings,
            Function<String, Credentials> servers,
            Map<String, String> environment,
            Supplier<Instant> clock) {
        this.request = request;
        this.settings = settings;
        this.servers = servers;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * What follows a publish, by the settings of a newsroom.
     *
     * @param servers what lets us in to a server, by its id among Maven's
     */
    public static Afterwards of(
            BuildRequest request,
            Function<String, Credentials> servers,
            Map<String, String> environment,
            Supplier<Instant> clock) {
        return new Afterwards(request, Handover.settings(request), servers, environment, clock);
    }

    /** Tells all. */
    public void tell(Place place, PublishReport report, Errands.Ear ear) {
        tell(
                place,
                report,
                ear,
                new Wire(Wire.Patience.USUAL, length -> Thread.sleep(length.toMillis())),
                Audience.indexNow());
    }

    void tell(Place place, PublishReport report, Errands.Ear ear, Wire wire, URI indexNow) {
        Untold untold = place.book().untold(report);
        Delivery delivery = delivery(place, untold);
        ear.told(ReadersSee.of(delivery));
        try {
            InvalidationList.write(delivery, request.state().resolve("publish"));
        } catch (IOException e) {
            ear.failed("target/broadsheet/publish/invalidate.txt cannot be written: " + Cause.of(e));
        }
        Audience audience = new Audience(settings.url(), servers, environment, clock);
        String run = untold.edition() + "-" + UUID.randomUUID();
        Errands errands = audience.of(settings.feeds().hub(), settings.publish().after(), indexNow, run, wire);
        audience.problems().forEach(ear::failed);
        Unsent left = errands.run(delivery, Unsent.of(untold.left().getBytes(UTF_8)), ear);
        String remembered = left.isEmpty() ? "" : new String(left.bytes(), UTF_8);
        if (!delivery.isEmpty() || !untold.left().isEmpty()) {
            try {
                place.book().told(untold, remembered);
            } catch (MachineException e) {
                ear.failed("The place does not remember that others were told; the next run tells them again: "
                        + e.getMessage());
            }
        }
    }

    private Delivery delivery(Place place, Untold untold) {
        return new Delivery(
                untold.edition(),
                untold.id().hex(),
                untold.at(),
                settings.url(),
                untold.changed(),
                untold.relabelled(),
                untold.removed(),
                untold.stories().stream().map(Afterwards::tidings).toList(),
                new PublishedFiles(place));
    }

    private static Delivery.Tidings tidings(Story.Change change) {
        Delivery.Fate fate = switch (change.fate()) {
            case ADDED -> Delivery.Fate.NEW;
            case CHANGED -> Delivery.Fate.CHANGED;
            case REMOVED -> Delivery.Fate.GONE;
        };
        return new Delivery.Tidings(fate, change.title());
    }

    /** Files of this machine, as long as they are those that were published; what was is read when somebody asks. */
    private final class PublishedFiles implements Delivery.Files {
        private final Place place;
        private Optional<Delivery.Files> files = Optional.empty();

        PublishedFiles(Place place) {
            this.place = place;
        }

        @Override
        public synchronized Optional<byte[]> read(String path) {
            if (files.isEmpty()) {
                files = Optional.of(files(request.output(), digests(place.book().published())));
            }
            return files.get().read(path);
        }
    }

    static Map<String, String> digests(Published published) {
        Map<String, String> digests = new java.util.HashMap<>();
        for (SiteEntry entry : published.files().entries()) {
            digests.put(entry.path(), entry.sum().hex());
        }
        return digests;
    }

    static Delivery.Files files(Path folder, Map<String, String> digests) {
        return path -> {
            try {
                Path file = folder.resolve(path);
                if (!Files.exists(file)) {
                    return Optional.empty();
                }
                byte[] bytes = Files.readAllBytes(file);
                return Sha256.of(bytes).equals(digests.get(path)) ? Optional.of(bytes) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        };
    }
}
