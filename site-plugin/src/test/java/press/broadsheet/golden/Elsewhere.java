package press.broadsheet.golden;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import press.broadsheet.diagnostic.SiteException;

/** All golden sites built by another Java: with other settings, in another folder, from files created in reverse. */
final class Elsewhere {
    private final Path folder;
    private final Process process;

    private Elsewhere(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it. The class path is made absolute, since it runs in a folder of its own. */
    static Elsewhere start(Path folder, List<String> options) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dgolden.base=" + Path.of("").toAbsolutePath());
        command.add("-cp");
        command.add(classPath());
        command.add(Elsewhere.class.getName());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        return new Elsewhere(folder, process);
    }

    private static String classPath() {
        List<String> absolute = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }

    /** The site of a case, once all are built. */
    Path site(GoldenCase site) throws IOException, InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("log.txt")));
        }
        return folder.resolve("built").resolve(site.name()).resolve("out/site");
    }

    /** Builds every case in the current folder. */
    public static void main(String[] arguments) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path base = Path.of(System.getProperty("golden.base"));
        for (GoldenCase site : GoldenCase.in(base.resolve(GoldenSitesTest.CASES))) {
            Path target = here.resolve("built").resolve(site.name());
            site.copyTo(target.resolve("a-newsroom-elsewhere"), true);
            try {
                site.build(target.resolve("a-newsroom-elsewhere"), target.resolve("out"), site.now());
            } catch (SiteException e) {
                // What is refused here is refused there: the other cases are still built.
                Files.writeString(target.resolve("refused.txt"), e.toString());
            }
        }
    }
}
