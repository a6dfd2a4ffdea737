package press.broadsheet.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times the phases of a build one after the other; the clock reaches nothing but the report. */
final class Phases {
    private final List<BuildReport.Phase> ended = new ArrayList<>();
    private final long start = System.nanoTime();
    private long last = start;

    /** Notes that a phase has ended. */
    void end(String name) {
        long now = System.nanoTime();
        ended.add(new BuildReport.Phase(name, Duration.ofNanos(now - last)));
        last = now;
    }

    List<BuildReport.Phase> all() {
        return List.copyOf(ended);
    }

    Duration total() {
        return Duration.ofNanos(last - start);
    }
}
