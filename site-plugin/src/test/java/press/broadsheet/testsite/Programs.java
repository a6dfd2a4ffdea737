package press.broadsheet.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that a test cannot do without. */
public final class Programs {
    /** Where servers lie, and where the search path of a plain user does not lead. */
    private static final List<String> OF_ADMINISTRATORS = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

    private Programs() {}

    /** The first of some names that is a program of this machine. */
    public static Optional<Path> find(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        List<String> folders = Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator, -1)), OF_ADMINISTRATORS.stream())
                .filter(folder -> !folder.isEmpty())
                .toList();
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The first of some names that is a program of this machine. Without one the test is skipped with a warning, and
     * fails where CI=true asks for it.
     *
     * @param untested what then is not tested
     */
    public static Path need(String untested, String... names) {
        Optional<Path> found = find(names);
        if (found.isEmpty()) {
            missing(untested, names[0] + " is not installed");
        }
        return found.orElseThrow();
    }

    /** Skips the test with a warning, and fails where CI=true asks for it. */
    public static void missing(String untested, String why) {
        assertThat(System.getenv("CI")).as(why + ", which CI=true asks for").isNotEqualTo("true");
        System.err.println("WARNING: " + untested + ": " + why);
        Assumptions.abort(why);
    }
}
