package press.broadsheet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Content;
import press.broadsheet.content.Entry;
import press.broadsheet.content.HeadEdit;
import press.broadsheet.content.Located;
import press.broadsheet.content.TermHead;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Author;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.model.Term;

/** What can be merged, and where it is written. */
enum MergeKind {
    TAG("tag", "tags", Scope.Kind.TAG) {
        @Override
        List<String> written(ArticleHead head) {
            return head.tags().stream().map(Located::value).toList();
        }

        @Override
        List<? extends Entry<?>> files(Content content) {
            return content.tags();
        }

        @Override
        List<Position> rename(HeadEdit edit, Predicate<String> is, String into) {
            return edit.renameTags(is, into);
        }

        @Override
        String title(Site site, String id, String into) {
            return "title: "
                    + HeadEdit.yaml(
                            Optional.ofNullable(site.terms(Scope.Kind.TAG).get(id))
                                    .map(Term::title)
                                    .orElse(into));
        }
    },

    AUTHOR("author", "authors", Scope.Kind.AUTHOR) {
        @Override
        List<String> written(ArticleHead head) {
            return head.authors().stream()
                    .map(byline -> byline.value().author())
                    .toList();
        }

        @Override
        List<? extends Entry<?>> files(Content content) {
            return content.authors();
        }

        @Override
        List<Position> rename(HeadEdit edit, Predicate<String> is, String into) {
            return edit.renameAuthors(is, into);
        }

        @Override
        String title(Site site, String id, String into) {
            return "name: "
                    + HeadEdit.yaml(Optional.ofNullable(site.authors().get(id))
                            .map(Author::name)
                            .orElse(into));
        }
    };

    private final String word;
    private final String folder;
    private final Scope.Kind scope;

    MergeKind(String word, String folder, Scope.Kind scope) {
        this.word = word;
        this.folder = folder;
        this.scope = scope;
    }

    String word() {
        return word;
    }

    /** The folder of its files in the content folder. */
    String folder() {
        return folder;
    }

    Scope.Kind scope() {
        return scope;
    }

    /** Its spellings in a story. */
    abstract List<String> written(ArticleHead head);

    abstract List<? extends Entry<?>> files(Content content);

    abstract List<Position> rename(HeadEdit edit, Predicate<String> is, String into);

    /** The line of a new file that says how it is called. */
    abstract String title(Site site, String id, String into);

    /** The other names that a file gives. */
    List<String> names(Entry<?> entry) {
        List<String> names = new ArrayList<>();
        if (entry.head() instanceof TermHead term) {
            term.title().ifPresent(names::add);
            term.synonyms().forEach(synonym -> names.add(synonym.value()));
        } else if (entry.head() instanceof AuthorHead author) {
            names.add(author.name());
            author.synonyms().forEach(synonym -> names.add(synonym.value()));
        }
        return names;
    }

    /** The id that a file gives. */
    String id(Entry<?> entry) {
        if (entry.head() instanceof AuthorHead author && author.slug().isPresent()) {
            return author.slug().get().value();
        }
        return entry.stem();
    }

    List<Located<String>> aliases(Entry<?> entry) {
        if (entry.head() instanceof TermHead term) {
            return term.aliases();
        }
        return entry.head() instanceof AuthorHead author ? author.aliases() : List.of();
    }

    /** A file for what had none. */
    String newFile(Site site, Scope staying, String into, List<String> synonyms, List<String> aliases) {
        return "---\n" + title(site, staying.id(), into) + "\nsynonyms: [" + list(synonyms) + "]\naliases: ["
                + list(aliases) + "]\n---\n";
    }

    private static String list(List<String> texts) {
        return String.join(", ", texts.stream().map(HeadEdit::yaml).toList());
    }
}
