package press.broadsheet.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.FileFact;
import press.broadsheet.view.Desk;

/**
 * Loads templates from the sources and notes each look-up with the output being rendered. FreeMarker's
 * cache asks for the source of a template every time one is wanted, when its update delay is zero, so a
 * warm cache records what a cold one does, absent templates included.
 */
final class TrackedTemplates implements TemplateLoader {
    private final SourceTree sources;
    private final ClockLint lint = new ClockLint();
    /** Where templates that were parsed ask for the clock: each output that uses one is told, not the first alone. */
    private final Map<Source, List<Position>> clocks = new ConcurrentHashMap<>();

    private final ThreadLocal<Optional<Desk>> rendering = ThreadLocal.withInitial(Optional::empty);

    TrackedTemplates(SourceTree sources) {
        this.sources = sources;
    }

    /** A template's text is known by its digest: FreeMarker parses it anew when the digest differs. */
    private record Source(String name, Digest digest) {}

    /**
     * Notes what this thread looks up with the given output, until {@link #end}.
     *
     * @return with which it did so before: a component is rendered while the page around it is
     */
    Optional<Desk> begin(Desk desk) {
        Optional<Desk> before = rendering.get();
        rendering.set(Optional.of(desk));
        return before;
    }

    /** Notes what this thread looks up with the output that {@link #begin} told of, if any. */
    void end(Optional<Desk> before) {
        if (before.isEmpty()) {
            rendering.remove();
        } else {
            rendering.set(before);
        }
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        rendering.get().ifPresent(desk -> desk.read(new FileFact.TemplateText(name)));
        Optional<Source> source = sources.find(Root.TEMPLATES, name).map(file -> new Source(name, file.digest()));
        source.ifPresent(known -> refuse(clocks.getOrDefault(known, List.of())));
        return source.orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        SourceFile file = sources.find(Root.TEMPLATES, ((Source) source).name()).orElseThrow();
        String text = new String(sources.read(file), StandardCharsets.UTF_8);
        List<Position> places = List.copyOf(lint.find(file.path(), text, file.shown()));
        clocks.put((Source) source, places);
        refuse(places);
        return new StringReader(text);
    }

    private void refuse(List<Position> places) {
        rendering
                .get()
                .ifPresent(desk -> places.forEach(place -> desk.diagnostics()
                        .report(
                                Code.TEMPLATE_CLOCK,
                                place,
                                ".now is the clock, and would make two builds of one site differ",
                                "use site.now, site.today or site.year")));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing is held open.
    }

    /** FreeMarker names the loader in its messages. */
    @Override
    public String toString() {
        return "the site and the default theme";
    }
}
