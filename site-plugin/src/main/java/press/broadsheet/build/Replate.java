package press.broadsheet.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Content;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.Entry;
import press.broadsheet.content.EntryShelf;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.model.Article;
import press.broadsheet.model.Site;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.trace.Canon;

/**
 * The last blueprint of a session, from which the next is made by putting other texts into it, as printers change
 * single plates between two editions: when live stories alone were edited, and nothing in their heads decides anything
 * about another file, the site is planned and told of as it was.
 *
 * @param last the blueprint
 * @param request what it was made for
 * @param next when the clock changes the site
 * @param later what became of the sources since
 */
record Replate(Blueprint last, BuildRequest request, Optional<NextChange> next, Optional<FolderTree.Later> later) {
    /** What was just built. */
    static Replate of(Blueprint built, BuildRequest request, Optional<NextChange> next) {
        return new Replate(built, request, next, Optional.empty());
    }

    /** The same with what became of the sources since. */
    Replate after(FolderTree.Later now) {
        return new Replate(last, request, next, Optional.of(now));
    }

    /**
     * The blueprint for a request; nothing if it has to be made from the beginning.
     *
     * @param frame what must stay the same of a head
     * @param known what was read in the files, to which the edited ones are added
     */
    Optional<Blueprint> make(
            BuildRequest wanted,
            UnaryOperator<ArticleHead> frame,
            EntryShelf.Filled known,
            Diagnostics diagnostics,
            Phases phases) {
        if (later.isEmpty() || !later.get().sameFiles() || !isSameTime(wanted)) {
            return Optional.empty();
        }
        FolderTree tree = later.get().scan().tree();
        Map<String, Entry<ArticleHead>> edited = new HashMap<>();
        List<Article> articles = new ArrayList<>();
        Diagnostics told = new Diagnostics();
        for (SourceFile file : later.get().edited()) {
            Optional<Article> before = story(file);
            Optional<Entry<ArticleHead>> entry = before.isEmpty()
                    ? Optional.empty()
                    : ContentReader.story(tree, file, last.site().settings(), Blueprint.excerpts(), known, told)
                            .filter(now -> isAlike(before.get().head(), now.head(), frame));
            if (before.isEmpty() || entry.isEmpty()) {
                return Optional.empty();
            }
            edited.put(file.path(), entry.get());
            articles.add(before.get().with(entry.get()));
        }
        Content content = last.content().with(edited);
        Site site = last.site().with(articles, wanted.now());
        return Optional.of(last.with(
                wanted,
                tree,
                content,
                site,
                new Blueprint.Replated(List.copyOf(articles), next),
                told(articles, told),
                diagnostics,
                phases));
    }

    private boolean isSameTime(BuildRequest wanted) {
        return wanted.drafts() == request.drafts()
                && !wanted.verify()
                && NextChange.isStillToCome(next, request.now(), wanted.now());
    }

    /** The live story of a file, unless something was told of it beside other files, which names places in it. */
    private Optional<Article> story(SourceFile file) {
        return file.root() == Root.CONTENT
                        && last.told().assembling().stream()
                                .noneMatch(told -> told.position().path().equals(file.shown()))
                ? last.site().article(file.path())
                : Optional.empty();
    }

    /** Whether two readings of a story differ in nothing that anything but the story itself is made of. */
    private static boolean isAlike(ArticleHead before, ArticleHead now, UnaryOperator<ArticleHead> frame) {
        Canon canon = new Canon();
        return before.live().isEmpty()
                && now.live().isEmpty()
                && canon.digest(frame.apply(before)).equals(canon.digest(frame.apply(now)));
    }

    private Blueprint.Told told(List<Article> articles, Diagnostics now) {
        List<String> files =
                articles.stream().map(article -> article.entry().file().shown()).toList();
        Stream<Diagnostic> others = last.told().reading().stream()
                .filter(told -> !files.contains(told.position().path()));
        return new Blueprint.Told(
                Stream.concat(others, now.sorted().stream()).sorted().toList(),
                last.told().assembling());
    }
}
