package press.broadsheet.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import press.broadsheet.check.FinishedSite;
import press.broadsheet.component.ComponentLibrary;
import press.broadsheet.content.Content;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.DataReader;
import press.broadsheet.content.Datum;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.content.Excerpts;
import press.broadsheet.content.Ledger;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.image.Darkroom;
import press.broadsheet.markdown.Excerpt;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.markdown.RawHtml;
import press.broadsheet.model.Article;
import press.broadsheet.model.Site;
import press.broadsheet.model.SiteAssembler;
import press.broadsheet.plan.LedgerCheck;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.plan.SitePlanner;
import press.broadsheet.render.TemplateEngine;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.DataShelf;
import press.broadsheet.trace.FactTable;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.Inputs;
import press.broadsheet.trace.SearchShelf;
import press.broadsheet.trace.Trace;
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
 * @param library the components
 * @param darkroom what copies pictures
 * @param told what was told on the way
 * @param replated what alone differs from the blueprint that this was made of, if it was made of one
 */
record Blueprint(
        Content content,
        Site site,
        SitePlan plan,
        Facts facts,
        Press press,
        TemplateEngine engine,
        ComponentLibrary library,
        Darkroom darkroom,
        Told told,
        Optional<Replated> replated) {

    /**
     * What was told of the sources.
     *
     * @param reading of each file by itself
     * @param assembling of files beside each other, but for what the ledger says
     */
    record Told(List<Diagnostic> reading, List<Diagnostic> assembling) {}

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
        Diagnostics reading = new Diagnostics();
        Content content = ContentReader.read(sources, request.defaults(), excerpts(), known, shelf, reading);
        List<Diagnostic> told = tell(reading, diagnostics);
        phases.end("reading heads");
        return of(
                request, sources, content, told, table, diagnostics, phases, UnaryOperator.identity(), words(request));
    }

    /** The same for a question, which remembers nothing. */
    static Blueprint of(BuildRequest request, SourceTree sources, Diagnostics diagnostics) {
        return of(request, sources, diagnostics, UnaryOperator.identity());
    }

    /** The same with data files of which something else is read than they hold: by path and value. */
    static Blueprint of(
            BuildRequest request, SourceTree sources, Diagnostics diagnostics, UnaryOperator<FileDatum> data) {
        Diagnostics reading = new Diagnostics();
        Content content = ContentReader.read(sources, request.defaults(), excerpts(), reading);
        List<Diagnostic> told = tell(reading, diagnostics);
        return of(
                request,
                sources,
                content,
                told,
                new FactTable(),
                diagnostics,
                new Phases(),
                data,
                WordStore.forgetful());
    }

    /** Passes on what a stage told, and ends with it if that holds errors. */
    private static List<Diagnostic> tell(Diagnostics stage, Diagnostics diagnostics) {
        List<Diagnostic> told = stage.sorted();
        diagnostics.reportAll(told);
        diagnostics.throwIfErrors();
        return told;
    }

    private static WordStore words(BuildRequest request) {
        return WordStore.at(request.state().resolve("search"), !request.verify(), Version.of());
    }

    private static Blueprint of(
            BuildRequest request,
            SourceTree sources,
            Content content,
            List<Diagnostic> reading,
            FactTable table,
            Diagnostics diagnostics,
            Phases phases,
            UnaryOperator<FileDatum> data,
            WordStore words) {
        Diagnostics assembling = new Diagnostics();
        Site site =
                new SiteAssembler(content.settings(), request.now(), request.drafts(), assembling).assemble(content);
        phases.end("assembling");

        SitePlan plan = new SitePlanner(site, sources, assembling).plan();
        Told told = new Told(reading, tell(assembling, diagnostics));
        checkLedger(sources, site, plan, diagnostics);
        phases.end("planning");

        TemplateEngine engine = new TemplateEngine(sources);
        return of(
                request,
                sources,
                content,
                site,
                plan,
                table,
                diagnostics,
                data,
                words,
                engine,
                new ComponentLibrary(sources, engine::renderText),
                told,
                Optional.empty());
    }

    /**
     * The difference from the last blueprint.
     *
     * @param edited the stories that have other texts
     * @param next when the clock changes either site
     */
    record Replated(List<Article> edited, Optional<NextChange> next) {}

    /**
     * The same plan for stories of which a few have other texts.
     *
     * @param replated those, as they are on the site that is given
     * @param toldNow the same but for those stories
     */
    Blueprint with(
            BuildRequest request,
            SourceTree sources,
            Content edited,
            Site now,
            Replated replated,
            Told toldNow,
            Diagnostics diagnostics,
            Phases phases) {
        diagnostics.reportAll(toldNow.reading());
        diagnostics.reportAll(toldNow.assembling());
        phases.end("reading heads");
        checkLedger(sources, now, plan, diagnostics);
        phases.end("planning");
        return of(
                request,
                sources,
                edited,
                now,
                plan,
                facts.table(),
                diagnostics,
                UnaryOperator.identity(),
                words(request),
                engine,
                library,
                toldNow,
                Optional.of(replated));
    }

    private static void checkLedger(SourceTree sources, Site site, SitePlan plan, Diagnostics diagnostics) {
        Ledger.read(sources, diagnostics).ifPresent(ledger -> LedgerCheck.check(site, plan, ledger, diagnostics));
        diagnostics.throwIfErrors();
    }

    private static Blueprint of(
            BuildRequest request,
            SourceTree sources,
            Content content,
            Site site,
            SitePlan plan,
            FactTable table,
            Diagnostics diagnostics,
            UnaryOperator<FileDatum> data,
            WordStore words,
            TemplateEngine engine,
            ComponentLibrary library,
            Told told,
            Optional<Replated> replated) {
        Darkroom darkroom = Darkroom.at(request.state().resolve("images"));
        DataShelf shelf = new DataShelf(file -> Optional.ofNullable(site.data().get(file))
                .flatMap(source -> DataReader.read(sources, source, diagnostics))
                .map(datum -> data.apply(new FileDatum(file, datum)).datum()));
        SearchShelf search = new SearchShelf(site, new StoryTexts(sources, content.settings()), words);
        Inputs inputs = new Inputs(site, plan, sources, shelf, darkroom, search);
        Press press = new Press(
                new MarkdownConverter(rawHtml(content.settings())),
                inputs,
                new Bodies(entry -> ContentReader.body(sources, entry), library));
        return new Blueprint(
                content, site, plan, new Facts(inputs, table), press, engine, library, darkroom, told, replated);
    }

    /**
     * The site that was made of this, as it lies in the output folder, for those who look through its files.
     *
     * @param used the outputs that others were found to use; of no matter for what is sought in bytes, whoever uses them
     */
    FinishedSite finished(BuildRequest request, Map<String, Trace> traces, Supplier<Iterable<Output>> used) {
        SourceTree sources = facts.inputs().sources();
        return new FinishedSite(
                content,
                site,
                plan,
                used,
                sources,
                traces,
                request.output(),
                request.shown(request.output()),
                new StoryTexts(sources, content.settings()));
    }

    /** What a data file holds, by its path under {@code data/}. */
    record FileDatum(String file, Datum datum) {}

    /** How texts are read for what heads show of them. */
    static Excerpts excerpts() {
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
