package press.broadsheet.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Ledger;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Author;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Term;
import press.broadsheet.plan.Output;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;
import press.broadsheet.trace.Trace;

/**
 * Finds the place in the sources that caused something in a finished file: in the Markdown file of its page, in the
 * settings and other small files, in the templates; else the template or the file as a whole.
 */
final class Culprits {
    private static final Set<String> SMALL = Set.of("md", "yaml", "yml", "json", "toml", "csv");

    private final FinishedSite site;
    private final Whereabouts where;
    private final Written written;
    private final Map<Whereabouts.Target, Optional<Position>> common = new HashMap<>();
    private final Map<String, Entry<?>> entries = new HashMap<>();
    private List<SourceFile> small = List.of();

    Culprits(FinishedSite site, Whereabouts where) {
        this.site = site;
        this.where = where;
        this.written = new Written(site, where);
        Stream.of(
                        site.content().articles(),
                        site.content().pages(),
                        site.content().authors(),
                        site.content().sections(),
                        site.content().tags(),
                        site.content().series(),
                        site.content().places())
                .flatMap(List::stream)
                .forEach(entry -> entries.put(entry.file().path(), entry));
    }

    /**
     * Where an address is written that a finished file names.
     *
     * @param owner the address of the story it stands in, where the file holds several
     */
    Position ofAddress(String path, String address, String owner) {
        String page = owner.isEmpty() ? Inspection.address(path) : owner(owner);
        Whereabouts.Target target = where.target(Inspection.address(path), address);
        List<SourceFile> own = own(owner.isEmpty() ? path : Output.path(page));
        for (SourceFile file : own) {
            Optional<Position> found = written.find(file, target, page);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return common.computeIfAbsent(target, this::inCommon).orElseGet(() -> whole(path, own, owner));
    }

    /** Where the cause of a flaw is written. */
    Position of(String path, Flaw flaw) {
        return switch (flaw.seek()) {
            case ADDRESS -> ofAddress(path, flaw.clue(), "");
            case TEXT ->
                own(path).stream()
                        .flatMap(file -> written.text(file, flaw.clue()).stream())
                        .findFirst()
                        .orElseGet(() -> whole(path, List.of(), ""));
            case KEY -> ofKey(path, flaw.clue());
            case STORY -> {
                List<SourceFile> own = own(Output.path(owner(flaw.clue())));
                yield whole(path, own, flaw.clue());
            }
            case SETTINGS ->
                site.sources()
                        .find(Root.CONTENT, "site.yaml")
                        .map(file -> Position.ofFile(file.shown()))
                        .orElseGet(() -> whole(path, List.of(), ""));
            case TEMPLATE -> whole(path, List.of(), "");
        };
    }

    /** Where a key of the front matter of a page's file is written; the file if it is not. */
    private Position ofKey(String path, String key) {
        List<SourceFile> own = own(path);
        return own.isEmpty() ? whole(path, own, "") : ofKey(own.get(0), key);
    }

    /** Where a key of the front matter of a file is written; the file if it is not. */
    Position ofKey(SourceFile file, String key) {
        Entry<?> entry = entries.get(file.path());
        return entry == null
                ? Position.ofFile(file.shown())
                : HeadLines.of(written.read(file), entry).of(key);
    }

    private String owner(String address) {
        return where.target("/", address) instanceof Whereabouts.Inside inside ? inside.address() : "/";
    }

    private Position whole(String path, List<SourceFile> own, String owner) {
        if (!owner.isEmpty() && !own.isEmpty()) {
            return Position.ofFile(own.get(0).shown());
        }
        Output output = site.plan().at(path).orElse(null);
        if (output instanceof Output.Copy) {
            return own(path).stream()
                    .findFirst()
                    .map(file -> Position.ofFile(file.shown()))
                    .orElseGet(() -> Position.ofFile(site.shown() + '/' + path));
        }
        return template(path)
                .map(file -> Position.ofFile(file.shown()))
                .orElseGet(() -> Position.ofFile(site.shown() + '/' + path));
    }

    private Optional<SourceFile> template(String path) {
        Trace trace = site.traces().get(path);
        return trace == null || trace.template().isEmpty()
                ? Optional.empty()
                : site.sources().find(Root.TEMPLATES, trace.template());
    }

    /** The sources that a page is made of before all others. */
    private List<SourceFile> own(String path) {
        Output output = site.plan().at(path).orElse(null);
        if (output instanceof Output.Copy copy) {
            return site.sources().find(copy.root(), copy.source()).stream().toList();
        }
        List<String> paths = new ArrayList<>();
        if (output instanceof Output.ArticlePage page) {
            paths.add(page.article());
        } else if (output instanceof Output.ExpiredPage page) {
            paths.add(page.article());
        } else if (output instanceof Output.WithdrawnPage page) {
            paths.add(page.article());
        } else if (output instanceof Output.LiveFeed feed) {
            paths.add(feed.article());
        } else if (output instanceof Output.PlainPage page) {
            paths.add(page.page());
        } else if (output instanceof Output.ListPage page) {
            entry(page.scope()).ifPresent(entry -> paths.add(entry.file().path()));
        }
        return paths.stream()
                .flatMap(each -> site.sources().find(Root.CONTENT, each).stream())
                .toList();
    }

    private Optional<? extends Entry<?>> entry(Scope scope) {
        if (scope.kind() == Scope.Kind.AUTHOR) {
            return Optional.ofNullable(site.site().authors().get(scope.id())).flatMap(Author::entry);
        }
        return Optional.ofNullable(site.site().terms(scope.kind()).get(scope.id()))
                .flatMap(Term::entry);
    }

    /** In the settings and other small files, then in the project's templates, then in those of the theme. */
    private Optional<Position> inCommon(Whereabouts.Target target) {
        if (small.isEmpty()) {
            List<SourceFile> files = new ArrayList<>();
            site.sources().all(Root.CONTENT).stream()
                    .filter(file -> SMALL.contains(file.extension()))
                    .filter(file -> !file.path().startsWith("articles/"))
                    .filter(file -> !file.path().equals(Ledger.FILE))
                    .forEach(files::add);
            List<SourceFile> templates = site.sources().all(Root.TEMPLATES);
            templates.stream().filter(file -> !file.bundled()).forEach(files::add);
            templates.stream().filter(SourceFile::bundled).forEach(files::add);
            small = List.copyOf(files);
        }
        return small.stream()
                .flatMap(file -> written.find(file, target, "/").stream())
                .findFirst();
    }

    /** All that is written in a file; nothing if it is no text. */
    static String text(FinishedSite site, SourceFile file) {
        return SourceText.decode(file.shown(), site.sources().read(file), new Diagnostics())
                .orElse("");
    }
}
