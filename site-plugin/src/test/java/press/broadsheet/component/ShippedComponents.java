package press.broadsheet.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.SiteException;

/** The components of the default theme, as their templates declare them. */
public final class ShippedComponents {
    private static final Path FOLDER = Path.of("../templates/components");

    private ShippedComponents() {}

    /** A table of what each takes, under its name. */
    public static String table() {
        StringBuilder tables = new StringBuilder();
        for (String name : names()) {
            ComponentHeader header = header(name);
            tables.append("### `").append(name).append("`\n\n").append(header.about());
            tables.append(header.inline() ? " It may stand within a line.\n\n" : "\n\n");
            if (!header.parameters().isEmpty()) {
                tables.append("| key | value | meaning |\n| --- | --- | --- |\n");
                header.parameters().forEach(parameter -> tables.append(row(parameter)));
                tables.append('\n');
            }
        }
        return tables.toString().strip() + "\n";
    }

    private static String row(Parameter parameter) {
        String standard = parameter
                .standard()
                .map(value -> "; `" + value + "` by default")
                .orElse("");
        return "| `" + parameter.name() + "`" + (parameter.required() ? " *" : "") + " | "
                + parameter.type().shown() + standard + " | " + parameter.about() + " |\n";
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".feed.ftlh"))
                    .map(name -> name.replace(".ftlh", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ComponentHeader header(String name) {
        Path file = FOLDER.resolve(name + ".ftlh");
        Diagnostics diagnostics = new Diagnostics();
        try {
            return HeaderReader.read(Files.readString(file), file.toString(), diagnostics)
                    .orElseThrow(() -> new SiteException(diagnostics.sorted()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
