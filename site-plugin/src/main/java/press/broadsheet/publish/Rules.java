package press.broadsheet.publish;

import java.time.Duration;
import java.util.function.Function;
import press.broadsheet.host.Parcel;

/**
 * How a newsroom publishes.
 *
 * @param grace how long files stay that open pages may still ask for
 * @param editions how many editions can be brought back, at least 1
 * @param keep how long an edition can be brought back, whatever their number
 * @param sweep whether files that no edition has are taken away where it is not known what is there
 * @param labels what readers are told with a file, by its path
 */
record Rules(Duration grace, int editions, Duration keep, boolean sweep, Function<String, Parcel.Label> labels) {}
