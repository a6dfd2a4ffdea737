package press.broadsheet.build;

import java.util.Optional;
import java.util.function.UnaryOperator;
import press.broadsheet.component.ComponentLibrary;
import press.broadsheet.content.Content;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.DataReader;
import press.broadsheet.content.Datum;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.content.Excerpts;
import press.broadsheet.content.Ledger;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.image.Darkroom;
import press.broadsheet.markdown.Excerpt;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.markdown.RawHtml;
import press.broadsheet.model.Site;
import press.broadsheet.model.SiteAssembler;
import press.broadsheet.plan.LedgerCheck;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.plan.SitePlanner;
import press.broadsheet.render.TemplateEngine;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.DataShelf;
import press.broadsheet.trace.FactTable;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.Inputs;
import press.broadsheet.trace.SearchShelf;
import press.broadsheet.trace.WordStore;
import press.broadsheet.view.Bodies;
import press.broadsheet.view.Press;

/**
 * The site as its sources say it should be, before anything is rendered.
 *
 * @param content what was read
 * @param site the site at the request's instant
 * @param plan its outputs
 * @param facts all that can be asked about it
 * @param press what renders text
 * @param engine the templates, of pages and of components
 * @param darkroom what copies pictures
 */
record Blueprint(
        Content content, Site site, SitePlan plan, Facts facts, Press press, TemplateEngine engine, Darkroom darkroom) {

    /**
     * Reads, assembles and plans.
     *
     * @param known what was read in the files before
     * @param shelf what is filled with what was read in them now
     * @param table where the facts of the last build are, or will be
     * @throws SiteException if the sources hold errors
     */
    static Blueprint of(
            BuildRequest request,
            SourceTree sources,
            EntryShelf.Filled known,
            EntryShelf shelf,
            FactTable table,
            Diagnostics diagnostics,
            Phases phases) {
        Content content = ContentReader.read(sources, request.defaults(), excerpts(), known, shelf, diagnostics);
        diagnostics.throwIfErrors();
        phases.end("reading heads");
        WordStore words = WordStore.at(request.state().resolve("search"), !request.verify(), Version.of());
        return of(request, sources, content, table, diagnostics, phases, UnaryOperator.identity(), words);
    }

    /** The same for a question, which remembers nothing. */
    static Blueprint of(BuildRequest request, SourceTree sources, Diagnostics diagnostics) {
        return of(request, sources, diagnostics, UnaryOperator.identity());
    }

    /** The same with data files of which something else is read than they hold: by path and value. */
    static Blueprint of(
            BuildRequest request, SourceTree sources, Diagnostics diagnostics, UnaryOperator<FileDatum> data) {
        Content content = ContentReader.read(sources, request.defaults(), excerpts(), diagnostics);
        diagnostics.throwIfErrors();
        return of(request, sources, content, new FactTable(), diagnostics, new Phases(), data, WordStore.forgetful());
    }

    private static Blueprint of(
            BuildRequest request,
            SourceTree sources,
            Content content,
            FactTable table,
            Diagnostics diagnostics,
            Phases phases,
            UnaryOperator<FileDatum> data,
            WordStore words) {
        Site site =
                new SiteAssembler(content.settings(), request.now(), request.drafts(), diagnostics).assemble(content);
        phases.end("assembling");

        SitePlan plan = new SitePlanner(site, sources, diagnostics).plan();
        diagnostics.throwIfErrors();
        Ledger.read(sources, diagnostics).ifPresent(ledger -> LedgerCheck.check(site, plan, ledger, diagnostics));
        diagnostics.throwIfErrors();
        phases.end("planning");

        Darkroom darkroom = Darkroom.at(request.state().resolve("images"));
        DataShelf shelf = new DataShelf(file -> Optional.ofNullable(site.data().get(file))
                .flatMap(source -> DataReader.read(sources, source, diagnostics))
                .map(datum -> data.apply(new FileDatum(file, datum)).datum()));
        SearchShelf search = new SearchShelf(site, new StoryTexts(sources, content.settings()), words);
        Inputs inputs = new Inputs(site, plan, sources, shelf, darkroom, search);
        TemplateEngine engine = new TemplateEngine(sources);
        Press press = new Press(
                new MarkdownConverter(rawHtml(content.settings())),
                inputs,
                new Bodies(
                        entry -> ContentReader.body(sources, entry),
                        new ComponentLibrary(sources, engine::renderText)));
        return new Blueprint(content, site, plan, new Facts(inputs, table), press, engine, darkroom);
    }

    /** What a data file holds, by its path under {@code data/}. */
    record FileDatum(String file, Datum datum) {}

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
}
