package press.broadsheet.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Language;
import press.broadsheet.content.Settings;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Version;
import press.broadsheet.plan.Counterpart;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;

/** The same page in the languages of the site. A site of one language is asked nothing. */
final class Versions {
    private Versions() {}

    /** The versions that there are, the page itself included, in the order of the languages; none if it is alone. */
    static List<VersionView> of(Desk desk, Output output) {
        return read(desk, output).stream()
                .map(version -> new VersionView(desk, desk.language(version.edition()), version.address(), true))
                .toList();
    }

    private static List<Version> read(Desk desk, Output output) {
        if (desk.languages().size() == 1) {
            return List.of();
        } else if (output instanceof Output.ArticlePage story) {
            return desk.read(new StoryFact.VersionsOf(story.article()));
        } else if (output instanceof Output.PlainPage page) {
            return desk.read(new StoryFact.PageVersionsOf(page.page()));
        }
        return Counterpart.possible(output) ? desk.read(new SiteFact.EditionsOf(output.address())) : List.of();
    }

    /** The version of the plain page of a file in the edition, by its own file. */
    static Optional<String> ofPage(Desk desk, String path) {
        return desk.read(new StoryFact.PageVersionsOf(path)).stream()
                .filter(version -> version.edition().equals(desk.edition()))
                .map(Version::path)
                .findFirst();
    }

    /** What a switcher offers: each language, the page's own included; none if there is no other to go to. */
    static List<VersionView> switcher(Desk desk, Output output) {
        List<Language> languages = desk.languages();
        if (languages.size() == 1) {
            return List.of();
        }
        List<VersionView> versions = of(desk, output);
        List<VersionView> offered = new ArrayList<>();
        for (Language language : languages) {
            Optional<VersionView> same = versions.stream()
                    .filter(version -> version.language().equals(language.code()))
                    .findFirst();
            if (same.isPresent()) {
                offered.add(same.get());
            } else if (language.prefix().equals(output.edition())) {
                offered.add(new VersionView(desk, language, output.address(), true));
            } else if (language.missing() != Settings.MissingTranslation.NONE) {
                // Its home page always is: a nearer front would come with the first story there, and render all pages.
                offered.add(new VersionView(desk, language, Permalinks.front(Scope.all(language.prefix())), false));
            }
        }
        return offered.size() < 2 ? List.of() : offered;
    }
}
