package press.broadsheet.model;

import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;

/** Checks what live stories' front matter says of other files. */
final class ReferenceCheck {
    private final Site site;
    private final Diagnostics diagnostics;

    ReferenceCheck(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Article article : site.articles()) {
            article.head()
                    .image()
                    .filter(image -> image.value().alt().isEmpty())
                    .ifPresent(image -> diagnostics.report(
                            Code.MISSING_ALT,
                            image.position(),
                            "the lead picture has no alt text",
                            "say in a few words what it shows, for those who do not see it"));
            article.head().exhibits().gallery().stream()
                    .filter(picture -> picture.value().alt().isEmpty())
                    .forEach(picture -> diagnostics.report(
                            Code.MISSING_ALT,
                            picture.position(),
                            "a picture of the gallery has no alt text",
                            "say in a few words what it shows, for those who do not see it"));
            for (Located<String> reference : article.head().related()) {
                related(article, reference);
            }
        }
    }

    private void related(Article article, Located<String> reference) {
        java.util.Optional<String> found = StoryFinder.find(site, article.path(), reference.value());
        if (found.isEmpty()) {
            int meant = site.bySlug(reference.value()).size();
            diagnostics.report(
                    Code.MISSING_TARGET,
                    reference.position(),
                    meant > 1
                            ? "\"" + reference.value() + "\" is the slug of " + meant + " stories"
                            : "no story has the slug \"" + reference.value() + "\"",
                    meant > 1
                            ? "name the file, such as "
                                    + site.bySlug(reference.value()).get(0)
                            : "name a story by its slug or its path");
            return;
        }
        Route route = site.route(found.get());
        if (route instanceof Route.Absent) {
            diagnostics.report(
                    Code.MISSING_TARGET,
                    reference.position(),
                    "there is no story at content/" + found.get(),
                    Nearest.remedy(found.get(), site.candidates(found.get()), "mend the path, or take the line out"));
        } else if (route instanceof Route.Held) {
            diagnostics.report(
                    Code.HELD_TARGET,
                    reference.position(),
                    "content/" + found.get() + " is not published",
                    "nothing, if it will be; it is left out until then");
        }
    }
}
