package press.broadsheet.trace;

import java.util.Optional;
import press.broadsheet.content.Picture;
import press.broadsheet.model.Author;
import press.broadsheet.model.Facets;

/** What bylines show of an author. */
public record AuthorCard(
        String name,
        String address,
        boolean person,
        boolean agency,
        boolean guest,
        Optional<String> role,
        Optional<Picture> picture) {
    static AuthorCard of(Author author) {
        return new AuthorCard(
                author.name(),
                author.address(),
                author.entry().map(entry -> entry.head().person()).orElse(author.guest()),
                author.entry().map(entry -> entry.head().agency()).orElse(false),
                author.guest(),
                author.entry().flatMap(entry -> entry.head().role()),
                author.entry()
                        .flatMap(entry -> entry.head()
                                .picture()
                                .map(picture -> Facets.resolved(entry.file().path(), picture))));
    }
}
