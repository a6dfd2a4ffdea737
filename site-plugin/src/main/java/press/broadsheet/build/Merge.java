package press.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.HeadEdit;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;

/**
 * Makes one tag or author of two: edits the stories, lets the name that goes mean the one that stays, and lets its old
 * addresses redirect. Everything is worked out before the first file is written.
 */
public final class Merge {
    private final BuildRequest request;
    private final FolderTree sources;
    private final Blueprint blueprint;
    private final MergeKind kind;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<String> lines = new ArrayList<>();
    private final Map<Path, byte[]> changed = new TreeMap<>();
    private Optional<Path> removed = Optional.empty();

    private Merge(BuildRequest request, FolderTree sources, Blueprint blueprint, MergeKind kind) {
        this.request = request;
        this.sources = sources;
        this.blueprint = blueprint;
        this.kind = kind;
    }

    /**
     * Merges a tag into another.
     *
     * @param dryRun tells what would change, and changes nothing
     * @throws QuestionException if there is nothing to merge
     * @throws SiteException if the sources hold errors, or a value is written in a way that is not edited; nothing was
     *     changed then
     * @throws MachineException if a file cannot be read or written
     */
    public static MergeReport tags(BuildRequest request, String from, String into, boolean dryRun) {
        return of(request, MergeKind.TAG, from, into, dryRun);
    }

    /** Merges an author into another, in the same way. */
    public static MergeReport authors(BuildRequest request, String from, String into, boolean dryRun) {
        return of(request, MergeKind.AUTHOR, from, into, dryRun);
    }

    private static MergeReport of(BuildRequest request, MergeKind kind, String from, String into, boolean dryRun) {
        Diagnostics diagnostics = new Diagnostics();
        FolderTree sources = FolderTree.scan(request.folders(), request.project(), diagnostics);
        Blueprint blueprint = Blueprint.of(request, sources, diagnostics);
        return new Merge(request, sources, blueprint, kind).merge(from.strip(), into.strip(), dryRun);
    }

    private MergeReport merge(String from, String into, boolean dryRun) {
        Scope going = scope(from);
        Scope staying = scope(into);
        if (going.equals(staying)) {
            throw new QuestionException("\"" + from + "\" and \"" + into + "\" mean the same " + kind.word()
                    + " already; there is nothing to merge");
        }
        checkKnown(from, going);
        checkKnown(into, staying);
        if (into.indexOf(',') >= 0) {
            throw new QuestionException(
                    "\"" + into + "\" holds a comma; name the " + kind.word() + " by its id, " + staying.id());
        }
        Optional<Entry<?>> old = file(going);
        old.ifPresent(this::checkEmpty);
        int stories = 0;
        for (Entry<ArticleHead> story : blueprint.content().articles()) {
            stories += rename(story, going, from, into) ? 1 : 0;
        }
        keepNames(going, staying, into, old);
        old.ifPresent(entry -> {
            removed = Optional.of(sources.place(entry.file()));
            lines.add(entry.file().shown() + ": removed");
        });
        diagnostics.throwIfErrors();
        if (!dryRun) {
            write();
        }
        return new MergeReport(
                lines,
                String.format(
                        Locale.ROOT,
                        "%s %s %s into %s: %s changed",
                        dryRun ? "Would merge" : "Merged",
                        kind.word(),
                        going.id(),
                        staying.id(),
                        Counted.of(stories, "story", "stories")));
    }

    private Site site() {
        return blueprint.site();
    }

    private Scope scope(String spelling) {
        return site().scopeOf(kind.scope(), spelling);
    }

    private void checkKnown(String written, Scope scope) {
        Set<String> known = new LinkedHashSet<>();
        blueprint
                .content()
                .articles()
                .forEach(story -> kind.written(story.head())
                        .forEach(name -> known.add(scope(name).id())));
        kind.files(blueprint.content())
                .forEach(entry -> known.add(scope(kind.id(entry)).id()));
        if (!known.contains(scope.id())) {
            throw new QuestionException("there is no " + kind.word() + " \"" + written + "\"; "
                    + Nearest.remedy(written, known, "name one that a story has"));
        }
    }

    /** Somebody's words do not go with a merge. */
    private void checkEmpty(Entry<?> old) {
        if (old.words() > 0) {
            throw new QuestionException(
                    old.file().shown() + " has a text; move what is worth keeping into the file of the " + kind.word()
                            + " that stays, and take it out there");
        }
    }

    private Optional<Entry<?>> file(Scope scope) {
        return kind.files(blueprint.content()).stream()
                .filter(entry -> scope(kind.id(entry)).equals(scope))
                .<Entry<?>>map(entry -> entry)
                .findFirst();
    }

    private boolean rename(Entry<ArticleHead> story, Scope going, String from, String into) {
        if (kind.written(story.head()).stream().noneMatch(name -> scope(name).equals(going))) {
            return false;
        }
        Predicate<String> is = name -> scope(name).equals(going);
        edit(story.file()).ifPresent(edit -> {
            for (Position place : kind.rename(edit, is, into)) {
                lines.add(place + ": " + from + " is now " + into);
            }
            changed.put(sources.place(story.file()), edit.bytes());
        });
        return true;
    }

    private Optional<HeadEdit> edit(SourceFile file) {
        return HeadEdit.of(file.shown(), sources.read(file), diagnostics);
    }

    /** Lets all names of what goes mean what stays, and all its addresses lead there. */
    private void keepNames(Scope going, Scope staying, String into, Optional<Entry<?>> old) {
        Set<String> synonyms = new LinkedHashSet<>(List.of(going.id()));
        Set<String> aliases = new LinkedHashSet<>();
        for (Language language : site().settings().languages()) {
            Scope there = going.in(language.prefix());
            for (int page = 0; site().editions().hasFront(there) && page <= site().pages(there); page++) {
                aliases.add(Permalinks.page(there, page));
            }
        }
        old.ifPresent(entry -> {
            synonyms.addAll(kind.names(entry));
            kind.aliases(entry).stream().map(Located::value).forEach(aliases::add);
        });
        Optional<Entry<?>> kept = file(staying);
        kept.ifPresent(entry -> kind.names(entry).forEach(synonyms::remove));
        List<String> others = synonyms.stream()
                .filter(name -> !scope(name).equals(staying))
                .filter(name -> name.equals(going.id()) || !slug(name).equals(going.id()))
                .toList();
        if (kept.isPresent()) {
            edit(kept.get().file()).ifPresent(edit -> {
                tell(kept.get().file().shown(), "synonyms", edit.addSynonyms(others));
                tell(kept.get().file().shown(), "aliases", edit.addAliases(List.copyOf(aliases)));
                changed.put(sources.place(kept.get().file()), edit.bytes());
            });
        } else {
            String path = kind.folder() + '/' + staying.id() + ".md";
            Path place = request.folder(Root.CONTENT).resolve(path);
            changed.put(
                    place,
                    kind.newFile(site(), staying, into, others, List.copyOf(aliases))
                            .getBytes(StandardCharsets.UTF_8));
            lines.add("content/" + path + ": new");
            tell("content/" + path, "synonyms", others);
            tell("content/" + path, "aliases", List.copyOf(aliases));
        }
    }

    /** The id that a name would have if nobody had declared it a synonym. */
    private String slug(String name) {
        return new press.broadsheet.model.Slugger(site().settings().slugs()).slug(name);
    }

    private void tell(String file, String list, List<String> added) {
        if (!added.isEmpty()) {
            lines.add(file + ": " + list + " now with " + String.join(", ", added));
        }
    }

    private void write() {
        for (Map.Entry<Path, byte[]> file : changed.entrySet()) {
            try {
                Path folder = file.getKey().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.write(file.getKey(), file.getValue());
            } catch (IOException e) {
                throw new MachineException(file.getKey() + " cannot be written: " + Cause.of(e), e);
            }
        }
        removed.ifPresent(file -> {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new MachineException(file + " cannot be removed: " + Cause.of(e), e);
            }
        });
    }
}
