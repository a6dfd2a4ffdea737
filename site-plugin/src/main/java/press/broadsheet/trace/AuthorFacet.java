package press.broadsheet.trace;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Params;
import press.broadsheet.content.Translated;
import press.broadsheet.model.Author;
import press.broadsheet.model.Site;

/** What an author's file says beyond that; {@code path} is that file. */
public record AuthorFacet(
        String path, Optional<String> summary, List<String> links, Optional<String> email, Params params) {
    static Optional<AuthorFacet> of(Site site, Author author, String edition) {
        Optional<String> translated =
                author.translated(site.settings().language(edition).code()).flatMap(Translated::about);
        return author.entry()
                .map(entry -> of(
                        entry,
                        edition.isEmpty() ? translated.or(() -> entry.head().summary()) : translated));
    }

    private static AuthorFacet of(Entry<AuthorHead> entry, Optional<String> summary) {
        return new AuthorFacet(
                entry.file().path(),
                summary,
                entry.head().links(),
                entry.head().email(),
                entry.head().params());
    }
}
