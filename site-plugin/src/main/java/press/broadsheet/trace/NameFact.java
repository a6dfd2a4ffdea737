package press.broadsheet.trace;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Scope;

/**
 * The names under which stories are gathered: sections, tags, series, places, authors.
 *
 * @param <T> the type of the answer
 */
public sealed interface NameFact<T> extends Fact<T> {
    /** Ids of all terms or authors of an edition by title, or of its sections in the order of the paper. */
    record TermIds(Scope.Kind kind, String edition) implements NameFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.termIds(kind, edition);
        }
    }

    /** The name and address of a section, tag, series or place, and what it stands for, in an edition. */
    record TermOf(Scope.Kind kind, String id, String edition) implements NameFact<Optional<TermCard>> {
        @Override
        public Optional<TermCard> answer(Inputs inputs) {
            return inputs.term(kind, id).map(term -> TermCard.of(inputs.site(), term, edition));
        }
    }

    /** What the file of a section or tag says beyond its title. */
    record TermAbout(Scope.Kind kind, String id, String edition) implements NameFact<Optional<TermFacet>> {
        @Override
        public Optional<TermFacet> answer(Inputs inputs) {
            return inputs.term(kind, id).flatMap(term -> TermFacet.of(inputs.site(), term, edition));
        }
    }

    /** The name, address, role and picture of an author, in an edition. */
    record AuthorOf(String id, String edition) implements NameFact<Optional<AuthorCard>> {
        @Override
        public Optional<AuthorCard> answer(Inputs inputs) {
            return inputs.author(id).map(author -> AuthorCard.of(inputs.site(), author, edition));
        }
    }

    /** What an author's file says beyond that. */
    record AuthorAbout(String id, String edition) implements NameFact<Optional<AuthorFacet>> {
        @Override
        public Optional<AuthorFacet> answer(Inputs inputs) {
            return inputs.author(id).flatMap(author -> AuthorFacet.of(inputs.site(), author, edition));
        }
    }
}
