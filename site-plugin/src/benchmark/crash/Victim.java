import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program that is started again and again in a process of its own, to be killed there. */
final class Victim {
    private static final int LINES = 5;

    private final String program;
    private final File log;

    /** @param log where its output goes, that of the last run alone */
    Victim(String program, Path log) {
        this.program = program;
        this.log = log.toFile();
    }

    Process start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                program));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    /** The first lines of its output. */
    String output() throws IOException {
        try (Stream<String> lines = Files.lines(log.toPath(), StandardCharsets.UTF_8)) {
            return String.join(" / ", lines.limit(LINES).toList());
        }
    }

    /** Ends all with exit code 1 at the first thing that is wrong. */
    static void require(boolean right, String when, String what) {
        if (!right) {
            System.out.println("WRONG after " + when + ": " + what);
            System.exit(1);
        }
    }
}
