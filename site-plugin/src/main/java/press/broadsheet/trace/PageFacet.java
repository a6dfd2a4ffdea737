package press.broadsheet.trace;

import java.time.OffsetDateTime;
import java.util.Optional;
import press.broadsheet.content.Located;
import press.broadsheet.content.PageHead;
import press.broadsheet.content.Params;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Settings;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Page;

/** A page as templates see it. */
public record PageFacet(
        String address,
        String title,
        Optional<String> summary,
        Optional<OffsetDateTime> updated,
        Optional<Picture> picture,
        String language,
        Optional<String> layout,
        Params params) {
    static PageFacet of(Page page, Settings settings) {
        PageHead head = page.entry().head();
        return new PageFacet(
                page.address(),
                head.title(),
                head.summary(),
                head.updated()
                        .map(moment -> moment.at()
                                .atZoneSameInstant(settings.timezone())
                                .toOffsetDateTime()),
                head.image().map(image -> Facets.resolved(page.path(), image)),
                page.language(),
                head.layout().map(Located::value),
                head.params());
    }
}
