package press.broadsheet.trace;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import press.broadsheet.content.ArticleHead;

/**
 * What is told of a story that was taken back.
 *
 * @param title its headline, inline Markdown
 * @param since when it was withdrawn, in the site's zone
 * @param dayOnly whether only a date was given
 * @param note the editor's note, inline Markdown
 */
public record WithdrawnFacet(String title, OffsetDateTime since, boolean dayOnly, String note) {
    static Optional<WithdrawnFacet> of(ArticleHead head, ZoneId zone) {
        return head.withdrawn()
                .map(withdrawn -> new WithdrawnFacet(
                        head.title(),
                        withdrawn.date().at().atZoneSameInstant(zone).toOffsetDateTime(),
                        withdrawn.date().dayOnly(),
                        withdrawn.note()));
    }
}
