package press.broadsheet.trace;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Coordinates;
import press.broadsheet.content.TopicKind;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.model.Term;

/**
 * What every page that names a term tells of it, structured data included.
 *
 * @param kind what a tag stands for
 * @param links its pages elsewhere
 * @param coordinates where a place lies
 */
public record TermCard(
        String title, String address, TopicKind kind, List<String> links, Optional<Coordinates> coordinates) {
    static TermCard of(Site site, Term term, String edition) {
        return new TermCard(
                term.title(site.settings().language(edition).code()),
                site.editions().front(new Scope(term.kind(), term.id(), edition)),
                term.entry().map(entry -> entry.head().kind()).orElse(TopicKind.TOPIC),
                term.entry().map(entry -> entry.head().links()).orElse(List.of()),
                term.entry().flatMap(entry -> entry.head().coordinates()));
    }
}
