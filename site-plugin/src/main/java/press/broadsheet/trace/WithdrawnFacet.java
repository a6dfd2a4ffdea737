package press.broadsheet.trace;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.model.Article;

/**
 * What is told of a story that was taken back.
 *
 * @param address where that is told
 * @param title its headline, inline Markdown
 * @param since when it was withdrawn, in the site's zone
 * @param dayOnly whether only a date was given
 * @param note the editor's note, inline Markdown
 */
public record WithdrawnFacet(String address, String title, OffsetDateTime since, boolean dayOnly, String note) {
    static Optional<WithdrawnFacet> of(Article article, ZoneId zone) {
        ArticleHead head = article.head();
        return head.withdrawn()
                .map(withdrawn -> new WithdrawnFacet(
                        article.address(),
                        head.title(),
                        withdrawn.date().at().atZoneSameInstant(zone).toOffsetDateTime(),
                        withdrawn.date().dayOnly(),
                        withdrawn.note()));
    }
}
