package press.broadsheet.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.ArticleType;
import press.broadsheet.content.Moment;
import press.broadsheet.content.Picture;

/**
 * What lists show of a story. An edit of the body that leaves this alone leaves every list alone.
 *
 * @param title the headline, inline Markdown
 * @param standfirst the summary as inline Markdown, or the start of the body as plain text
 * @param written whether the standfirst was written and is not the start of the body
 * @param picture the lead picture with {@code src} as a path in the content folder or an absolute URL
 * @param published first publication in the site's zone
 * @param dayOnly whether only a date was given
 * @param updated the last real change after that, in the site's zone, as the front matter tells it; the entries of a live
 *     story come and go without the lists it is in
 * @param running whether it is a live story that has not ended
 */
public record Card(
        String address,
        String title,
        Optional<String> kicker,
        Optional<String> label,
        String standfirst,
        boolean written,
        Optional<Picture> picture,
        OffsetDateTime published,
        boolean dayOnly,
        Optional<Moment> updated,
        List<Credit> credits,
        String section,
        ArticleType type,
        String language,
        boolean running) {}
