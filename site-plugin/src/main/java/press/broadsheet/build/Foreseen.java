package press.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diff.Change;
import press.broadsheet.diff.Kind;
import press.broadsheet.diff.Sides;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.trace.Trace;

/** What a build would change, in the output folder or in a site elsewhere; it has put every new file aside. */
final class Foreseen {
    private final Path output;
    private final SitePlan plan;
    private final Site site;
    private final Origins origins;
    private final SortedMap<String, Path> pending;
    private final Map<String, Trace> traces;
    private final Map<String, Trace> earlier;
    private final boolean known;
    private final Set<String> changed;
    private final Set<String> gone;
    private final Function<String, Optional<Path>> before;

    private Foreseen(
            SiteBuilder.Rendered rendered,
            Set<String> changed,
            Set<String> gone,
            Function<String, Optional<Path>> before) {
        Blueprint blueprint = rendered.sources().blueprint();
        this.output = rendered.request().output();
        this.plan = blueprint.plan();
        this.site = blueprint.site();
        this.origins = new Origins(rendered.request().project(), site, plan);
        this.pending = rendered.edition().pending();
        this.traces = rendered.edition().traces();
        this.earlier = rendered.last().loaded().state().traces();
        this.known = rendered.last().loaded().reason().isEmpty();
        this.changed = changed;
        this.gone = gone;
        this.before = before;
    }

    /** What it would change in the output folder. */
    static Foreseen here(SiteBuilder.Rendered rendered) {
        OutputFolder folder = rendered.last().folder();
        Path output = rendered.request().output();
        Edition edition = rendered.edition();
        return new Foreseen(
                rendered,
                edition.pending().keySet(),
                new HashSet<>(folder.orphans(edition.traces().keySet())),
                path -> Optional.of(output.resolve(path)).filter(Files::isRegularFile));
    }

    /**
     * What it would change in a site elsewhere, of which only what differs is fetched, and nothing of the search index,
     * which nobody looks at.
     *
     * @param work the folder that fetched files are put into
     */
    static Foreseen there(SiteBuilder.Rendered rendered, Elsewhere site, Path work) {
        Map<String, Trace> traces = rendered.edition().traces();
        SortedMap<String, Path> pending = rendered.edition().pending();
        Path output = rendered.request().output();
        SitePlan plan = rendered.sources().blueprint().plan();
        Function<String, Path> now = path -> pending.getOrDefault(path, output.resolve(path));
        Set<String> paths = site.paths();
        Set<String> changed = new HashSet<>();
        traces.forEach((path, trace) -> {
            if (!site.has(path, trace.bytes(), now.apply(path))) {
                changed.add(path);
            }
        });
        Set<String> gone = new HashSet<>(paths);
        gone.removeAll(traces.keySet());
        Set<String> wanted = new TreeSet<>(gone);
        changed.stream().filter(paths::contains).forEach(wanted::add);
        wanted.removeIf(path -> plan.at(path).map(Foreseen::kind).orElseGet(() -> Kind.guess(path, "")) == Kind.SEARCH);
        site.fetch(wanted, work);
        return new Foreseen(rendered, changed, gone, path -> {
            if (!paths.contains(path)) {
                return Optional.empty();
            }
            boolean same = traces.containsKey(path) && !changed.contains(path);
            return Optional.of(same ? now.apply(path) : work.resolve(path));
        });
    }

    /** All changed, new and gone files, sorted by path. */
    List<Change> changes() {
        Map<String, String> held = held();
        SortedSet<String> paths = new TreeSet<>(changed);
        paths.addAll(gone);
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<Path> old = before.apply(path);
            Optional<Path> young = after(path);
            changes.add(new Change(
                    path,
                    plan.at(path).map(Foreseen::kind).orElseGet(() -> guess(path, old.or(() -> young))),
                    old,
                    young,
                    young.isPresent()
                            ? reasons(path, old.isPresent())
                            : List.of(held.getOrDefault(path, "the site has no such page any more")),
                    origins.of(path).map(Origins.Origin::shown).orElse("")));
        }
        return changes;
    }

    private List<String> reasons(String path, boolean there) {
        Trace trace = traces.get(path);
        // Without a record of how the other site was made, all is new to the build, and that is no reason.
        return trace == null || (there && !known) ? List.of() : trace.change().reasons();
    }

    /** Why stories are kept back, by the paths their pages had. */
    private Map<String, String> held() {
        Map<String, String> held = new HashMap<>();
        for (Held each : site.held()) {
            Article article = site.keptBack().get(each.path());
            if (article != null) {
                held.put(article.address().substring(1) + "index.html", "its story is held back: " + each.reason(site));
            }
        }
        return held;
    }

    /** Where the files of both sites lie. */
    Sides sides() {
        return new Sides(before, this::after, site.settings().url().toString().replaceFirst("/+$", ""));
    }

    private Optional<Path> after(String path) {
        return gone.contains(path)
                ? Optional.empty()
                : Optional.ofNullable(pending.get(path))
                        .or(() -> Optional.of(output.resolve(path)).filter(Files::isRegularFile));
    }

    /** The kind of what is gone: by the template it was made with, else by what can be seen of it. */
    private Kind guess(String path, Optional<Path> file) {
        Trace trace = earlier.get(path);
        String template = trace == null ? "" : trace.template();
        if (template.startsWith("article")) {
            return Kind.STORY;
        }
        if (template.equals("page.ftlh")) {
            return Kind.PAGE;
        }
        try {
            String text = file.isPresent() && path.endsWith(".html")
                    ? new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8)
                    : "";
            return Kind.guess(path, text);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    private static Kind kind(Output output) {
        if (output instanceof Output.ArticlePage
                || output instanceof Output.ExpiredPage
                || output instanceof Output.WithdrawnPage) {
            return Kind.STORY;
        }
        if (output instanceof Output.HomePage) {
            return Kind.FRONT;
        }
        if (output instanceof Output.ListPage list) {
            boolean front = list.number() == 1 && list.scope().kind() == Scope.Kind.SECTION;
            return front ? Kind.FRONT : Kind.LIST;
        }
        if (output instanceof Output.PlainPage
                || output instanceof Output.IssuePage
                || output instanceof Output.NotFoundPage
                || output instanceof Output.SearchPage) {
            return Kind.PAGE;
        }
        if (output instanceof Output.Derivative || output instanceof Output.Copy) {
            return Kind.FILE;
        }
        if (output instanceof Output.SearchFile) {
            return output instanceof Output.OpenSearch ? Kind.MACHINE : Kind.SEARCH;
        }
        return output.path().endsWith(".html") && !(output instanceof Output.RedirectPage) ? Kind.LIST : Kind.MACHINE;
    }
}
