package press.broadsheet.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * When a burst of changes is over. One save is over in a moment; where many files change, somebody fetches or restores
 * a whole edition, and the next file may take a while. As long as git holds its lock it is not done.
 */
final class Pace {
    private static final int FEW = 3;
    private static final Duration SHORT = Duration.ofMillis(3);
    private static final Duration LONG = Duration.ofMillis(250);

    /** A lock that a dead git left must not end the preview. */
    private static final Duration MOST = Duration.ofSeconds(20);

    private final Optional<Path> git;

    /** The pace of a project, which may lie in a repository or be one. */
    Pace(Path project) {
        Optional<Path> found = Optional.empty();
        for (Path at = project; at != null && found.isEmpty(); at = at.getParent()) {
            Path folder = at.resolve(".git");
            found = Files.isDirectory(folder) ? Optional.of(folder.resolve("index.lock")) : found;
        }
        this.git = found;
    }

    /**
     * How long to wait on for another change; zero or less if the burst is over.
     *
     * @param changes how many changes came so far
     * @param first how long ago the first of them came
     * @param last how long ago the last of them came
     */
    Duration more(int changes, Duration first, Duration last) {
        Duration quiet = changes > FEW ? LONG : SHORT;
        if (quiet.compareTo(last) <= 0 && first.compareTo(MOST) < 0 && isGitAtWork()) {
            return SHORT;
        }
        return quiet.minus(last);
    }

    private boolean isGitAtWork() {
        return git.filter(Files::exists).isPresent();
    }
}
