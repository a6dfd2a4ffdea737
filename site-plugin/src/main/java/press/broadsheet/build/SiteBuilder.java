package press.broadsheet.build;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import press.broadsheet.content.Content;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.DataReader;
import press.broadsheet.content.Excerpts;
import press.broadsheet.content.Settings;
import press.broadsheet.content.SiteDefaults;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.markdown.Excerpt;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.markdown.RawHtml;
import press.broadsheet.model.Held;
import press.broadsheet.model.Site;
import press.broadsheet.model.SiteAssembler;
import press.broadsheet.output.BuildLock;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.plan.SitePlanner;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.DataShelf;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.Inputs;
import press.broadsheet.trace.StateFile;
import press.broadsheet.view.Bodies;
import press.broadsheet.view.Press;

/** Builds a site. */
public final class SiteBuilder {
    private SiteBuilder() {}

    /**
     * Brings the output folder to what the sources say at the request's instant.
     *
     * @throws SiteException if the sources hold errors; nothing was written then
     * @throws MachineException if a file cannot be read or written
     */
    public static BuildReport build(BuildRequest request) {
        return build(request, fact -> true);
    }

    /** A build that records only some of the facts its outputs read: what the tests of the tracking must notice. */
    static BuildReport build(BuildRequest request, Predicate<Fact<?>> remembered) {
        refuseDangerousOutput(request);
        BuildLock lock = BuildLock.take(request.state());
        try {
            return buildLocked(request, remembered);
        } finally {
            lock.close();
        }
    }

    /** The build itself, for which the lock must be held. */
    private static BuildReport buildLocked(BuildRequest request, Predicate<Fact<?>> remembered) {
        long start = System.nanoTime();
        Diagnostics diagnostics = new Diagnostics();

        SourceTree sources = FolderTree.scan(request.folders(), request.project(), diagnostics);
        Content content = ContentReader.read(sources, defaults(request), excerpts(), diagnostics);
        diagnostics.throwIfErrors();

        Site site =
                new SiteAssembler(content.settings(), request.now(), request.drafts(), diagnostics).assemble(content);
        SitePlan plan = new SitePlanner(site, sources, diagnostics).plan();
        diagnostics.throwIfErrors();

        Inputs inputs = new Inputs(site, plan, sources, dataShelf(site, sources, diagnostics));
        Press press = new Press(
                new MarkdownConverter(rawHtml(content.settings())),
                inputs,
                new Bodies(entry -> ContentReader.body(sources, entry)));
        StateFile state = new StateFile(request.state().resolve("state"), Version.of());
        OutputFolder folder =
                OutputFolder.look(request.output(), request.state().resolve("staging"));

        Edition edition = new Edition(new Facts(inputs), press, state.load(), folder, request, remembered);
        edition.make(plan, diagnostics);
        refuse(diagnostics, request.strict());
        Edition.Written written = edition.write(state);

        return new BuildReport(
                edition.size(),
                edition.rendered(),
                edition.size() - edition.rendered(),
                written.removed(),
                written.written(),
                diagnostics.sorted(),
                edition.explanations(),
                held(site, content),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** The output folder is emptied of whatever no build wrote: it must not hold anybody's work. */
    private static void refuseDangerousOutput(BuildRequest request) {
        List<java.nio.file.Path> kept = new ArrayList<>(request.folders().values());
        kept.add(request.project());
        for (java.nio.file.Path source : kept) {
            boolean above = source.normalize().startsWith(request.output().normalize());
            if (above) {
                throw new MachineException("the output folder " + request.output() + " holds " + source
                        + ", which a build would remove; set broadsheet.output to a folder of its own");
            }
        }
    }

    private static SiteDefaults defaults(BuildRequest request) {
        Optional<String> name = request.name().isEmpty() ? Optional.empty() : Optional.of(request.name());
        return new SiteDefaults(name, request.url().map(URI::toString), Optional.empty());
    }

    private static Excerpts excerpts() {
        MarkdownConverter converter = new MarkdownConverter(RawHtml.SAFE);
        return body -> {
            Excerpt excerpt = converter.excerpt(body);
            return new Excerpts.Excerpt(excerpt.text(), excerpt.words());
        };
    }

    private static RawHtml rawHtml(Settings settings) {
        return switch (settings.html()) {
            case SAFE -> RawHtml.SAFE;
            case TRUSTED -> RawHtml.TRUSTED;
            case NONE -> RawHtml.NONE;
        };
    }

    private static DataShelf dataShelf(Site site, SourceTree sources, Diagnostics diagnostics) {
        return new DataShelf(file -> Optional.ofNullable(site.data().get(file))
                .flatMap(source -> DataReader.read(sources, source, diagnostics)));
    }

    private static void refuse(Diagnostics diagnostics, boolean strict) {
        diagnostics.throwIfErrors();
        List<Diagnostic> all = diagnostics.sorted();
        if (strict && !all.isEmpty()) {
            throw new SiteException(all);
        }
    }

    private static List<HeldStory> held(Site site, Content content) {
        return site.held().stream()
                .map(story -> new HeldStory(shown(story.path(), content), reason(story, site)))
                .toList();
    }

    private static String shown(String path, Content content) {
        return content.articles().stream()
                .map(entry -> entry.file())
                .filter(file -> file.root() == Root.CONTENT && file.path().equals(path))
                .map(SourceFile::shown)
                .findFirst()
                .orElse(path);
    }

    private static String reason(Held story, Site site) {
        String until = story.until()
                .map(instant ->
                        " until " + instant.atZone(site.settings().timezone()).toOffsetDateTime())
                .orElse("");
        return switch (story.state()) {
            case DRAFT -> "draft";
            case EXPIRED -> "expired";
            case SCHEDULED -> "scheduled" + until;
            case EMBARGOED -> "embargoed" + until;
        };
    }
}
