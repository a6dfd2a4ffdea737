package press.broadsheet.trace;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Params;

/** What an author's file says beyond that; {@code path} is that file. */
public record AuthorFacet(
        String path, Optional<String> summary, List<String> links, Optional<String> email, Params params) {
    static AuthorFacet of(Entry<AuthorHead> entry) {
        return new AuthorFacet(
                entry.file().path(),
                entry.head().summary(),
                entry.head().links(),
                entry.head().email(),
                entry.head().params());
    }
}
