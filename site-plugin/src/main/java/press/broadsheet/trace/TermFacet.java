package press.broadsheet.trace;

import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Params;
import press.broadsheet.content.Picture;
import press.broadsheet.content.TermHead;
import press.broadsheet.content.Translated;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Site;
import press.broadsheet.model.Term;

/** What a term's file says beyond its title; {@code path} is that file. */
public record TermFacet(String path, Optional<String> description, Optional<Picture> picture, Params params) {
    static Optional<TermFacet> of(Site site, Term term, String edition) {
        return term.entry().map(entry -> of(entry, description(site, term, edition)));
    }

    /** Of an edition in another language what is said in it alone: better nothing than a text that few can read. */
    private static Optional<String> description(Site site, Term term, String edition) {
        Optional<String> translated =
                term.translated(site.settings().language(edition).code()).flatMap(Translated::about);
        return edition.isEmpty()
                ? translated.or(() -> term.entry().flatMap(entry -> entry.head().description()))
                : translated;
    }

    private static TermFacet of(Entry<TermHead> entry, Optional<String> description) {
        String path = entry.file().path();
        return new TermFacet(
                path,
                description,
                entry.head().image().map(image -> Facets.resolved(path, image)),
                entry.head().params());
    }
}
