package press.broadsheet.build;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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

    /** A session of a site; the request's own instant is of no account. */
    public Session(BuildRequest request) {
        this.request = request;
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
     * Brings the output folder to what the sources say at an instant.
     *
     * @throws SiteException if the sources hold errors; the last good site is left as it is then
     * @throws MachineException if a file cannot be read or written
     */
    public Built build(Instant now) {
        SiteBuilder.Made made =
                SiteBuilder.make(request.at(now, request.drafts()), Tracking.WHOLE, Progress.NONE);
        Settings settings = made.blueprint().site().settings();
        return new Built(
                made.report(),
                Stream.concat(made.written().written().stream(), made.written().removed().stream())
                        .toList(),
                settings.timezone(),
                Objects.requireNonNullElse(settings.url().getPath(), ""),
                new Origins(request.project(), made.blueprint().site(), made.blueprint().plan()));
    }
}
