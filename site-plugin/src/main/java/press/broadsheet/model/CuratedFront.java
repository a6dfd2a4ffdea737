package press.broadsheet.model;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.FrontFile;
import press.broadsheet.content.FrontFile.Fill;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;

/**
 * The rules of a front, with its queries in terms of the site.
 *
 * @param scope all stories for the home page, else a section
 * @param fills for each slot of the file its query, if it has one
 */
record CuratedFront(Scope scope, FrontFile file, List<Optional<Query>> fills) {
    /**
     * The newest stories that are in all of some lists, and of a type.
     *
     * @param scopes the lists; all stories if there is none
     * @param type the word of a type of story, if only one will do
     */
    record Query(List<Scope> scopes, Optional<String> type) {}

    /** Says which id a spelling means. */
    interface Ids {
        String id(Scope.Kind kind, String spelling);
    }

    static CuratedFront of(FrontFile file, Ids ids, Settings settings) {
        String id = ids.id(Scope.Kind.SECTION, file.id());
        String edition =
                settings.declared(file.language()).map(Language::prefix).orElse("");
        Scope scope = (file.id().equals(FrontFile.HOME) ? Scope.ALL : Scope.section(id)).in(edition);
        List<Optional<Query>> fills = file.slots().stream()
                .map(slot -> slot.fill().map(fill -> query(fill, ids, edition)))
                .toList();
        return new CuratedFront(scope, file, fills);
    }

    private static Query query(Fill fill, Ids ids, String edition) {
        List<Scope> scopes = written(fill).stream()
                .map(term -> new Scope(
                        term.kind(), ids.id(term.kind(), term.spelling().value()), edition))
                .toList();
        return new Query(scopes, fill.type());
    }

    /** A term that a query names. */
    record Named(Scope.Kind kind, Located<String> spelling) {}

    /** The terms that a query names, as they are written. */
    static List<Named> written(Fill fill) {
        return java.util.stream.Stream.of(
                        fill.section().map(spelling -> new Named(Scope.Kind.SECTION, spelling)),
                        fill.tag().map(spelling -> new Named(Scope.Kind.TAG, spelling)),
                        fill.series().map(spelling -> new Named(Scope.Kind.SERIES, spelling)),
                        fill.place().map(spelling -> new Named(Scope.Kind.PLACE, spelling)))
                .flatMap(Optional::stream)
                .toList();
    }
}
