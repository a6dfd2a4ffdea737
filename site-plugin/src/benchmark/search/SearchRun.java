package press.broadsheet.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.plan.Output;
import press.broadsheet.source.InOrder;
import press.broadsheet.source.Root;
import press.broadsheet.trace.Recorder;
import press.broadsheet.view.Desk;

/**
 * Makes the files of the search and no others: {@code java SearchRun NEWSROOM TARGET}. It stands in the package of builds,
 * which show none of their parts to others.
 */
public final class SearchRun {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private SearchRun() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]).toAbsolutePath();
        Path target = Path.of(arguments[1]).toAbsolutePath();
        Path settings = project.resolve("content/site.yaml");
        String text = Files.readString(settings);
        if (!text.contains("\nsearch:")) {
            Files.writeString(settings, text + "\nsearch: {index: texts}\n");
        }
        Tracking tracking = Tracking.WHOLE;
        BuildRequest request = new BuildRequest(
                project,
                Map.of(
                        Root.CONTENT, project.resolve("content"),
                        Root.TEMPLATES, project.resolve("templates"),
                        Root.STATIC, project.resolve("static")),
                target.resolve("site"),
                target.resolve("broadsheet"),
                "",
                Optional.empty(),
                NOW,
                false,
                false,
                false,
                Explain.of(""));
        Diagnostics diagnostics = new Diagnostics();
        Blueprint blueprint = Blueprint.of(
                request, Sources.scan(request, tracking, 0, diagnostics).tree(), diagnostics);
        diagnostics.throwIfErrors();
        OutputRenderer renderer = new OutputRenderer(blueprint);
        long start = System.nanoTime();
        List<Output> files = blueprint.plan().outputs().stream()
                .filter(output -> output instanceof Output.SearchFile)
                .toList();
        InOrder.map(files, output -> {
            Recorder recorder = new Recorder(blueprint.facts(), tracking.remembered());
            byte[] bytes = renderer.render(output, new Desk(recorder, blueprint.press(), output.edition()));
            Path file = request.output().resolve(output.path());
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        });
        System.out.println(files.size() + " files of the search in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
