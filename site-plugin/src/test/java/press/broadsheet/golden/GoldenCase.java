package press.broadsheet.golden;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildReport;

/**
 * A newsroom kept in a folder: {@code content}, {@code templates} and {@code static}, each of which may be missing,
 * and {@code case.properties} with what a pom would say: {@code now}, {@code drafts}, {@code strict}, {@code name} and
 * {@code url}. {@code theme=tiny} lays the small templates of {@code _tiny} under those of the case, and
 * {@code names=encoded} means that {@code %3F} in a file's name stands for a character not every disk can hold.
 */
record GoldenCase(Path folder, Properties settings) {
    private static final String TINY = "../_tiny";

    /** The cases in a folder, sorted by name. */
    static List<GoldenCase> in(Path cases) throws IOException {
        List<GoldenCase> all = new ArrayList<>();
        for (Path folder : folders(cases)) {
            Properties settings = new Properties();
            Path file = folder.resolve("case.properties");
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    settings.load(reader);
                }
            }
            all.add(new GoldenCase(folder.toAbsolutePath(), settings));
        }
        return all;
    }

    private static List<Path> folders(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Instant now() {
        return Instant.parse(settings.getProperty("now", "2026-11-23T12:00:00Z"));
    }

    boolean tiny() {
        return settings.getProperty("theme", "default").equals("tiny");
    }

    /** Copies the newsroom; in reverse order, a folder lists its files otherwise on many file systems. */
    void copyTo(Path project, boolean reversed) throws IOException {
        if (tiny()) {
            copy(folder.resolve(TINY).normalize(), project.resolve("templates"), reversed);
        }
        for (String part : List.of("content", "templates", "static")) {
            copy(folder.resolve(part), project.resolve(part), reversed);
        }
        Files.createDirectories(project);
    }

    private void copy(Path from, Path to, boolean reversed) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        boolean encoded = settings.getProperty("names", "").equals("encoded");
        List<Path> files = new ArrayList<>(Tree.files(from));
        if (reversed) {
            Collections.reverse(files);
        }
        for (Path file : files) {
            String path = from.relativize(file).toString();
            Path target = to.resolve(encoded ? URLDecoder.decode(path, StandardCharsets.UTF_8) : path);
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.copy(file, target);
        }
    }

    /** Builds a newsroom's folder at an instant. */
    BuildReport build(Path project, Path target, Instant now) {
        return Asked.bare(project, target)
                .named(
                        settings.getProperty("name", ""),
                        Optional.ofNullable(settings.getProperty("url")).map(URI::create))
                .at(now)
                .with(
                        Boolean.parseBoolean(settings.getProperty("drafts")),
                        Boolean.parseBoolean(settings.getProperty("strict")))
                .build();
    }

    /** The test's name. */
    @Override
    public String toString() {
        return name();
    }
}
