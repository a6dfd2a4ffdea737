import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Progress;
import press.broadsheet.build.QuestionException;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.host.Credentials;
import press.broadsheet.publish.Pace;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.PlaceRequest;

/**
 * One publishing without Maven: {@code java PublishOnce NEWSROOM TARGET FOLDER HOURS} brings what {@link BuildOnce}
 * wrote to a folder, or to the address of another place, so many hours after the real present. With a fifth word, an edition, brings that back instead.
 */
public final class PublishOnce {
    private PublishOnce() {}

    /** Publishes. */
    public static void main(String[] arguments) {
        Duration later = Duration.ofHours(Long.parseLong(arguments[3]));
        BuildRequest build = BuildOnce.request(Path.of(arguments[0]), Path.of(arguments[1]));
        PlaceRequest request = new PlaceRequest(
                arguments[2].contains("://")
                        ? arguments[2]
                        : Path.of(arguments[2]).toAbsolutePath().toUri().toString(),
                Credentials.NONE,
                Optional.empty(),
                Map.of("BROADSHEET_WHO", "crash.sh"),
                false,
                false);
        Pace pace = Pace.real(() -> Instant.now().plus(later));
        try (Place place = Place.open(request, build.state(), pace, Progress.NONE, System.out::println)) {
            System.out.println(
                    (arguments.length > 4 ? place.rollback(build, arguments[4]) : place.publish(build)).summary());
        } catch (QuestionException | MachineException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
