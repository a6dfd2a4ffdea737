package press.broadsheet.trace;

import java.util.Optional;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Translated;
import press.broadsheet.model.Author;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;

/** What bylines show of an author. */
public record AuthorCard(
        String name,
        String address,
        boolean person,
        boolean agency,
        boolean guest,
        Optional<String> role,
        Optional<Picture> picture) {
    static AuthorCard of(Site site, Author author, String edition) {
        String language = site.settings().language(edition).code();
        Optional<String> role = author.translated(language).flatMap(Translated::role);
        return new AuthorCard(
                author.name(language),
                site.editions().front(Scope.author(author.id()).in(edition)),
                author.entry().map(entry -> entry.head().person()).orElse(author.guest()),
                author.entry().map(entry -> entry.head().agency()).orElse(false),
                author.guest(),
                edition.isEmpty()
                        ? role.or(() ->
                                author.entry().flatMap(entry -> entry.head().role()))
                        : role,
                author.entry()
                        .flatMap(entry -> entry.head()
                                .picture()
                                .map(picture -> Facets.resolved(entry.file().path(), picture))));
    }
}
