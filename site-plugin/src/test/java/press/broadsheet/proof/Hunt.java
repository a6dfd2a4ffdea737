package press.broadsheet.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import press.broadsheet.build.FaultyBuilder;

/** Looks for a script that a faulty builder fails. */
final class Hunt {
    private final Path folder;
    private final long most;

    /** @param most so many scripts are played before a fault counts as not noticed */
    Hunt(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** The first script that fails; only changes of some kinds are made, or of all if none are named. */
    Optional<Long> find(FaultyBuilder builder, List<Edit> edits) {
        for (long seed = 1; seed <= most; seed++) {
            try {
                new Script(seed, folder, builder, edits).play();
            } catch (Script.Failure e) {
                return Optional.of(seed);
            }
        }
        return Optional.empty();
    }
}
