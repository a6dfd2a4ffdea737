package press.broadsheet.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;

/** Checks the order of series: the stories that their files name, and parts that two stories claim. */
final class SeriesCheck {
    private final Site site;
    private final Diagnostics diagnostics;

    SeriesCheck(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
    }

    void check() {
        Set<String> held = site.held().stream().map(Held::path).collect(Collectors.toSet());
        for (Term term : site.terms(Scope.Kind.SERIES).values()) {
            term.entry()
                    .ifPresent(entry -> entry.head().parts().forEach(reference -> checkListed(term, reference, held)));
            checkNumbers(term);
        }
    }

    private void checkListed(Term term, Located<String> reference, Set<String> held) {
        Optional<String> path = Fronts.story(site, reference.value());
        if (path.isEmpty() || site.route(path.get()) instanceof Route.Absent) {
            String written = path.orElse(reference.value());
            diagnostics.report(
                    Code.MISSING_TARGET,
                    reference.position(),
                    path.isPresent()
                            ? "there is no story at content/" + written
                            : "no story alone has the slug \"" + written + "\"",
                    Nearest.remedy(
                            written,
                            path.isPresent() ? site.candidates(written) : site.slugs(),
                            "name a story by its slug or its path"));
            return;
        }
        boolean within = site.article(path.get())
                .map(story -> story.series().contains(term.id()))
                .orElse(held.contains(path.get()));
        if (!within) {
            diagnostics.report(
                    Code.NOT_IN_SERIES,
                    reference.position(),
                    "content/" + path.get() + " is not a story of this series",
                    "write series: " + term.title() + " in its front matter, or take the line out");
        }
    }

    private void checkNumbers(Term term) {
        if (!SeriesOrder.listed(site, term).isEmpty()) {
            return;
        }
        site.settings().languages().forEach(language -> checkNumbers(term, language.prefix()));
    }

    private void checkNumbers(Term term, String edition) {
        Map<Integer, Article> taken = new HashMap<>();
        for (Article story : site.list(new Scope(Scope.Kind.SERIES, term.id(), edition))) {
            story.head().part().ifPresent(part -> {
                Article other = taken.putIfAbsent(part.value(), story);
                if (other != null) {
                    diagnostics.report(
                            Code.PART_TAKEN,
                            part.position(),
                            String.format(
                                    Locale.ROOT,
                                    "part %d of \"%s\" is also %s",
                                    part.value(),
                                    term.title(),
                                    other.entry().file().shown()),
                            "give one of them another part, or list the parts in the series' file");
                }
            });
        }
    }
}
