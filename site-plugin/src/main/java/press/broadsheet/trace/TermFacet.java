package press.broadsheet.trace;

import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Params;
import press.broadsheet.content.Picture;
import press.broadsheet.content.TermHead;
import press.broadsheet.model.Facets;

/** What a term's file says beyond its title; {@code path} is that file. */
public record TermFacet(String path, Optional<String> description, Optional<Picture> picture, Params params) {
    static TermFacet of(Entry<TermHead> entry) {
        String path = entry.file().path();
        return new TermFacet(
                path,
                entry.head().description(),
                entry.head().image().map(image -> Facets.resolved(path, image)),
                entry.head().params());
    }
}
