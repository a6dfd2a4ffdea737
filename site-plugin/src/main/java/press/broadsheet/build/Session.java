package press.broadsheet.build;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;

/**
 * One site that is built again and again in one process, each time through the same pipeline as by a build of its own.
 * Used by one thread at a time.
 */
public final class Session {
    private final BuildRequest request;
    private final Tracking tracking;
    /** What changed since the last build that went well. */
    private final Set<Path> missed = new HashSet<>();

    private Optional<Recall> recall = Optional.empty();
    private Optional<Supplier<Recall>> made = Optional.empty();

    /** A session of a site; the request's own instant is of no account. */
    public Session(BuildRequest request) {
        this(request, Tracking.WHOLE);
    }

    /** The same with other ways to learn what changed. */
    Session(BuildRequest request, Tracking tracking) {
        this.request = request;
        this.tracking = tracking;
    }

    /**
     * A finished build.
     *
     * @param report what came of it
     * @param changed the files that were written or removed, by their paths in the output folder
     * @param zone the zone in which the site tells times
     * @param base the path of the site's public address, without a slash at the end; empty for one at the root
     * @param origins what its pages are written from
     */
    public record Built(BuildReport report, List<String> changed, ZoneId zone, String base, Origins origins) {
        /** A build whose lists can no longer change. */
        public Built {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Brings the output folder to what the sources say at an instant, looking at all of them.
     *
     * @throws SiteException if the sources hold errors; the last good site is left as it is then
     * @throws MachineException if a file cannot be read or written
     */
    public Built build(Instant now) {
        recall = Optional.empty();
        made = Optional.empty();
        return build(now, Recall.first());
    }

    /**
     * The same, looking only at what may have changed since the last call. What this leaves for other processes is the
     * state of the last build that looked at everything.
     *
     * @param changed every file and folder that came, went or was written, absolute
     */
    public Built build(Instant now, Collection<Path> changed) {
        remember();
        if (recall.isEmpty()) {
            return build(now);
        }
        missed.addAll(changed);
        Recall before = recall.get();
        recall = Optional.empty();
        try {
            return build(now, before.after(missed));
        } catch (SiteException e) {
            // nothing was written: what was known of the site that is there still is so
            recall = Optional.of(before);
            throw e;
        }
    }

    /** Puts in order what is known for the next build: work that nobody who looks at this one has to wait for. */
    public void remember() {
        made.ifPresent(work -> recall = Optional.of(work.get()));
        made = Optional.empty();
    }

    private Built build(Instant now, Recall known) {
        SiteBuilder.Made built = SiteBuilder.make(request.at(now, request.drafts()), tracking, known, Progress.NONE);
        made = Optional.of(built.recall());
        missed.clear();
        Settings settings = built.blueprint().site().settings();
        return new Built(
                built.report(),
                Stream.concat(built.written().written().stream(), built.written().removed().stream())
                        .toList(),
                settings.timezone(),
                Objects.requireNonNullElse(settings.url().getPath(), ""),
                new Origins(
                        request.project(),
                        built.blueprint().site(),
                        built.blueprint().plan()));
    }
}
